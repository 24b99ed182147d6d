import bwip from "bwip-js/generic";

/** Dark runs of a linear symbol in modules, from its left edge. */
export interface Bars {
  readonly modules: number;
  readonly dark: readonly { readonly at: number; readonly width: number }[];
}

/** Code 128 as bars, so that the label can lay them on whole printer dots. */
export function code128Bars(text: string): Bars {
  const [symbol] = bwip.raw({ bcid: "code128", text });
  if (symbol === undefined || !("sbs" in symbol)) {
    throw new Error("Code 128 came back as something else");
  }
  const dark: { at: number; width: number }[] = [];
  let at = 0;
  symbol.sbs.forEach((width, index) => {
    // Bars and spaces take turns; the first is a bar.
    if (index % 2 === 0) dark.push({ at, width });
    at += width;
  });
  return { modules: at, dark };
}

/** Dark runs of a matrix symbol, row by row from the top. */
export interface Matrix {
  readonly columns: number;
  readonly rows: number;
  readonly dark: readonly {
    readonly row: number;
    readonly at: number;
    readonly width: number;
  }[];
}

export function dataMatrix(text: string): Matrix {
  const [symbol] = bwip.raw({ bcid: "datamatrix", text });
  if (symbol === undefined || !("pixs" in symbol)) {
    throw new Error("DataMatrix came back as something else");
  }
  const { pixs, pixx: columns, pixy: rows } = symbol;
  const dark: { row: number; at: number; width: number }[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (pixs[row * columns + column] !== 1) continue;
      const last = dark.at(-1);
      if (last?.row === row && last.at + last.width === column) last.width += 1;
      else dark.push({ row, at: column, width: 1 });
    }
  }
  return { columns, rows, dark };
}
