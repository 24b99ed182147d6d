import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  badgeBarcode,
  commandBarcode,
  parcelBarcode,
} from "../../../hardware/scanner/own-codes.ts";
import {
  meaningOf,
  type ThingScanned,
} from "../../../hardware/scanner/scan-meaning.ts";
import { benchActions } from "../../../shared/contract/bench-view.ts";

const thing = (text: string, aim: string | null = null): ThingScanned => {
  const meaning = meaningOf(text, aim, 2026);
  if (!("gtins" in meaning)) throw new Error(`${text} is one of ours`);
  return meaning;
};

describe("a code Packbench printed itself", () => {
  it("signs an operator in with the badge's own letters", () => {
    expect(meaningOf(badgeBarcode("aB-7"), null, 2026)).toEqual({
      kind: "badge",
      code: "aB-7",
    });
  });

  it.each(benchActions)("gives the command %s, in either case", (action) => {
    const expected = { kind: "command", action };

    expect(meaningOf(commandBarcode(action), null, 2026)).toEqual(expected);
    expect(meaningOf(commandBarcode(action).toLowerCase(), null, 2026)).toEqual(
      expected,
    );
  });

  it("opens a parcel by its number", () => {
    expect(meaningOf(parcelBarcode("10442"), "]C0", 2026)).toEqual({
      kind: "parcel",
      number: "10442",
    });
  });

  it("with a command of another version is named as unknown, not searched as an article", () => {
    expect(meaningOf("PB-CMD-FLY", null, 2026)).toEqual({
      kind: "unknown-command",
      scanned: "PB-CMD-FLY",
    });
  });
});

describe("anything else that is scanned", () => {
  it("is an article when its check digit says so, and may still be somebody's SKU", () => {
    expect(thing("4006381333931")).toMatchObject({
      kind: "article",
      gtins: ["04006381333931"],
      skus: ["4006381333931"],
      damaged: false,
    });
  });

  it("offers both readings of eight digits that are EAN-8 and UPC-E", () => {
    expect(thing("01234565").gtins).toEqual([
      "00000001234565",
      "00012345000065",
    ]);
    expect(thing("01234565", "]E4").gtins).toEqual(["00000001234565"]);
  });

  it("with a GTIN's shape and a wrong check digit is damaged, unless it is an own number", () => {
    expect(thing("4006381333932")).toMatchObject({
      kind: "text",
      damaged: true,
      skus: ["4006381333932"],
    });
  });

  it("of eighteen digits is an order", () => {
    expect(thing("576461413038785752")).toMatchObject({
      kind: "order",
      orderIds: ["576461413038785752"],
    });
  });

  it("gives lot, expiry, serial and count from a GS1 symbol", () => {
    const text = "0109506000134352172612311012AB\u001d21000042\u001d3012";

    expect(thing(text, "]d2")).toMatchObject({
      kind: "article",
      gtins: ["09506000134352"],
      lot: "12AB",
      serial: "000042",
      expiresOn: "2026-12-31",
      quantity: 12,
    });
  });

  it("gives the same article from a GS1 Digital Link", () => {
    expect(thing("https://x.example/01/09506000134352/10/L7")).toMatchObject({
      kind: "article",
      gtins: ["09506000134352"],
      lot: "L7",
    });
  });

  it("of a parcel label names every form the tracking number may be stored in", () => {
    expect(thing("00123456789012345675")).toMatchObject({
      kind: "carrier",
      trackingNumbers: ["00123456789012345675", "123456789012345675"],
    });
    expect(thing("%002100003015151800000000000")).toMatchObject({
      kind: "carrier",
      trackingNumbers: ["%002100003015151800000000000", "03015151800000"],
    });
  });

  it("that no rule knows is text for the SKU list", () => {
    expect(thing("TEA-100/gr")).toMatchObject({
      kind: "text",
      skus: ["TEA-100/gr"],
      gtins: [],
    });
  });

  it("always has a meaning, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 4096 }), (text) => {
        expect(() => meaningOf(text, null, 2026)).not.toThrow();
      }),
    );
  });
});
