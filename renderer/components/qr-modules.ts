import { qrcode } from "bwip-js/generic";
import { matrixOutlines, type MatrixOutlines } from "./matrix-outlines.ts";

/** Error correction M, the encoder's own choice: a screen has glare, and no dirt. */
export const qrModules = (text: string): MatrixOutlines =>
  matrixOutlines((on) =>
    qrcode({ bcid: "qrcode", text, scaleX: 1, scaleY: 1 }, on),
  );
