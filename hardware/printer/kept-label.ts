import { createHash } from "node:crypto";
import { zplReader } from "./zpl-reader.ts";

/** Volatile memory: a printer that was switched off has forgotten. Source: Zebra ZPL II Programming Guide, ^DF. */
const drive = "R:";
/** Tells our forms from whatever else lies in a printer. */
const ours = "PB";
const extension = ".ZPL";

/** Commands that store, recall, delete or tell: a label with one of them is only ever sent whole. */
const notKept = /^(DF|XF|ID|HW|HH|XG|IM|IS|IL|FN|PQ)$/;
const onlyOne = /^1(,|$)/;

/**
 * What a label is called while it waits in a printer's memory: after its own bytes, so that a changed label never comes out
 * under the name of the one before.
 */
export const keptName = (zpl: Uint8Array): string =>
  ours +
  createHash("sha256").update(zpl).digest("hex").slice(0, 6).toUpperCase();

/**
 * Stores a label as a form instead of printing it; null for what is not one plain label.
 * Source: Zebra ZPL II Programming Guide, ^DF: the commands of the format are kept as they are and obeyed when it is recalled.
 */
export function keepCommand(zpl: Uint8Array): Uint8Array | null {
  const reader = zplReader();
  const commands = [...reader.push(zpl), ...reader.end()].filter(
    ({ prefix, data }) => prefix !== "" || data.trim() !== "",
  );
  const isPlain =
    commands[0]?.code === "XA" &&
    commands.at(-1)?.code === "XZ" &&
    commands.filter(({ code }) => code === "XA" || code === "XZ").length ===
      2 &&
    commands.every(
      ({ prefix, code, data }) =>
        prefix === "^" &&
        (!notKept.test(code) || (code === "PQ" && onlyOne.test(data))),
    );
  if (!isPlain) return null;
  const [, ...rest] = commands.map(
    ({ prefix, code, data }) => prefix + code + data,
  );
  return Buffer.from(
    `^XA^DF${drive}${keptName(zpl)}${extension}^FS${rest.join("")}\n`,
    "latin1",
  );
}

const text = (commands: string): Uint8Array =>
  new TextEncoder().encode(`${commands}\n`);

/** Prints the form as it was kept. */
export const releaseCommand = (name: string): Uint8Array =>
  text(`^XA^XF${drive}${name}${extension}^FS^XZ`);

export const forgetCommand = (name: string): Uint8Array =>
  text(`^XA^ID${drive}${name}${extension}^FS^XZ`);

/** Everything of ours: what was kept before this program started has nobody who knows of it. */
export const forgetAllCommand = forgetCommand(`${ours}*`);

export const directoryQuestion = `^XA^HW${drive}${ours}*${extension}^XZ\n`;

export interface KeptDirectory {
  readonly names: ReadonlySet<string>;
  readonly freeBytes: number;
}

/**
 * What a printer says lies in its memory; null when the frame is no directory.
 * Source: Zebra ZPL II Programming Guide, ^HW: `DIR R:`, one `*NAME.EXT  size` a line, `-nnnnnnn bytes free`.
 */
export function readDirectory(frame: string): KeptDirectory | null {
  const free = /(\d+) *bytes free/i.exec(frame)?.[1];
  if (!/\bDIR\b/i.test(frame) || free === undefined) return null;
  const names = [...frame.matchAll(/(\w{1,8})\.ZPL\b/gi)].map(([, name = ""]) =>
    name.toUpperCase(),
  );
  return { names: new Set(names), freeBytes: Number(free) };
}
