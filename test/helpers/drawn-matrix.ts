import { PNG } from "pngjs";
import type { MatrixOutlines } from "../../renderer/components/matrix-outlines.ts";

/** As a screen draws it: a module is dark where a ray from the left crosses an odd number of sides. */
export function drawnMatrix({ side, outlines }: MatrixOutlines): Blob {
  const dots = 4;
  const quiet = 4;
  const sides = outlines.flatMap((points) =>
    points.flatMap(([x, from], place) => {
      const [x2, to] = points[(place + 1) % points.length] ?? [x, from];
      return x === x2
        ? [{ x, top: Math.min(from, to), bottom: Math.max(from, to) }]
        : [];
    }),
  );
  const isDark = (column: number, row: number): boolean =>
    sides.filter(
      ({ x, top, bottom }) => x <= column && top <= row && row < bottom,
    ).length %
      2 ===
    1;
  const width = (side + 2 * quiet) * dots;
  const png = new PNG({ width, height: width });
  png.data.fill(255);
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      if (!isDark(column, row)) continue;
      for (let dot = 0; dot < dots * dots; dot++) {
        const x = (column + quiet) * dots + (dot % dots);
        const y = (row + quiet) * dots + Math.floor(dot / dots);
        png.data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
      }
    }
  return new Blob([Uint8Array.from(PNG.sync.write(png))]);
}
