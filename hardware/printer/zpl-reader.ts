/**
 * One command as a printer takes it apart. Bytes are kept as Latin-1 text, one character per byte.
 *
 * prefix "^" or "~": code in upper case ("A" alone for ^A with its font in `data`), data up to the next prefix or, for binary
 * graphics, as many bytes as announced; "!": one settings line, `data` without its line end; "": bytes that are no command.
 */
export interface ZplCommand {
  readonly prefix: "^" | "~" | "!" | "";
  readonly code: string;
  readonly data: string;
  /** The bytes ended before the command did. */
  readonly cut: boolean;
}

const caret = 0x5e;
const tilde = 0x7e;
const exclamation = 0x21;
const lineFeed = 0x0a;

/** Commands without parameters act at once, without waiting for the next prefix; ~HQ and prefix changes take a fixed number of bytes. */
const fixedLengths: Readonly<Record<string, number>> = {
  "^XA": 0,
  "^XZ": 0,
  "^FS": 0,
  "~HS": 0,
  "~HI": 0,
  "~HM": 0,
  "~JA": 0,
  "~JP": 0,
  "~JR": 0,
  "~JX": 0,
  "~PP": 0,
  "~PS": 0,
  "~HQ": 2,
  "^CC": 1,
  "~CC": 1,
  "^CD": 1,
  "~CD": 1,
  "^CT": 1,
  "~CT": 1,
};

/** A full 4 x 8 inch label at 600 dpi in plain hexadecimal has 3 MB; a longer command is no label. */
const longestCommand = 8 * 1024 * 1024;

export interface ZplReader {
  /** Takes bytes as they come, cut anywhere, and returns the commands they complete. */
  push(chunk: Uint8Array): readonly ZplCommand[];
  /** Nothing more comes: returns what was still open. */
  end(): readonly ZplCommand[];
  /** Whether a command has begun and not ended. */
  isInside(): boolean;
}

export function zplReader(): ZplReader {
  let held: Buffer = Buffer.alloc(0);
  /** Up to here no prefix was found, so a long graphic in small pieces is searched once. */
  let searched = 0;

  const take = (final: boolean): readonly ZplCommand[] => {
    const commands: ZplCommand[] = [];
    let at = 0;
    while (at < held.length) {
      const found = commandAt(held, at, Math.max(at, searched), final);
      if (found === null) break;
      commands.push(found.command);
      at = found.end;
      searched = at;
    }
    held = held.subarray(at);
    searched = final ? 0 : Math.max(0, held.length - 1);
    return commands;
  };

  return {
    push(chunk) {
      held =
        held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
      return take(held.length > longestCommand);
    },
    end: () => take(true),
    isInside: () => held.length > 0,
  };
}

interface Found {
  readonly command: ZplCommand;
  readonly end: number;
}

const isPrefix = (byte: number | undefined): boolean =>
  byte === caret || byte === tilde;

function commandAt(
  bytes: Buffer,
  at: number,
  searched: number,
  final: boolean,
): Found | null {
  if (bytes[at] === exclamation) return settingsLineAt(bytes, at, final);
  if (!isPrefix(bytes[at])) return looseTextAt(bytes, at);
  // A prefix straight after a prefix is how Zebra's own drivers begin (`CT~~CD,~CC^~CT~`): the first one is idle.
  if (isPrefix(bytes[at + 1])) return foundLoose(bytes, at, at + 1);
  const prefix = bytes[at] === caret ? "^" : "~";
  const letters = bytes.toString("latin1", at + 1, at + 3).toUpperCase();
  const isFont = prefix === "^" && letters.startsWith("A");
  if (letters.length < 2 && !isFont && !final) return null;
  const code = isFont ? "A" : letters;
  const start = Math.min(bytes.length, at + 1 + code.length);
  const end = endOf(bytes, prefix + code, start, searched);
  if (end > bytes.length && !final) return null;
  return {
    command: {
      prefix,
      code,
      data: bytes.toString("latin1", start, Math.min(end, bytes.length)),
      cut: end > bytes.length && code !== "XZ",
    },
    end: Math.min(end, bytes.length),
  };
}

/** Where the command ends; beyond the bytes when its end has not come yet. */
function endOf(
  bytes: Buffer,
  name: string,
  start: number,
  searched: number,
): number {
  const length = fixedLengths[name];
  if (length !== undefined) return start + length;
  if (name === "^GF") {
    // ^GFB,b,c,d,data: b bytes that may hold any value, prefixes too. Source: ZPL II guide, ^GF.
    const head = bytes.toString("latin1", start, start + 48);
    const binary = /^\s*[BC],(\d{1,8}),\d{0,8},\d{0,8},/i.exec(head);
    if (binary) return start + binary[0].length + Number(binary[1]);
    if (head.length < 48 && /^\s*([BC][\d,]*)?$/i.test(head)) {
      return bytes.length + 1;
    }
  }
  for (let at = Math.max(start, searched); at < bytes.length; at++) {
    if (isPrefix(bytes[at])) return at;
  }
  return bytes.length + 1;
}

function settingsLineAt(
  bytes: Buffer,
  at: number,
  final: boolean,
): Found | null {
  const lineEnd = bytes.indexOf(lineFeed, at);
  if (lineEnd < 0 && !final) return null;
  const end = lineEnd < 0 ? bytes.length : lineEnd + 1;
  const line = bytes.toString("latin1", at, end);
  if (!/^! ?U1?\b/i.test(line)) return foundLoose(bytes, at, at + 1);
  const data = line.replace(/^! ?U1?/i, "").trim();
  return { command: { prefix: "!", code: "U1", data, cut: lineEnd < 0 }, end };
}

function looseTextAt(bytes: Buffer, at: number): Found {
  let end = at + 1;
  while (
    end < bytes.length &&
    !isPrefix(bytes[end]) &&
    bytes[end] !== exclamation
  ) {
    end++;
  }
  return foundLoose(bytes, at, end);
}

const foundLoose = (bytes: Buffer, at: number, end: number): Found => ({
  command: {
    prefix: "",
    code: "",
    data: bytes.toString("latin1", at, end),
    cut: false,
  },
  end,
});
