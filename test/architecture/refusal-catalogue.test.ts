import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languages } from "../../shared/contract/bench-view.ts";
import {
  refusalCatalogue,
  type RefusalCode,
} from "../../shared/contract/refusals.ts";
import { catalogues } from "../../shared/i18n/catalogue.ts";
import { productSources, withoutComments } from "./project-files.ts";

const codes = Object.keys(refusalCatalogue) as RefusalCode[];

/** What one sentence may take of a bench screen read at three metres. */
const longestSentence = 160;

interface Sentence {
  readonly says: (params: unknown) => string;
  readonly remedy: string;
}

/** Answers any parameter the sentence asks for. */
const anyParams = (value: string | number): unknown =>
  new Proxy({}, { get: () => value });

describe.each(languages)("refusals in %s", (language) => {
  test("have a sentence for every code, and none for codes that are gone", () => {
    expect(Object.keys(catalogues[language].refusals).sort()).toEqual(
      [...codes].sort(),
    );
  });

  test.each(codes)("%s says what happened and what to do next", (code) => {
    const sentence = catalogues[language].refusals[code] as unknown as Sentence;
    const text = sentence.says(anyParams(3));

    // A sentence, or one that ends with what somebody else said.
    expect(text).toMatch(/[.!?]$|: 3$/);
    expect(sentence.remedy).toMatch(/[.!?]$/);
    expect(text.length).toBeLessThan(longestSentence);
    expect(sentence.remedy.length).toBeLessThan(longestSentence);
    expect(`${text} ${sentence.remedy}`).not.toMatch(/undefined|NaN|\[object/);
  });

  test("never fail, whatever was scanned", () => {
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.string(), (code, value) => {
        const sentence = catalogues[language].refusals[
          code
        ] as unknown as Sentence;

        expect(typeof sentence.says(anyParams(value))).toBe("string");
      }),
    );
  });
});

test("every code is used: a refusal nobody gives is a promise nobody keeps", () => {
  const source = productSources()
    .filter(
      ({ path }) =>
        path !== "shared/contract/refusals.ts" &&
        !path.startsWith("shared/i18n/"),
    )
    .map(({ text }) => withoutComments(text))
    .join("\n");

  expect(codes.filter((code) => !source.includes(`"${code}"`))).toEqual([]);
});
