import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  graphicField,
  readGraphicField,
} from "../../../hardware/printer/graphic-field.ts";
import { cleanReceivedZpl } from "../../../hardware/printer/received-zpl.ts";
import {
  zplReader,
  type ZplCommand,
} from "../../../hardware/printer/zpl-reader.ts";
import { corpusFile } from "../../helpers/corpus.ts";

const clean = (zpl: string) =>
  cleanReceivedZpl(Buffer.from(zpl, "latin1"), "P-1");
const cleanText = (zpl: string): string => {
  const cleaned = clean(zpl);
  if (!cleaned.ok) throw new Error(cleaned.refusal.code);
  return Buffer.from(cleaned.value.zpl).toString("latin1");
};

const label = "^XA^PW812^FO50,50^A0N,30,30^FDHello^FS^XZ";

describe("a label that came as ZPL", () => {
  test("one that only draws goes through", () => {
    expect(cleanText(label)).toContain("^FO50,50^A0N,30,30^FDHello^FS");
    expect(clean(label + label)).toMatchObject({
      ok: true,
      value: { labels: 2 },
    });
  });

  test("a stored picture is put in place, enlarged as it is asked for", () => {
    const stored = "~DGR:A.GRF,2,1,80C0";
    const fieldOf = (zpl: string) => {
      const found = /\^GF([^^]*)/.exec(cleanText(zpl));
      const field = readGraphicField(found?.[1] ?? "");
      return field.ok ? [field.bytesPerRow, ...field.bytes] : field;
    };

    expect(fieldOf(`${stored}^XA^FO9,9^XGR:A.GRF,2,3^FS^XZ`)).toEqual([
      2,
      ...[0xc0, 0, 0xc0, 0, 0xc0, 0],
      ...[0xf0, 0, 0xf0, 0, 0xf0, 0],
    ]);
    expect(fieldOf(`${stored}^XA^FO9,9^IMR:A.GRF^FS^XZ`)).toEqual([
      1, 0x80, 0xc0,
    ]);
  });

  test.each([
    "~JR",
    "~JA",
    "~WC",
    "~DYE:X,B,T,5,0,hello",
    "~HS",
    "~HQES",
    "^XA^HH^XZ",
    "^XA^NS1.2.3.4^XZ",
    "^XA^KP1234^XZ",
    "^XA^JUF^JB^XZ",
    "^XA^ISR:X.GRF,N^XZ",
    "^XA^TOE:A.GRF,R:A.GRF^XZ",
    "^XA^CC!^XZ",
    "~CT!",
    "^XA^JMB^XZ",
    "^XA^PP^XZ",
    '! U1 setvar "ip.addr" "1.2.3.4"\r\n',
    '! U1 do "device.reset" ""\r\n',
  ])("%s is refused, wherever it stands", (command) => {
    for (const zpl of [
      command + label,
      label + command,
      label.replace("^XZ", `${command}^XZ`),
    ]) {
      expect(clean(zpl)).toMatchObject({
        ok: false,
        refusal: { code: "label.unsafe-commands" },
      });
    }
  });

  test("a command hidden in a field's text is still a command", () => {
    expect(clean("^XA^FO1,1^FDJan~JR^FS^XZ")).toMatchObject({
      ok: false,
      refusal: { code: "label.unsafe-commands", params: { command: "~JR" } },
    });
  });

  test("a carrier's printer settings are left out, and saving them too", () => {
    const cleaned = cleanText(
      `CT~~CD,~CC^~CT~\r\n^XA~TA000~JSN^LT0^MNW^MTT^PR4,4~SD15^JUS^LRN^CI0^XZ${label}`,
    );
    expect(cleaned).not.toMatch(/~|\^MN|\^MT|\^JU|\^PR/);
  });

  test("a hundred copies become one", () => {
    expect(cleanText(label.replace("^XZ", "^PQ100,0,1,Y^XZ"))).toContain(
      "^PQ1,0,0,N",
    );
  });

  test("a stored picture is put where it is named, and nothing is stored", () => {
    const cleaned = cleanText(
      "~DGR:LOGO.GRF,2,1,FF81\r\n^XA^FO10,20^XGLOGO.GRF,1,1^FS^XZ",
    );
    expect(cleaned).not.toContain("~DG");
    expect(cleaned).toMatch(/\^FO10,20\^GFA,2,2,1,:Z64:/);
  });

  test("a form is filled in place", () => {
    const cleaned = cleanText(
      "^XA^DFE:FORM.ZPL^FS^FO1,2^A0N,30,30^FN1^FS^XZ^XA^XFE:FORM.ZPL^FN1^FDBox 7^FS^XZ",
    );
    expect(cleaned).not.toMatch(/\^DF|\^XF|\^FN/);
    expect(cleaned).toContain("^FO1,2^A0N,30,30^FDBox 7^FS");
  });

  test("a form named without end is not written without end", () => {
    const form = `^XA^DFR:F^FS${"^FO1,1".repeat(20_000)}^XZ`;
    expect(clean(form + "^XA^XFR:F^XZ".repeat(20_000))).toMatchObject({
      ok: false,
    });
  });

  test.each([
    ["cut short", "^XA^FO1,1^FDHello^FS"],
    ["without any label", "^XA^PW812^XZ"],
    ["no ZPL at all", "%PDF-1.4 hello"],
    ["empty", ""],
    [
      "binary picture longer than the file",
      "^XA^FO1,1^GFB,9999,9999,10,abc^FS^XZ",
    ],
    [
      "binary picture that swallows commands",
      `^XA^FO1,1^GFB,20,20,10,abc^FS^FO1,1^FDx^FDHello^FS^XZ`,
    ],
  ])("%s is a damaged file", (_, zpl) => {
    expect(clean(zpl)).toMatchObject({
      ok: false,
      refusal: { code: "label.damaged-file" },
    });
  });

  test("whatever comes in, only label blocks of drawing commands come out", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "^XA",
        "^XZ",
        "^FS",
        "^FO1,1",
        "^FDtext",
        "^GFB,4,4,1,",
        "~DGR:A,1,1,FF",
        "^XGR:A",
        "^DFR:F",
        "^XFR:F",
        "^FN1",
        "~JR",
        "^CC",
        '! U1 do "x"\r\n',
        "^PQ9",
      ),
      fc.string({ unit: "binary-ascii", maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const cleaned = clean(`${pieces.join("")}${label}`);
        if (!cleaned.ok) return;
        for (const { prefix, code } of commandsOf(cleaned.value.zpl)) {
          expect(prefix + code).not.toMatch(
            /^(~|!|\^(DF|XF|XG|CC|CT|CD|JU|H|N|K|W))/,
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});

const commandsOf = (
  bytes: Uint8Array,
  sizes: readonly number[] = [],
): readonly ZplCommand[] => {
  const reader = zplReader();
  const commands: ZplCommand[] = [];
  let at = 0;
  for (const size of [...sizes, bytes.length]) {
    commands.push(...reader.push(bytes.subarray(at, at + size)));
    at += size;
  }
  return [...commands, ...reader.end()];
};

describe("reading ZPL as it arrives", () => {
  const stream = Buffer.from(
    `CT~~CD,~CC^~CT~${label}~HS~HQES! U1 getvar "a.b"\r\n^XA^FO1,1^GFB,6,6,2,^XZ~HS^FS^GFA,2,2,1,FF81^FS^FD^FS^XZ~HI`,
    "latin1",
  );

  /** Loose text has no end of its own, so its pieces may differ. */
  const withoutLoose = (commands: readonly ZplCommand[]) =>
    commands.filter(({ prefix }) => prefix !== "");

  test("every way to cut it gives the same commands", () => {
    const whole = withoutLoose(commandsOf(stream));
    for (let at = 0; at <= stream.length; at++) {
      expect(withoutLoose(commandsOf(stream, [at]))).toEqual(whole);
    }
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 }),
        (sizes) => {
          expect(withoutLoose(commandsOf(stream, sizes))).toEqual(whole);
        },
      ),
    );
  });

  test("bytes of a binary picture are no commands", () => {
    const codes = commandsOf(stream).map(({ prefix, code }) => prefix + code);
    expect(codes.filter((code) => code === "^XZ")).toHaveLength(2);
    expect(codes.filter((code) => code === "~HS")).toHaveLength(1);
  });

  test("a status question is understood without waiting for more", () => {
    expect(
      zplReader()
        .push(Buffer.from("~HS"))
        .map(({ code }) => code),
    ).toEqual(["HS"]);
  });
});

