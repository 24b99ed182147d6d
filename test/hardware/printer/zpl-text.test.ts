import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  blockField,
  code128Field,
  dataMatrixField,
  maxFieldBytes,
  qrField,
  textField,
} from "../../../hardware/printer/zpl-text.ts";
import { corpusFile } from "../../helpers/corpus.ts";

/** Reads a field as a printer does: the indicator of ^FH, hexadecimal pairs behind it, UTF-8. */
function decoded(field: string): string {
  const match = /^\^FH([^^]?)\^FD([^^~]*)\^FS$/.exec(field);
  if (!match) throw new Error(`not one field: ${field}`);
  const indicator = match[1] === "" ? "_" : (match[1] ?? "_");
  const data = match[2] ?? "";
  const bytes: number[] = [];
  for (let at = 0; at < data.length; at++) {
    const pair = data.slice(at + 1, at + 3);
    if (data[at] === indicator && /^[0-9A-F]{2}$/i.test(pair)) {
      bytes.push(Number.parseInt(pair, 16));
      at += 2;
    } else {
      bytes.push(data.charCodeAt(at));
    }
  }
  return new TextDecoder("utf-8", { fatal: true }).decode(
    Uint8Array.from(bytes),
  );
}

const writers = {
  textField,
  blockField,
  code128Field,
  dataMatrixField,
  qrField,
};

describe("text from outside in a ZPL field", () => {
  test("a buyer's name cannot begin a command", () => {
    expect(textField("Rue A^XZ^XA~JA")).not.toMatch(/\^X|~/);
    expect(decoded(textField("Rue A^XZ^XA~JA"))).toBe("Rue A^XZ^XA~JA");
  });

  test("text that looks like an escape survives", () => {
    expect(decoded(textField("SKU_5E_7E"))).toBe("SKU_5E_7E");
  });

  test("any text comes back as it was, in composed letters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        fc.pre(textField(text).length < maxFieldBytes);
        expect(decoded(textField(text))).toBe(text.normalize("NFC"));
      }),
    );
  });

  test("no writer ever lets a live character or a raw byte through", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 2_000 }),
        fc.constantFrom(...Object.values(writers)),
        (text, write) => {
          const field = write(text);
          expect(field).toMatch(/^\^FH[_\\]\^FD[ -\]_-}]*\^FS$/);
          expect(field.length).toBeLessThan(maxFieldBytes + 20);
        },
      ),
    );
  });

  test("line breaks and backslashes stay themselves inside a block", () => {
    expect(decoded(blockField("Jan\r\nC:\\temp"))).toBe("Jan\\&C:\\\\temp");
  });

  test("a Code 128 sub-code character is data", () => {
    expect(decoded(code128Field("A>;B"))).toBe("A>0;B");
  });

  test("a DataMatrix escape is data, and does not meet the field's own", () => {
    expect(dataMatrixField("A_1\\B")).toBe("^FH\\^FDA__1\\5CB^FS");
  });

  test("a QR code's switches end before the data begins", () => {
    expect(decoded(qrField("QA,https://x"))).toBe("MA,QA,https://x");
  });
});

const file = corpusFile("devices", "zpl-escape.json");

describe.skipIf(file === null)("the shared cases of field text", () => {
  const { cases } = JSON.parse(
    readFileSync(file ?? "/dev/null", "utf8") || '{"cases":[]}',
  ) as { cases: readonly { id: string; text: string; field: string }[] };

  test.each(cases)("$id", ({ text, field }) => {
    expect(decoded(textField(text))).toBe(text);
    expect(decoded(field)).toBe(text);
  });
});
