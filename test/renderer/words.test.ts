import { describe, expect, test } from "vitest";
import type {
  Instruction,
  Language,
} from "../../shared/contract/bench-view.ts";
import {
  refusal,
  refusalCatalogue,
  type Refusal,
  type RefusalCode,
} from "../../shared/contract/refusals.ts";
import {
  catalogues,
  sayRefusal,
  type Catalogue,
} from "../../shared/i18n/catalogue.ts";
import type { InstructionFacts } from "../../shared/i18n/instruction-sentences.ts";
import {
  ago,
  grams,
  shownDecimals,
  stretch,
} from "../../shared/i18n/figures.ts";

const codes = Object.keys(refusalCatalogue) as RefusalCode[];
const languages = Object.values(catalogues);

/** Every name a sentence may ask for; a sentence takes what it needs. */
const marks: Readonly<Record<string, string | number>> = {
  differenceGrams: 111,
  missing: 222,
  needed: 333,
  retryAfterSeconds: 44,
  seconds: 55,
};
const used = (code: RefusalCode, language: Language): string[] => {
  const asked: string[] = [];
  const params = new Proxy(
    {},
    {
      get: (_, name) => {
        asked.push(String(name));
        return marks[String(name)] ?? `«${String(name)}»`;
      },
    },
  );
  sayRefusal(catalogues[language], { code, params } as unknown as Refusal);
  return [...new Set(asked)].toSorted();
};

test.each(codes)("%s is said with the same facts in every language", (code) => {
  for (const { language } of languages)
    expect(used(code, language), language).toEqual(used(code, "nl"));
});

test("what a refusal says and asks is at most two short lines, ends as a sentence, and shows no code", () => {
  for (const words of languages)
    for (const code of codes) {
      const params = new Proxy(
        {},
        { get: (_, name) => marks[String(name)] ?? "X" },
      );
      const { says, remedy, inShort } = sayRefusal(words, {
        code,
        params,
      } as unknown as Refusal);

      expect(says.length, says).toBeLessThanOrEqual(80);
      expect(remedy, code).toMatch(/^\p{Lu}.{8,70}[.!?]$/u);
      expect(says, code).not.toContain(code);
      expect(inShort.length, inShort).toBeLessThanOrEqual(24);
    }
});

test("all catalogues have exactly the same words", () => {
  const shape = (value: unknown, path = ""): string[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([name, inner]) =>
          shape(inner, `${path}.${name}`),
        )
      : [
          `${path}: ${typeof value === "function" ? value.length : typeof value}`,
        ];
  const wordsOf = ({
    language: _language,
    refusals: _refusals,
    instructions: _instructions,
    ...words
  }: Catalogue): string[] => shape(words).toSorted();

  for (const words of languages)
    expect(wordsOf(words), words.language).toEqual(wordsOf(catalogues.nl));
});

describe("an instruction", () => {
  const facts: InstructionFacts = {
    unitsAfter: 0,
    labelReady: true,
    weighs: true,
    refusal: null,
    actionLabels: catalogues.nl.actions,
  };
  const scan: Extract<Instruction, { kind: "scan-unit" }> = {
    kind: "scan-unit",
    skuId: "tea",
    title: "gemberthee",
    remaining: 2,
  };
  const say = catalogues.nl.instructions["scan-unit"];

  test("names the article and how many are left", () => {
    expect(say(scan, facts).title).toBe("Scan nog 2 × gemberthee");
    expect(say({ ...scan, remaining: 1 }, facts).title).toBe("Scan gemberthee");
  });

  test("says beneath what follows", () => {
    expect(say(scan, facts).follows).toBe(
      "Daarna op de weegschaal. Het label staat klaar.",
    );
    expect(say(scan, { ...facts, unitsAfter: 1 }).follows).toBe(
      "Daarna nog 1 ander stuk.",
    );
    expect(say(scan, { ...facts, unitsAfter: 4 }).follows).toBe(
      "Daarna nog 4 andere stuks.",
    );
  });
});

test("a weight that is off names the article that explains it", () => {
  const tooLight = refusal("scale.too-light", {
    differenceGrams: 104,
    hint: "Gemberthee",
  });

  expect(sayRefusal(catalogues.nl, tooLight).says).toBe(
    "104\u00a0g te licht. Dat is ongeveer 1 × Gemberthee.",
  );
  expect(
    sayRefusal(
      catalogues.nl,
      refusal("scale.too-light", { differenceGrams: 104, hint: "" }),
    ).says,
  ).toBe("104\u00a0g te licht.");
});

test("figures are written the language's way and never change their digits", () => {
  expect(shownDecimals("nl")("0.740")).toBe("0,740");
  expect(shownDecimals("en")("0.740")).toBe("0.740");
  expect(grams("nl")(1180)).toBe("1,180\u00a0kg");
  expect(stretch("nl")(102 * 60_000)).toBe("1 uur 42 min");
  expect(ago("nl")(125_000)).toBe("2 minuten geleden");
  expect(shownDecimals("de")("0.740")).toBe("0,740");
  expect(grams("pl")(1180)).toBe("1,180\u00a0kg");
  expect(ago("pl")(125_000)).toBe("2 minuty temu");
});

test("Polish counts one, a few and many with its own three forms", () => {
  const { units } = catalogues.pl.bench;

  expect([1, 2, 4, 5, 12, 22, 25, 0].map(units)).toEqual([
    "1 sztuka",
    "2 sztuki",
    "4 sztuki",
    "5 sztuk",
    "12 sztuk",
    "22 sztuki",
    "25 sztuk",
    "0 sztuk",
  ]);
});
