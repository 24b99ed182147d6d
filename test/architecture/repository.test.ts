import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow, projectRoot } from "./project-files.ts";

const read = (path: string): string =>
  readFileSync(join(projectRoot, path), "utf8");

interface PackageFile {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly allowScripts: Record<string, boolean>;
}
const description = JSON.parse(read("package.json")) as PackageFile;

describe("the lock file", () => {
  const lock = JSON.parse(read("package-lock.json")) as {
    packages: Record<string, { resolved?: string; integrity?: string }>;
  };

  test("names no address, so that it installs from any registry", () => {
    const addressed = Object.entries(lock.packages)
      .filter(([, { resolved }]) => resolved?.includes("://"))
      .map(([name]) => name);

    expect(addressed).toEqual([]);
  });

  test("vouches for every package that is fetched", () => {
    const unvouched = Object.entries(lock.packages)
      .filter(([name]) => name.startsWith("node_modules/"))
      .filter(([, { resolved }]) => resolved === undefined)
      .filter(([, { integrity }]) => integrity === undefined)
      .map(([name]) => name);

    expect(unvouched).toEqual([]);
  });
});

describe("the packages", () => {
  test("are each of one version", () => {
    const all = {
      ...description.dependencies,
      ...description.devDependencies,
    };
    const loose = Object.entries(all)
      .filter(([, version]) => !/^(\d+\.\d+\.\d+|file:.+)$/.test(version))
      .map(([name]) => name);

    expect(loose).toEqual([]);
  });

  test("run no script of their own when they are installed", () => {
    expect(Object.values(description.allowScripts)).not.toContain(true);
    expect(read(".npmrc")).toContain("strict-allow-scripts=true");
  });
});

test("the project speaks of itself alone", () => {
  // Put together from parts: this file is searched as well.
  const strange = new RegExp(
    [
      ["/wo", "rk/"].join(""),
      ["/ro", "ot/"].join(""),
      ["\\bsub", "agent"].join(""),
      ["\\bLL", "M\\b"].join(""),
      ["\\bCla", "ude\\b"].join(""),
      ["\\bAnth", "ropic\\b"].join(""),
    ].join("|"),
    "i",
  );
  const documents = ["README.md", "package.json", "package-lock.json"]
    .filter((path) => existsSync(join(projectRoot, path)))
    .map((path) => ({ path, text: read(path) }));
  const wrong = [
    ...documents,
    ...filesBelow(
      ".ci",
      ".scripts",
      "hardware",
      "main",
      "renderer",
      "shared",
      "test",
    ),
  ]
    .filter(({ text }) => strange.test(text))
    .map(({ path }) => path);

  expect(wrong).toEqual([]);
});
