import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectRoot } from "../architecture/project-files.ts";
import { startProgram } from "../helpers/started-program.ts";
import {
  newDiskFolder,
  removeTemporaryFolder,
} from "../helpers/temp-folder.ts";

/** What electron-builder looks for in Electron's distribution; the program itself is a download and not needed. */
const emptyFiles = [
  "LICENSE",
  "LICENSES.chromium.html",
  "chrome_crashpad_handler",
  "chrome-sandbox",
  "locales/en-US.pak",
];

/** Electron marks its fuses with this text, then the wire's version, its length, and one character per fuse. Source: @electron/fuses. */
const fuseSentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";
const fusesBefore = "111111111";

let folder: string;
let resources: string;
let packed: string[];

const run = (script: string, ...args: string[]): string =>
  execFileSync(
    process.execPath,
    [join(projectRoot, "node_modules", script), ...args],
    { cwd: projectRoot, encoding: "utf8", stdio: "pipe" },
  );

beforeAll(() => {
  folder = newDiskFolder();
  const electron = join(folder, "electron");
  mkdirSync(join(electron, "resources"), { recursive: true });
  mkdirSync(join(electron, "locales"));
  for (const name of emptyFiles) writeFileSync(join(electron, name), "");
  const { devDependencies } = JSON.parse(
    readFileSync(join(projectRoot, "package.json"), "utf8"),
  ) as { devDependencies: { electron: string } };
  writeFileSync(join(electron, "version"), `v${devDependencies.electron}`);
  writeFileSync(
    join(electron, "electron"),
    `${fuseSentinel}\u0001${String.fromCharCode(fusesBefore.length)}${fusesBefore}`,
  );

  run(
    "electron-builder/cli.js",
    "--linux",
    "dir",
    "--publish",
    "never",
    `-c.electronDist=${electron}`,
    `-c.directories.output=${join(folder, "dist")}`,
  );
  const unpacked = readdirSync(join(folder, "dist")).find((name) =>
    name.endsWith("unpacked"),
  );
  resources = join(folder, "dist", unpacked ?? "", "resources");
  packed = run(
    "@electron/asar/bin/asar.js",
    "list",
    join(resources, "app.asar"),
  )
    .split("\n")
    .filter((path) => path !== "");
}, 120_000);

afterAll(() => {
  removeTemporaryFolder(folder);
});

describe("the package", () => {
  test("holds the built program and the packages it loads, no others", () => {
    const packages = new Set(
      packed
        .map(
          (path) =>
            /^\/node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(
              path,
            )?.[1],
        )
        .filter((name) => name !== undefined),
    );

    expect(packed).toEqual(
      expect.arrayContaining([
        "/out/main/electron-main.js",
        "/out/main/label-worker.js",
        "/out/main/zxing_reader.wasm",
        "/out/main/DejaVuSansCondensed-Bold.ttf",
        "/out/preload/preload.cjs",
        "/out/renderer/index.html",
      ]),
    );
    for (const needed of [
      "better-sqlite3",
      "serialport",
      "node-hid",
      "@hyzyla/pdfium",
    ]) {
      expect(packages).toContain(needed);
    }
    for (const bundled of ["react", "zod", "@orpc/server", "ws", "electron"]) {
      expect(packages).not.toContain(bundled);
    }
    expect(
      [...packages].filter((name) => name.startsWith("node-linux")),
    ).toEqual([]);
  });

  test("holds no sources, tests, stamps or other systems' prebuilds", () => {
    const strange = packed.filter((path) =>
      /^\/(main|shared|hardware|renderer|test)\b|\.ts$|prebuilds\/[^/]*(darwin|win32|android)|\.stamp/.test(
        path,
      ),
    );

    expect(strange).toEqual([]);
  });

  test("keeps native modules outside the archive, where the system can load them", () => {
    const outside = readdirSync(join(resources, "app.asar.unpacked"), {
      recursive: true,
      encoding: "utf8",
    });

    expect(outside.some((path) => path.endsWith(".node"))).toBe(true);
  });

  test("has its fuses flipped: no Node in disguise, no code from outside the archive", () => {
    const program = readFileSync(join(resources, "..", "packbench"), "latin1");
    const start = program.indexOf(fuseSentinel) + fuseSentinel.length + 2;
    const [
      runAsNode,
      cookieEncryption,
      nodeOptions,
      nodeInspect,
      ,
      onlyFromAsar,
    ] = program.slice(start);

    expect({ runAsNode, nodeOptions, nodeInspect }).toEqual({
      runAsNode: "0",
      nodeOptions: "0",
      nodeInspect: "0",
    });
    expect({ cookieEncryption, onlyFromAsar }).toEqual({
      cookieEncryption: "1",
      onlyFromAsar: "1",
    });
  });

  test("starts from what was packed, and stops", async () => {
    const extracted = join(folder, "extracted");
    run(
      "@electron/asar/bin/asar.js",
      "extract",
      join(resources, "app.asar"),
      extracted,
    );

    const program = startProgram([
      join(extracted, "out/main/web-main.js"),
      "--no-open",
      "--data",
      join(folder, "data"),
    ]);
    await program.says(/Packbench is ready at/);
    program.signal("SIGTERM");

    expect(await program.ended).toBe(0);
  });
});
