import type { ZplApi } from "zpl-renderer-js";
import { PNG } from "pngjs";
import { graphicField, readGraphicField } from "../printer/graphic-field.ts";
import { mediaDots } from "../printer/zpl-label.ts";
import { zplReader, type ZplCommand } from "../printer/zpl-reader.ts";
import {
  blankPicture,
  makeBlackAndWhite,
  type GreyPicture,
} from "./grey-picture.ts";
import type { ZplDrawing } from "./label-job.ts";

/** Settings that do not move or change a picture when they have the value beside them. */
const neutral: Readonly<Record<string, RegExp>> = {
  "^CI": /^/,
  "^FS": /^/,
  "^FW": /^N?$/,
  "^JZ": /^/,
  "^LH": /^0,0$/,
  "^LL": /^/,
  "^LR": /^N$/,
  "^LS": /^0$/,
  "^LT": /^0$/,
  "^MU": /^D$/,
  "^PM": /^N$/,
  "^PO": /^N$/,
  "^PQ": /^/,
  "^PW": /^/,
  "^XA": /^/,
  "^XZ": /^/,
};

/** Draws labels made of pictures only, as ours are, without the slow renderer: 3 ms instead of 300. Null when it is another kind. */
export function drawPictures(drawing: ZplDrawing): GreyPicture | null {
  const size = mediaDots(drawing.media);
  const picture = blankPicture(size.widthDots, size.heightDots);
  let left = 0;
  let top = 0;
  for (const command of commandsOf(drawing.zpl)) {
    const value = command.data.trim();
    if (command.prefix === "^" && command.code === "FO") {
      const place = /^(\d{1,5}),(\d{1,5})(,0)?$/.exec(value);
      if (!place) return null;
      left = Number(place[1]);
      top = Number(place[2]);
    } else if (command.prefix === "^" && command.code === "GF") {
      const field = readGraphicField(command.data);
      // A printer skips a damaged picture.
      if (field.ok) addDots(picture, field, left, top);
    } else if (command.prefix !== "" || value !== "") {
      const rule = neutral[command.prefix + command.code];
      if (rule === undefined || !rule.test(value.toUpperCase())) return null;
    }
  }
  return picture;
}

function addDots(
  picture: GreyPicture,
  rows: { readonly bytesPerRow: number; readonly bytes: Uint8Array },
  left: number,
  top: number,
): void {
  const { widthDots, heightDots, grey } = picture;
  for (const [at, byte] of rows.bytes.entries()) {
    if (byte === 0) continue;
    const y = top + Math.floor(at / rows.bytesPerRow);
    if (y >= heightDots) return;
    for (let bit = 0; bit < 8; bit++) {
      const x = left + (at % rows.bytesPerRow) * 8 + bit;
      if (byte & (0x80 >> bit) && x < widthDots) grey[y * widthDots + x] = 0;
    }
  }
}

/** Draws any ZPL; takes 100 to 600 ms. Null when the renderer cannot make sense of it. */
export async function drawAnyZpl(
  drawing: ZplDrawing,
  renderer: ZplApi,
): Promise<GreyPicture | null> {
  const { dotsPerMm, widthDots, heightDots } = mediaDots(drawing.media);
  const drawn = await renderer
    .zplToBase64Async(
      rendererText(drawing.zpl),
      widthDots / dotsPerMm,
      heightDots / dotsPerMm,
      dotsPerMm,
    )
    .catch(() => null);
  // The renderer throws whatever it met; ZPL it cannot draw is a label without a picture, not a fault of ours.
  if (drawn === null) return null;
  const { width, height, data } = PNG.sync.read(Buffer.from(drawn, "base64"));
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at++) grey[at] = data[at * 4] ?? 255;
  const picture = { widthDots: width, heightDots: height, grey };
  makeBlackAndWhite(picture);
  return picture;
}

const commandsOf = (zpl: Uint8Array): readonly ZplCommand[] => {
  const reader = zplReader();
  return [...reader.push(zpl), ...reader.end()];
};

/** The renderer reads text, so bytes of pictures become letters; the rest is UTF-8 where it can be. */
function rendererText(zpl: Uint8Array): string {
  const written = commandsOf(zpl).map((command) => {
    if (command.prefix === "^" && command.code === "GF") {
      const field = readGraphicField(command.data);
      return field.ok ? graphicField(field) : "";
    }
    return command.prefix === "!"
      ? ""
      : command.prefix + command.code + command.data;
  });
  const bytes = Buffer.from(written.join(""), "latin1");
  const text = new TextDecoder("utf-8").decode(bytes);
  return text.includes("\ufffd") ? bytes.toString("latin1") : text;
}
