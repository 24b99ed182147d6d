import { readFileSync, readdirSync } from "node:fs";
import { join, posix, resolve } from "node:path";

export const projectRoot = resolve(import.meta.dirname, "../..");

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const productFolders = ["hardware", "main", "renderer", "shared"];

/** Every file with text below these folders of the project. */
export const filesBelow = (...folders: string[]): SourceFile[] =>
  folders.flatMap((folder) =>
    readdirSync(join(projectRoot, folder), {
      recursive: true,
      withFileTypes: true,
    })
      .filter((entry) => entry.isFile() && !entry.name.endsWith(".png"))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({
        path: path.slice(projectRoot.length + 1).replaceAll("\\", "/"),
        text: readFileSync(path, "utf8"),
      })),
  );

const isTypeScript = ({ path }: SourceFile): boolean => /\.tsx?$/.test(path);

/** What ships. */
export const productSources = (): SourceFile[] =>
  filesBelow(...productFolders).filter(isTypeScript);

export const testSources = (): SourceFile[] =>
  filesBelow("test").filter(isTypeScript);

export interface Import {
  readonly from: string;
  /** A path from the project's root for our own files, else the package or built-in module. */
  readonly to: string;
  readonly own: boolean;
}

const importForms = [
  /\b(?:import|export)\s[^"';]*?\bfrom\s+"([^"]+)"/g,
  /\bimport\s+"([^"]+)"/g,
  /\bimport\("([^"]+)"\)/g,
];

export function importsOf({ path, text }: SourceFile): Import[] {
  const code = withoutComments(text);
  return importForms
    .flatMap((form) => [...code.matchAll(form)])
    .map(([, named = ""]) => {
      const own = named.startsWith(".");
      return {
        from: path,
        to: own ? posix.join(posix.dirname(path), named) : packageOf(named),
        own,
      };
    });
}

/** "@orpc/client/websocket" belongs to "@orpc/client"; "node:fs/promises" to "node:fs". */
function packageOf(named: string): string {
  const parts = named.split("/");
  return parts.slice(0, named.startsWith("@") ? 2 : 1).join("/");
}

/** Good enough for our own sources: `//` inside a string is kept when it follows a colon, as in an address. */
export const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`])\/\/.*$/gm, "$1");
