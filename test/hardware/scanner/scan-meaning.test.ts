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
  it("offers the parts of a carrier's square code for looking up, and believes none of them", () => {
    const square = thing("PLDR042002705354|NL|5209XK|S|86", "]d1");

    expect(square.labelFields).toEqual(["PLDR042002705354"]);
    expect(square.trackingNumbers).toEqual([square.text]);
    expect(thing("PLDR042002705354").labelFields).toEqual([]);
    expect(
      thing(Array.from({ length: 99 }, (_, at) => 10_000_000 + at).join(";"))
        .labelFields,
    ).toHaveLength(16);
  });

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

  it("is the same with its identifier told beside it or typed in front of it", () => {
    const text = "010950600013435210LOT7\u001d3712";

    expect(thing(`]C1${text}`)).toEqual({
      ...thing(text, "]C1"),
      skus: [text, `]C1${text}`],
    });
    expect(meaningOf("]C0PB-PARCEL-10442", null, 2026)).toEqual({
      kind: "parcel",
      number: "10442",
    });
  });

  it("is no GS1 code when its identifier says so", () => {
    expect(thing("00123456789012345675", "]C0")).toMatchObject({
      kind: "carrier",
      gs1: null,
    });
    expect(thing("10A\u001d21B", "]d1").gs1).toBeNull();
  });

  it.each([
    ["d8710398161024", "08710398161024"],
    ["c036000291452", "00036000291452"],
    ["D96385074", "00000096385074"],
  ])("%s, with a code id in front, is the article %s", (text, gtin14) => {
    expect(thing(text).gtins).toEqual([gtin14]);
  });

  it("is in doubt where only a catalogue or a person can tell", () => {
    expect(thing("01234565").doubts).toEqual(["ean8-or-upce"]);
    expect(thing("2112345001500").doubts).toEqual(["in-store-number"]);
    expect(thing("03600029145")).toMatchObject({
      gtins: [],
      doubts: ["incomplete-gtin"],
    });
    expect(thing("4006381333931").doubts).toEqual([]);
  });

  it("keeps what is certain of a code whose separators a keyboard scanner may have dropped", () => {
    const text = "01095060001343521726123110LOT721000042";

    expect(thing(text)).toMatchObject({
      ...{ gtins: ["09506000134352"], expiresOn: "2026-12-31" },
      ...{ lot: null, serial: null, doubts: ["separator-lost"] },
    });
    expect(thing(text, "]C1")).toMatchObject({
      ...{ lot: "LOT721000042", doubts: [] },
    });
    expect(thing("010950600013435210LOT7")).toMatchObject({
      ...{ lot: "LOT7", doubts: [] },
    });
  });

  it("that says two things at once gives neither", () => {
    const twoLots = "010950600013435210A\u001d10B";

    expect(thing(twoLots, "]C1")).toMatchObject({
      ...{ gtins: [], lot: null, doubts: ["contradiction"] },
    });
    expect(thing("010950600013435210A\u001d10A", "]C1")).toMatchObject({
      ...{ gtins: ["09506000134352"], lot: "A", doubts: [] },
    });
  });

  it("with a composite above it is one string with it", () => {
    expect(thing("0109506000134352\u001b10AB\u001d3712", "]e0")).toMatchObject({
      ...{ gtins: ["09506000134352"], lot: "AB", quantity: 12 },
    });
  });

  it.each([
    "HTTPS://ID.EXAMPLE.COM/01/09506000134352/10/L%2F7?17=261231",
    "http://example.com/some/path/01/9506000134352/22/A/10/L%2F7/21/1/?17=261231&x=y#top",
  ])("gives the article of the web address %s", (link) => {
    expect(thing(link)).toMatchObject({
      ...{ gtins: ["09506000134352"], lot: "L/7", expiresOn: "2026-12-31" },
    });
  });

  it("is not an article because a web address has a month in its path", () => {
    expect(thing("https://example.com/2026/01/15/news")).toMatchObject({
      ...{ kind: "text", gs1: null, gtins: [] },
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
