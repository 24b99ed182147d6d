import { deflateSync } from "node:zlib";
import { PDFDocument } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { labelThread } from "../../helpers/label-thread.ts";
import { madePdf } from "./made-labels.ts";

const tracking = "3SPACK0012345678";
const media = { dpi: 203, widthTenthsMm: 1016, heightTenthsMm: 1524 } as const;
const a6 = { widthMm: 105, heightMm: 148, tracking };

const convert = (bytes: Uint8Array) =>
  labelThread.convert({
    bytes,
    contentType: "application/octet-stream",
    media,
    expectedBarcode: tracking,
    parcel: "P-1",
  });

interface Stream {
  readonly entries: string;
  readonly data: Buffer;
}

/** A PDF of one page written by hand, because no program would write these. Object 3 is the page, 4 its content, 5 and on the others. */
function writtenPdf(page: string, content: Stream, ...others: Stream[]) {
  const streams = [content, ...others].map(({ entries, data }, index) =>
    Buffer.concat([
      Buffer.from(
        `${index + 4} 0 obj<<${entries}/Length ${data.length}>>stream\n`,
      ),
      data,
      Buffer.from("\nendstream endobj\n"),
    ]),
  );
  return Buffer.concat([
    Buffer.from(
      "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R" +
        "/OpenAction<</S/JavaScript/JS(while(true){})>>>>endobj\n" +
        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
        `3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R${page}>>endobj\n`,
    ),
    ...streams,
    Buffer.from("trailer<</Root 1 0 R>>\n%%EOF\n"),
  ]);
}

const plain = (text: string, entries = ""): Stream => ({
  entries,
  data: Buffer.from(text),
});
const packed = (data: Buffer, entries = ""): Stream => ({
  entries: `/Filter/FlateDecode${entries}`,
  data: deflateSync(data),
});

const label = "/MediaBox[0 0 288 432]";
const oneForm = `${label}/Resources<</XObject<</F 5 0 R>>>>`;
const formEntries =
  "/Type/XObject/Subtype/Form/BBox[0 0 288 432]/Resources<</XObject<</F 5 0 R>>>>";
const imageEntries = (side: number): string =>
  `/Type/XObject/Subtype/Image/Width ${side}/Height ${side}/ColorSpace/DeviceRGB/BitsPerComponent 8`;

const oftenInEachOther = 60;
const megabyte = 1024 * 1024;

const hostile: readonly (readonly [string, () => Uint8Array])[] = [
  [
    "a form that draws itself",
    () =>
      writtenPdf(oneForm, plain("/F Do"), plain("/F Do /F Do", formEntries)),
  ],
  [
    "content that unpacks to a hundred times its size, and again",
    () => {
      const once = deflateSync(Buffer.alloc(100 * megabyte, " "));
      return writtenPdf(label, {
        entries: "/Filter[/FlateDecode/FlateDecode]",
        data: deflateSync(once),
      });
    },
  ],
  [
    "a picture of a small file and ten thousand million dots",
    () =>
      writtenPdf(
        oneForm,
        plain("288 0 0 432 0 0 cm /F Do"),
        packed(Buffer.alloc(megabyte), imageEntries(100_000)),
      ),
  ],
  [
    "a page that is its own parent",
    () =>
      Buffer.from(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n" +
          "2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9999999/Parent 2 0 R>>endobj\n" +
          "trailer<</Root 1 0 R>>\n%%EOF\n",
      ),
  ],
  [
    "states saved inside each other without end",
    () => writtenPdf(label, packed(Buffer.from("q ".repeat(megabyte)))),
  ],
  [
    "brackets inside each other without end",
    () => writtenPdf(label, packed(Buffer.from("[".repeat(megabyte)))),
  ],
  [
    "a page the size of a field",
    () => writtenPdf("/MediaBox[0 0 1e9 1e9]", plain("0 0 10 10 re f")),
  ],
  [
    "a page of less than nothing",
    () => writtenPdf("/MediaBox[0 0 0 0]", plain("0 0 10 10 re f")),
  ],
  [
    "sizes that are no numbers",
    () => writtenPdf("/MediaBox[a b null <</x 1>>]", plain("0 0 10 10 re f")),
  ],
  [
    "a lock without its key",
    () =>
      Buffer.from(
        writtenPdf(label, plain("0 0 10 10 re f"))
          .toString("latin1")
          .replace(
            "trailer<<",
            `trailer<</Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O(${"o".repeat(32)})/U(${"u".repeat(32)})>>/ID[(a)(a)]`,
          ),
        "latin1",
      ),
  ],
  [
    "ZPL that opens forms in each other",
    () =>
      Buffer.from(
        `^XA^DFR:A.ZPL^FS${"^FN1^FS".repeat(1000)}^XZ${"^XA^XFR:A.ZPL^FS^XZ".repeat(oftenInEachOther)}`,
      ),
  ],
  [
    "ZPL of a hundred thousand lines",
    () => Buffer.from(`^XA${"^FO1,1^A0N,30,30^FDx^FS".repeat(100_000)}^XZ`),
  ],
  [
    "a ZPL picture that unpacks beyond its size",
    () => {
      const data = deflateSync(Buffer.alloc(50 * megabyte)).toString("base64");
      return Buffer.from(`^XA^GFA,100,100,10,:Z64:${data}:0000^FS^XZ`);
    },
  ],
];

/** One thread for all of them: whatever a file does to it, the next label must come out right. */
describe("a hostile label", () => {
  test.each(hostile)(
    "of %s is refused by name, and the next is printed",
    async (_, made) => {
      const refusedLabel = await convert(made());
      const next = await convert(await madePdf(a6));

      expect(refusedLabel.ok ? "printed" : refusedLabel.refusal.code).toMatch(
        /^label\.(damaged-file|too-large|blank|barcode-unreadable|wrong-media|unsafe-commands|took-too-long)$/,
      );
      expect(next.ok && next.value.barcodes).toContain(tracking);
    },
    30_000,
  );

  test("of nobody's pages is damaged", async () => {
    const none = await PDFDocument.create();
    const file = await convert(await none.save({ addDefaultPage: false }));
    expect(file).toMatchObject({
      ok: false,
      refusal: { code: "label.damaged-file" },
    });
  });
});
