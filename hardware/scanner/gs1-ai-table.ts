/**
 * GS1 Application Identifiers, restated from the GS1 Barcode Syntax Dictionary (gs1/gs1-syntax-dictionary, ff2eb4b).
 * One line per range: identifiers, then components. N digits, X character set 82, Y set 39, Z base64url; "6" exactly six,
 * "..20" one to twenty, [ ] may be absent. Checks we apply: csum (modulo 10), yymmd0 (day may be 00), yymmdd, yyyymmdd,
 * iso4217 (a currency in front of an amount).
 */
const table = `
00 N18,csum
01-03 N14,csum
10 X..20
11-13 N6,yymmd0
15-17 N6,yymmd0
20 N2
21-22 X..20
235 X..28
240-241 X..30
242 N..6
243 X..20
250-251 X..30
253 N13,csum [X..17]
254 X..20
255 N13,csum [N..12]
30 N..8
37 N..8
3900-3909 N..15
3910-3919 N3,iso4217 N..15
3920-3929 N..15
3930-3939 N3,iso4217 N..15
3940-3943 N4
3950-3955 N6
400-401 X..30
402 N17,csum
403 X..30
410-417 N13,csum
420 X..20
421 N3 X..9
422 N3
423 N3 [N..3] [N..3] [N..3] [N..3]
424 N3
425 N3 [N..3] [N..3] [N..3] [N..3]
426 N3
427 X..3
4300-4301 X..35
4302-4306 X..70
4307 X2
4308 X..30
4309 N10 N10
4310-4311 X..35
4312-4316 X..70
4317 X2
4318 X..20
4319 X..30
4320 X..35
4321-4323 N1
4324-4325 N6,yymmd0 N4
4326 N6,yymmdd
4330-4333 N6 [X..1]
7001 N13
7002 X..30
7003 N6,yymmdd N4
7004 N..4
7005 X..12
7006 N6,yymmdd
7007 N6,yymmdd [N6,yymmdd]
7008 X..3
7009 X..10
7010 X..2
7011 N6,yymmdd [N..4]
7020-7022 X..20
7023 X..30
7030-7039 N3 X..27
7040 N1 X1 X1 X1
7041 X..4
710-717 X..20
7230-7239 X2 X..28
7240 X..20
7241 N2
7242 X..25
7250 N8,yyyymmdd
7251 N8,yyyymmdd N4
7252 N1
7253-7254 X..40
7255 X..10
7256 X..90
7257 X..70
7258 X3
7259 X..40
8001 N4 N5 N3 N1 N1
8002 X..20
8003 N1 N13,csum [X..16]
8004 X..30
8005 N6
8006 N14,csum N4
8007 X..34
8008 N6,yymmdd N2 [N..2] [N..2]
8009 X..50
8010 Y..30
8011 N..12
8012 X..20
8013-8014 X..25
8017-8018 N18,csum
8019 N..10
8020 X..25
8026 N14,csum N4
8030 Z..90
8040-8041 N15
8042 N32
8043 N18 [N..2]
8110 X..70
8111 N4
8112 X..70
8200 X..70
90 X..30
91-99 X..90
`;

/** Trade and logistic measures 3100 to 3695: six digits, the last digit of the identifier says how many are decimals (0 to 5). */
const measures = /^3(1[0-6]|2\d|3[0-7]|4\d|5[0-7]|6\d)[0-5]$/;

export type Gs1Check = "csum" | "yymmd0" | "yymmdd" | "yyyymmdd" | "iso4217";

export interface Gs1Component {
  readonly type: "N" | "X" | "Y" | "Z";
  readonly min: number;
  readonly max: number;
  readonly check: Gs1Check | null;
}

export interface Gs1Identifier {
  readonly ai: string;
  readonly components: readonly Gs1Component[];
  /** Characters of data when no separator is needed after it; null when one is, however fixed its format may be. */
  readonly predefinedLength: number | null;
}

/** Data lengths by the first two digits of the identifier (GS1 General Specifications, figure 7.8.5-2). */
const predefinedLengths: Readonly<Record<string, number>> = {
  "00": 18,
  "01": 14,
  "02": 14,
  "03": 14,
  "04": 16,
  ...Object.fromEntries(
    ["11", "12", "13", "14", "15", "16", "17", "18", "19"].map((ai) => [ai, 6]),
  ),
  "20": 2,
  ...Object.fromEntries(
    ["31", "32", "33", "34", "35", "36"].map((ai) => [ai, 6]),
  ),
  "41": 13,
};

const componentsByAi = new Map<string, readonly Gs1Component[]>(
  table.trim().split("\n").flatMap(readLine),
);

/** The identifier at the start of the text, or null. No identifier is the beginning of another. */
export function identifierAt(text: string): Gs1Identifier | null {
  for (const length of [2, 3, 4]) {
    const ai = text.slice(0, length);
    const components = measures.test(ai) ? [sixDigits] : componentsByAi.get(ai);
    if (components) {
      return {
        ai,
        components,
        predefinedLength: predefinedLengths[ai.slice(0, 2)] ?? null,
      };
    }
  }
  return null;
}

const sixDigits: Gs1Component = { type: "N", min: 6, max: 6, check: null };

function readLine(line: string): [string, readonly Gs1Component[]][] {
  const [range = "", ...formats] = line.split(" ");
  const [first = "", last = first] = range.split("-");
  const components = formats.map(readComponent);
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: count }, (_, step) => [
    String(Number(first) + step).padStart(first.length, "0"),
    components,
  ]);
}

function readComponent(format: string): Gs1Component {
  const parts = /^\[?([NXYZ])(\.\.)?(\d+)(?:,(\w+))?\]?$/.exec(format);
  if (!parts) throw new Error(`GS1 table: ${format}`);
  const max = Number(parts[3]);
  const optional = format.startsWith("[");
  return {
    type: parts[1] as Gs1Component["type"],
    min: optional ? 0 : parts[2] === undefined ? max : 1,
    max,
    check: (parts[4] ?? null) as Gs1Check | null,
  };
}
