import type { DrawingContext } from "bwip-js/generic";

/** The dark parts of a matrix symbol as outlines, even-odd filled, in a square of so many modules without its quiet zone. */
export interface MatrixOutlines {
  readonly side: number;
  readonly outlines: readonly (readonly (readonly [number, number])[])[];
}

/** @param draw hands an encoder of square symbols what it draws on */
export function matrixOutlines(
  draw: (on: DrawingContext<undefined>) => void,
): MatrixOutlines {
  let side = 0;
  const outlines: [number, number][][] = [];
  draw({
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
  });
  return { side, outlines };
}