describe("pictures in ZPL", () => {
  test("what was written is read back", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.uint8Array({ minLength: 12, maxLength: 300 }),
        (bytesPerRow, noise) => {
          const bytes = noise.subarray(
            0,
            noise.length - (noise.length % bytesPerRow),
          );
          const read = readGraphicField(
            graphicField({ bytesPerRow, bytes }).slice(3),
          );
          expect(read.ok && [...read.bytes]).toEqual([...bytes]);
        },
      ),
    );
  });

  test("a picture that unfolds beyond its announced size is refused", () => {
    const huge = graphicField({
      bytesPerRow: 1,
      bytes: new Uint8Array(5_000_000),
    });
    expect(
      readGraphicField(huge.slice(3).replace("A,5000000,5000000", "A,10,10")),
    ).toEqual({ ok: false, error: "size" });
  });
});

interface GraphicCase {
  readonly id: string;
  readonly zpl: string;
  readonly expect: {
    readonly ok: boolean;
    readonly bytes?: string;
    readonly error?: string;
  };
}

const file = corpusFile("devices", "zebra-gf.json");
describe.skipIf(file === null)("the shared cases of pictures", () => {
  const { cases } = JSON.parse(
    file === null ? '{"cases":[]}' : readFileSync(file, "utf8"),
  ) as { cases: GraphicCase[] };

  test.each(cases)("$id", ({ zpl, expect: wanted }) => {
    const read = readGraphicField(zpl.slice(3));

    expect(
      read.ok
        ? { ok: true, bytes: Buffer.from(read.bytes).toString("hex") }
        : read,
    ).toMatchObject({
      ok: wanted.ok,
      ...(wanted.ok
        ? { bytes: wanted.bytes?.replaceAll(" ", "").toLowerCase() }
        : { error: wanted.error }),
    });
  });
});
