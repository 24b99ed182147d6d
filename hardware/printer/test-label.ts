import type { PrinterMedia } from "../device.ts";
import { mediaDots, zplLabel } from "./zpl-label.ts";
import { code128Field, textField } from "./zpl-text.ts";

/**
 * What the installer prints to see that everything is right: a frame at the very edge of the media (all four sides must show),
 * the printer's name, and a barcode that any scanner of the bench can read back.
 */
export function testLabel(name: string, media: PrinterMedia): Uint8Array {
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
    `^FO${margin},${92 * unit}^BY${unit},3^BCN,${40 * unit},Y,N,N${code128Field("PACKBENCH-TEST")}`,
  ];
  return new TextEncoder().encode(zplLabel(size, fields.join("\n")));
}
