import type { PrinterMedia } from "../device.ts";
import type { TestCode } from "./test-codes.ts";
import { mediaDots, zplLabel } from "./zpl-label.ts";
import {
  code128Field,
  dataMatrixField,
  qrField,
  textField,
} from "./zpl-text.ts";

/** Below this the square codes stand below each other no more; they go beside the bars or are left to a larger label. */
const unitsPerModule = 4;

/**
 * What the installer prints to see that everything is right: a frame at the very edge of the media (all four sides must show),
 * the printer's name, and codes of three kinds that the bench's scanners read back.
 */
export function testLabel(
  name: string,
  media: PrinterMedia,
  codes: readonly TestCode[],
): Uint8Array {
  const size = mediaDots(media);
  const unit = Math.max(1, Math.round(media.dpi / 100));
  const margin = 12 * unit;
  const text = (y: number, height: number, content: string): string =>
    `^FO${margin},${y * unit}^A0N,${height * unit},${height * unit}${textField(content)}`;
  const fields = [
    `^FO0,0^GB${size.widthDots},${size.heightDots},${unit}^FS`,
    text(16, 24, "Packbench"),
    text(48, 14, name),
    text(
      68,
      14,
      `${media.widthTenthsMm / 10} x ${media.heightTenthsMm / 10} mm, ${media.dpi} dpi`,
    ),
    ...codes.map((code) => codeField(code, unit, margin)),
  ];
  return new TextEncoder().encode(zplLabel(size, fields.join("\n")));
}

/** Bars below the words, the square codes side by side below the bars. */
function codeField(
  { symbology, text }: TestCode,
  unit: number,
  margin: number,
): string {
  const module = unit * unitsPerModule;
  const below = 170 * unit;
  switch (symbology) {
    case "code-128":
      return `^FO${margin},${92 * unit}^BY${unit},3^BCN,${40 * unit},Y,N,N${code128Field(text)}`;
    case "data-matrix":
      return `^FO${margin},${below}^BXN,${module},200,,,,_${dataMatrixField(text)}`;
    case "qr":
      return `^FO${margin + 40 * module},${below}^BQN,2,${Math.min(10, module)}${qrField(text)}`;
    default:
      return symbology satisfies never;
  }
}
