import { refusal } from "../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import {
  enlarged,
  graphicField,
  readGraphicData,
  readGraphicField,
  type DotRows,
} from "./graphic-field.ts";
import { rulingOn } from "./received-zpl-rules.ts";
import { fillTemplate, readTemplate, type Template } from "./zpl-template.ts";
import { zplReader, type ZplCommand } from "./zpl-reader.ts";

/** ZPL from a carrier or a marketplace, made harmless. */
export interface ReceivedLabels {
  /** ASCII but for text in code pages; label blocks only. */
  readonly zpl: Uint8Array;
  /** How many labels come out of the printer. */
  readonly labels: number;
}

/** A whole 4 x 8 inch label at 600 dpi in plain hexadecimal has 3 MB. */
const largestBytes = 5 * 1024 * 1024;
const mostLabels = 10;
const mostStored = 50;

/** Settings of earlier jobs stick in a printer; the first block starts from the factory's, then sets its own. */
const cleanSlate = "^LH0,0^LS0^LT0^PON^PMN^LRN^FWN^MUD^CI0";

/**
 * Lets through what draws a label and nothing else: pictures and forms that would be stored in the printer are put in place,
 * quantities become one, printer settings are left out, and a label that would store, configure, reset, talk or
 * change the language is refused.
 *
 * @param parcel how people call the parcel; refusals carry it
 * Refuses with `label.unsafe-commands`, `label.damaged-file`, `label.too-large`.
 */
export function cleanReceivedZpl(
  bytes: Uint8Array,
  parcel: string,
): Result<ReceivedLabels> {
  const damaged = refused(refusal("label.damaged-file", { parcel }));
  const tooLarge = refused(refusal("label.too-large", { parcel }));
  if (bytes.length > largestBytes) return tooLarge;

  const reader = zplReader();
  const commands = [...reader.push(bytes), ...reader.end()];
  const pictures = new Map<string, DotRows>();
  const templates = new Map<string, Template>();
  const cleaned: string[] = [];
  let cleanedLength = 0;
  let block: ZplCommand[] | null = null;
  let labels = 0;

  for (const command of commands) {
    const ruling = rulingOn(command);
    if (ruling === "refuse") {
      return refused(
        refusal("label.unsafe-commands", { parcel, command: nameOf(command) }),
      );
    }
    if (ruling === "drop") {
      // Announced shorter or longer than it is, a binary picture leaves bytes behind, or takes commands with it.
      const isRest = command.prefix === "" && command.data.trim() !== "";
      if (isRest && block?.at(-1)?.code === "GF") return damaged;
      continue;
    }
    if (command.cut) return damaged;
    if (ruling === "store-picture") {
      const stored = storedPicture(command.data);
      if (stored === null || pictures.size >= mostStored) return damaged;
      pictures.set(stored.name, stored.rows);
    } else if (command.code === "XA") {
      block = [];
    } else if (block === null) {
      return damaged;
    } else if (command.code !== "XZ") {
      block.push(command);
    } else {
      const template = readTemplate(block);
      if (template !== null) {
        if (templates.size >= mostStored) return damaged;
        templates.set(template.name, template);
      } else {
        const filled = fillTemplate(block, templates);
        const written = filled && writeBlock(filled, pictures);
        if (written === null) return damaged;
        if (written.prints) labels++;
        if (labels > mostLabels) return tooLarge;
        const start = cleaned.length === 0 ? cleanSlate : "";
        cleaned.push(`^XA${start}${written.text}^XZ\n`);
        cleanedLength += written.text.length + 1;
        // A form may be named many times: what comes out can be far more than what came in.
        if (cleanedLength > largestBytes) return tooLarge;
      }
      block = null;
    }
  }
  if (labels === 0 || block !== null) return damaged;
  return ok({ zpl: Buffer.from(cleaned.join(""), "latin1"), labels });
}

const nameOf = ({ prefix, code }: ZplCommand): string =>
  (prefix + code).replace(/[^!-~]/g, "?");

/** `~DGd:o.x,t,w,data`: t bytes in all, w per row. */
function storedPicture(
  data: string,
): { readonly name: string; readonly rows: DotRows } | null {
  const head = /^([^,]*),\s*(\d{1,8}),\s*(\d{1,5}),/.exec(data);
  if (!head) return null;
  const rows = readGraphicData(
    data.slice(head[0].length),
    Number(head[2]),
    Number(head[3]),
  );
  return rows.ok ? { name: objectName(head[1] ?? ""), rows } : null;
}

/** `R:LOGO.GRF`, `LOGO.GRF` and `LOGO` are one thing; device R is where nothing else is said. */
const objectName = (text: string): string => {
  const name = text.trim().toUpperCase();
  const withDevice = /^[A-Z]:/.test(name) ? name : `R:${name}`;
  return withDevice.replace(/\.GRF$/, "");
};

const drawing = /^(FD|FV|SN|G[A-Z]|XG|IM)$/;

/** A label has some fifty; each takes the drawing program up to a megabyte. */
const mostFields = 500;

interface WrittenBlock {
  readonly text: string;
  readonly prints: boolean;
}

/** ^XG enlarges 1 to 10 times. Source: Zebra ZPL II Programming Guide, ^XG. */
const timesOf = (text: string): number =>
  Math.max(1, Math.min(10, Math.trunc(Number(text)) || 1));

/** Writes the block's commands; null when one of them is damaged or names a picture that did not come with the label. */
function writeBlock(
  block: readonly ZplCommand[],
  pictures: ReadonlyMap<string, DotRows>,
): WrittenBlock | null {
  let text = "";
  let prints = false;
  if (block.filter(({ code }) => drawing.test(code)).length > mostFields) {
    return null;
  }
  for (const [index, command] of block.entries()) {
    prints ||= drawing.test(command.code);
    if (command.code === "PQ") {
      text += "^PQ1,0,0,N^JZN";
    } else if (command.code === "XG" || command.code === "IM") {
      const [name = "", xTimes = "1", yTimes = "1"] = command.data.split(",");
      const picture = pictures.get(objectName(name));
      // A printer skips a picture it does not have, and so do we; the barcodes are checked on what is left.
      if (picture === undefined) continue;
      const larger = enlarged(picture, timesOf(xTimes), timesOf(yTimes));
      if (larger === null) return null;
      text += graphicField(larger);
    } else if (command.code === "GF") {
      const field = readGraphicField(command.data);
      const endsHere = /^(FS|FO|FT|XZ)$/.test(block[index + 1]?.code ?? "XZ");
      const isBinary = /^\s*B/i.test(command.data);
      if (!field.ok || (isBinary && !endsHere)) return null;
      text += graphicField(field);
    } else {
      text += command.prefix + command.code + command.data;
    }
  }
  return { text, prints };
}
