import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { PrinterMedia } from "../../../hardware/device.ts";
import { convertLabel } from "../../../hardware/label/convert-label.ts";
import { convertZpl } from "../../../hardware/label/convert-zpl.ts";
import { labelTools } from "../../../hardware/label/label-tools.ts";
import { corpusFile } from "../../helpers/corpus.ts";

interface Code {
  readonly page: number;
  readonly fmt: string;
  readonly text: string;
  /** How the truth was read: a code that needs a special crop or more dots than a 203 dpi head has says so. */
  readonly zxing: readonly string[];
}

interface Truth {
  readonly kind: string;
  readonly dpmm?: number;
  readonly expect: string;
  readonly codes: readonly Code[];
}

const folder = corpusFile("labels");
const truthFile = corpusFile("labels", "truth.json");
const truth =
  truthFile === null
    ? {}
    : (JSON.parse(readFileSync(truthFile, "utf8")) as Record<string, Truth>);

const tools = labelTools();

/** Long enough for the longest label, so that ZPL is drawn whole. */
const mediaFor = (label: Truth): PrinterMedia => ({
  dpi: label.dpmm === 12 ? 300 : 203,
  widthTenthsMm: 1040,
  heightTenthsMm: label.kind === "zpl" ? 2032 : 1524,
});

const separators: Readonly<Record<string, string>> = {
  FS: "\x1c",
  GS: "\x1d",
  RS: "\x1e",
  US: "\x1f",
  EOT: "\x04",
  CR: "\r",
};
const plain = (text: string): string =>
  text
    .replace(/<([A-Z]+)>/g, (name, key: string) => separators[key] ?? name)
    .replace(/<([0-9a-f]{1,2})>/g, (_name, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );

/** MaxiCode is read only from a tight crop by any free reader, and the others say themselves that 203 dpi is not enough for them. */
const readsFromWholeLabel = ({ fmt, page, zxing }: Code): boolean =>
  page === 1 &&
  fmt !== "MaxiCode" &&
  zxing.some((way) => /^render$|203/.test(way));

const convertShared = (name: string, label: Truth) => {
  const isZpl = label.kind === "zpl";
  const file = {
    bytes: readFileSync(corpusFile("labels", name) ?? name),
    contentType: isZpl ? "application/zpl" : "application/octet-stream",
    media: mediaFor(label),
    expectedBarcode: null,
    parcel: "P-1",
  };
  return isZpl ? convertZpl(file, tools) : convertLabel(file, tools);
};

const having = (expected: "print" | "warn") =>
  Object.entries(truth).filter(([, label]) => label.expect === expected);

describe.skipIf(folder === null)("the shared labels", () => {
  test.each(having("print"))("%s reads back", async (name, label) => {
    const converted = await convertShared(name, label);

    if (!converted.ok) throw new Error(converted.refusal.code);
    expect(converted.value.barcodes).toEqual(
      expect.arrayContaining(
        label.codes.filter(readsFromWholeLabel).map(({ text }) => plain(text)),
      ),
    );
    expect(converted.value.zpl.length).toBeLessThan(40_000);
  });

  test.each(having("warn"))("%s is not printed unseen", async (name, label) => {
    expect(await convertShared(name, label)).toMatchObject({
      ok: false,
      refusal: {
        code: expect.stringMatching(
          /^label\.(barcode-unreadable|damaged-file)$/,
        ) as string,
      },
    });
  });
});
