import { describe, expect, test } from "vitest";
import { refusal } from "../../../shared/contract/refusals.ts";
import { usualRules } from "../../../shared/domain/article-rules.ts";
import {
  judgeNumber,
  judgeQuantity,
  quantityHelps,
} from "../../../shared/domain/quantity.ts";

const line = (needed: number, scanned: number, multiply = true) => ({
  title: `line of ${needed}`,
  needed,
  scanned,
  multiply,
});

describe("one scan for several units", () => {
  test("is refused for an article nobody has allowed it for, and always where units have serial numbers", () => {
    const scanEach = refusal("quantity.scan-each", { title: "Soap" });
    const allowed = { ...usualRules, multiply: true };

    expect(judgeQuantity(3, usualRules, "Soap")).toEqual(scanEach);
    expect(judgeQuantity(3, { ...allowed, serial: true }, "Soap")).toEqual(
      scanEach,
    );
    expect(judgeQuantity(3, allowed, "Soap")).toBeNull();
    expect(judgeQuantity(1, usualRules, "Soap")).toBeNull();
  });

  test("is offered while an article is left of which one scan may count for several", () => {
    expect(quantityHelps([line(3, 1)])).toBe(true);
    expect(quantityHelps([line(3, 2), line(4, 0, false)])).toBe(false);
  });
});

describe("a number before the next scan", () => {
  test("is taken when some line that may be counted so needs as many", () => {
    expect(judgeNumber(3, [line(2, 0), line(5, 2)])).toBeNull();
    expect(judgeNumber(1, [line(1, 0, false)])).toBeNull();
  });

  test("is refused when it is more than any of them needs, and says how many are needed", () => {
    expect(judgeNumber(4, [line(2, 0), line(5, 2)])).toEqual(
      refusal("quantity.too-many", {
        title: "line of 5",
        asked: 4,
        left: 3,
      }),
    );
  });

  test("is refused when every article left is scanned one by one", () => {
    expect(judgeNumber(2, [line(5, 5), line(4, 0, false)])).toEqual(
      refusal("quantity.scan-each", { title: "line of 4" }),
    );
  });
});
