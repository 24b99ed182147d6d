import { qrcode } from "bwip-js/generic";

/** The dark parts of a QR code as outlines, even-odd filled, in a square of so many modules without its quiet zone. */
export interface QrModules {
  readonly side: number;
  readonly outlines: readonly (readonly (readonly [number, number])[])[];
}

/** Error correction M, the encoder's own choice: a screen has glare, and no dirt. */
export function qrModules(text: string): QrModules {
  let side = 0;
  const outlines: [number, number][][] = [];
  qrcode(
    { bcid: "qrcode", text, scaleX: 1, scaleY: 1 },
    {
      scale: () => [1, 1],
      measure: () => ({ width: 0, ascent: 0, descent: 0 }),
      init(width) {
        side = width;
      },
      line: () => undefined,
      polygon(points) {
        outlines.push(points);
      },
      hexagon: () => undefined,
      ellipse: () => undefined,
      fill: () => undefined,
      text: () => undefined,
      end: () => undefined,
    },
  );
  return { side, outlines };
}
