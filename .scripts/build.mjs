import { copyFileSync, readFileSync, renameSync, rmSync } from "node:fs";
import { builtinModules, createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { contentSecurityPolicy } from "../main/host/content-security-policy.ts";
import { isStamped, sourcesStamp, writeStamp } from "./build-stamp.mjs";

const root = resolve(import.meta.dirname, "..");
const out = join(root, "out");
const chromeOfElectron = "chrome140";
/** Read at run time by what is bundled. */
const filesBeside = [
  "zxing-wasm/reader/zxing_reader.wasm",
  "dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf",
];

/** Builds into `out/` unless it already holds exactly these sources. */
export async function buildIfNeeded({ onBuild = () => undefined } = {}) {
  const stamp = sourcesStamp(root);
  if (isStamped(out, stamp)) return;
  onBuild();
  // Beside and then swapped: a build that breaks off, or a second one at the same time, leaves a whole `out/`.
  const building = join(root, `.out-${process.pid}`);
  try {
    await buildAll(building);
    writeStamp(building, stamp);
    rmSync(out, { recursive: true, force: true });
    renameSync(building, out);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

async function buildAll(folder) {
  // Vite believes the environment before its own settings, and a test runner's says "test".
  process.env["NODE_ENV"] = "production";
  const [{ build }, { default: react }] = await Promise.all([
    import("vite"),
    import("@vitejs/plugin-react"),
  ]);
  const plain = { root, configFile: false, logLevel: "warn" };

  const forNode = (entry) => ({
    ...plain,
    plugins: [inAscii()],
    ssr: { noExternal: true, external: notBundled() },
    build: {
      outDir: join(folder, "main"),
      emptyOutDir: false,
      ssr: true,
      target: "node24",
      minify: false,
      rolldownOptions: {
        input: entry,
        external: [/^node:/, ...builtinModules, ...notBundled()],
        output: {
          format: "es",
          entryFileNames: "[name].js",
          // In the same folder, so that what a module finds "beside itself" is there after bundling too.
          chunkFileNames: "[name]-[hash].js",
        },
      },
    },
  });
  await build(
    forNode({
      "electron-main": "main/electron/electron-main.ts",
      "web-main": "main/web/web-main.ts",
    }),
  );
  await build(forNode({ "label-worker": "hardware/label/label-worker.ts" }));
  for (const file of filesBeside) {
    copyFileSync(
      createRequire(import.meta.url).resolve(file),
      join(folder, "main", basename(file)),
    );
  }
  await build({
    ...plain,
    build: {
      outDir: join(folder, "preload"),
      target: chromeOfElectron,
      minify: false,
      // A sandboxed preload is one CommonJS file.
      lib: {
        entry: "main/electron/preload.ts",
        formats: ["cjs"],
        fileName: () => "preload.cjs",
      },
      rolldownOptions: { external: ["electron"] },
    },
  });
  await build({
    ...plain,
    root: join(root, "renderer"),
    base: "./",
    plugins: [react(), policyInPage()],
    build: {
      outDir: join(folder, "renderer"),
      emptyOutDir: true,
      target: chromeOfElectron,
      // Inlined files would need `data:` in the policy for fonts and sounds.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1500,
    },
  });
}

/** Native and large packages are shipped as they are; everything else is a development dependency and bundled. */
function notBundled() {
  const { dependencies } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );
  return ["electron", ...Object.keys(dependencies)];
}

/** One letter beyond Latin-1 makes V8 keep every letter of a program in two bytes: 9 MB of the station's instead of 4.5. */
const inAscii = () => ({
  name: "packbench-ascii",
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== "chunk") continue;
      chunk.code = chunk.code.replaceAll(
        /[^\0-\x7f]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );
    }
  },
});

/** The window loads the page from a file, where no header can carry the policy. */
const policyInPage = () => ({
  name: "packbench-policy",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: {
        "http-equiv": "Content-Security-Policy",
        // Frame ancestors cannot be set from inside a page.
        content: contentSecurityPolicy.replace("; frame-ancestors 'none'", ""),
      },
      injectTo: "head-prepend",
    },
  ],
});

if (import.meta.main) await buildIfNeeded();
