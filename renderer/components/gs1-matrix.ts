import { datamatrix } from "bwip-js/generic";
import { matrixOutlines, type MatrixOutlines } from "./matrix-outlines.ts";

/**
 * A square GS1 DataMatrix: FNC1 in front says that what follows are GS1 elements.
 *
 * @param elements GS1 elements one after the other, GS between two where the first may end anywhere
 */
export const gs1Matrix = (elements: string): MatrixOutlines =>
  matrixOutlines((on) =>
    datamatrix(
      {
        bcid: "datamatrix",
        text: `^FNC1${elements.replaceAll("^", "^^").replaceAll("\u001d", "^FNC1")}`,
        parsefnc: true,
        scaleX: 1,
        scaleY: 1,
      },
      on,
    ),
  );
