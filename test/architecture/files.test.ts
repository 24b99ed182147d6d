import { describe, expect, test } from "vitest";
import { filesBelow, productSources, testSources } from "./project-files.ts";

const longestFile = 400;
const vagueNames =
  /^(utils?|helpers?|commons?|misc|libs?|core|managers?|services?)$/;

const everything = filesBelow(
  ".scripts",
  "hardware",
  "main",
  "renderer",
  "shared",
  "test",
);
const sources = [...productSources(), ...testSources()];

describe("every file and folder", () => {
  test("is named in kebab-case", () => {
    const wrong = everything
      .map(({ path }) => path)
      .filter((path) =>
        path
          .split("/")
          .some((part) => !/^\.?[a-z0-9]+([.-][a-z0-9]+)*$/.test(part)),
      );

    expect(wrong).toEqual([]);
  });

  test("is named after what it is about", () => {
    const wrong = everything
      .map(({ path }) => path)
      .filter((path) => !path.startsWith("test/helpers/"))
      .filter((path) =>
        path
          .split("/")
          .some((part) => vagueNames.test(part.split(".")[0] ?? "")),
      );

    expect(wrong).toEqual([]);
  });

  test("is imported from where it stands: no index files", () => {
    const wrong = everything
      .map(({ path }) => path)
      .filter((path) => /(^|\/)index\.(ts|tsx|js|mjs)$/.test(path));

    expect(wrong).toEqual([]);
  });
});

describe("every source", () => {
  test("exports by name", () => {
    // A declaration of somebody else's package has to say what that package does.
    const wrong = sources
      .filter(({ path }) => !path.endsWith(".d.ts"))
      .filter(({ text }) => /^export default\b/m.test(text))
      .map(({ path }) => path);

    expect(wrong).toEqual([]);
  });

  test(`has at most ${longestFile} lines`, () => {
    const wrong = productSources()
      .map(({ path, text }) => ({ path, lines: text.split("\n").length }))
      .filter(({ lines }) => lines > longestFile + 1)
      .map(({ path, lines }) => `${path}: ${lines}`);

    expect(wrong).toEqual([]);
  });

  test("silences no check and leaves nothing for later", () => {
    const wrong = sources
      .filter(({ path }) => path !== "test/architecture/files.test.ts")
      .filter(({ text }) =>
        /@ts-(ignore|expect-error|nocheck)|oxlint-disable|eslint-disable|\bTODO\b|\bFIXME\b|\bXXX\b/.test(
          text,
        ),
      )
      .map(({ path }) => path);

    expect(wrong).toEqual([]);
  });
});
