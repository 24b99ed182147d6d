import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { languages } from "../../shared/contract/bench-view.ts";
import { filesBelow, projectRoot } from "./project-files.ts";

const [first, ...others] = languages;

const catalogueNames = (language: string): string[] =>
  filesBelow(`shared/i18n/${language}`)
    .map(({ path }) => path.split("/").at(-1) ?? "")
    .sort();

type Words = Readonly<Record<string, unknown>>;

const load = async (language: string, name: string): Promise<Words> =>
  (await import(join(projectRoot, "shared/i18n", language, name))) as Words;

/** Paths of everything that is text or makes text, with the number of things it is told. */
function shapeOf(words: unknown, path = ""): string[] {
  if (typeof words === "function") return [`${path}(${words.length})`];
  if (typeof words === "string") return [path];
  if (typeof words !== "object" || words === null) return [];
  return Object.entries(words)
    .flatMap(([key, value]) => shapeOf(value, `${path}.${key}`))
    .sort();
}

describe.each(others)("the words in %s", (language) => {
  test(`stand in the same files as those in ${first}`, () => {
    expect(catalogueNames(language)).toEqual(catalogueNames(first));
  });

  test.each(catalogueNames(first))("of %s are complete", async (name) => {
    const [ours, theirs] = [
      await load(first, name),
      await load(language, name),
    ];

    const withoutSizes = (shape: string[]): string[] =>
      shape.map((path) => path.replace(/\(\d+\)$/, "()"));
    expect(withoutSizes(shapeOf(theirs))).toEqual(withoutSizes(shapeOf(ours)));
  });
});
