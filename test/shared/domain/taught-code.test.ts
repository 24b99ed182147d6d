import { describe, expect, test } from "vitest";
import { refusal } from "../../../shared/contract/refusals.ts";
import {
  judgeTaughtCode,
  type CodeToTeach,
} from "../../../shared/domain/taught-code.ts";

const code = (change: Partial<CodeToTeach> = {}): CodeToTeach => ({
  text: "OLD-LABEL-7",
  looks: "text",
  isParcels: false,
  means: [],
  ...change,
});

describe("a barcode somebody wants an article to answer to", () => {
  test("is taken when nobody else answers to it", () => {
    expect(judgeTaughtCode(code(), false)).toBeNull();
    expect(judgeTaughtCode(code({ looks: "article" }), false)).toBeNull();
  });

  test("is refused when it is a badge, an order, a carrier's or a parcel's, whoever insists", () => {
    const wrong = [
      code({ looks: "ours" }),
      code({ looks: "order" }),
      code({ looks: "carrier" }),
      code({ isParcels: true }),
      code({ text: "7" }),
      code({ text: "https://example.org/".padEnd(90, "x") }),
    ];

    for (const each of wrong)
      expect(judgeTaughtCode(each, true)).toEqual(
        refusal("teach.not-an-article", { scanned: each.text }),
      );
  });

  test("that another article carries is asked about, and taken when it is on both", () => {
    const shared = code({ means: ["Honey 500 g"] });

    expect(judgeTaughtCode(shared, false)).toEqual(
      refusal("teach.means-another", {
        scanned: "OLD-LABEL-7",
        title: "Honey 500 g",
      }),
    );
    expect(judgeTaughtCode(shared, true)).toBeNull();
  });
});
