import type { PaperKind } from "../../../shared/contract/papers-view.ts";

/** How papers stand on the sheets of an office printer; all in tenths of a millimetre from the sheet's upper left corner. */
export interface Sheet {
  readonly widthTenthsMm: number;
  readonly heightTenthsMm: number;
  readonly across: number;
  readonly down: number;
  readonly cellWidthTenthsMm: number;
  readonly cellHeightTenthsMm: number;
  readonly leftTenthsMm: number;
  readonly topTenthsMm: number;
  /** Between two cells of a row; rows touch. */
  readonly betweenTenthsMm: number;
}

const a4 = { widthTenthsMm: 2100, heightTenthsMm: 2970 };

const wholePage: Sheet = {
  ...a4,
  across: 1,
  down: 1,
  cellWidthTenthsMm: 1900,
  cellHeightTenthsMm: 2770,
  leftTenthsMm: 100,
  topTenthsMm: 100,
  betweenTenthsMm: 0,
};

/** The label sheet that every stationer has. Source: Avery L7165, 8 labels of 99.1 × 67.7 mm on A4. */
const eightLabels: Sheet = {
  ...a4,
  across: 2,
  down: 4,
  cellWidthTenthsMm: 991,
  cellHeightTenthsMm: 677,
  leftTenthsMm: 46,
  topTenthsMm: 131,
  betweenTenthsMm: 26,
};

/** A6 by four, to be cut: as large as on a label printer's own paper. */
const quarters: Sheet = {
  ...a4,
  across: 2,
  down: 2,
  cellWidthTenthsMm: 1050,
  cellHeightTenthsMm: 1485,
  leftTenthsMm: 0,
  topTenthsMm: 0,
  betweenTenthsMm: 0,
};

const sheets: { readonly [Kind in PaperKind]: Sheet } = {
  "packing-slip": wholePage,
  "pick-list": wholePage,
  "gift-note": quarters,
  badge: quarters,
  separator: quarters,
  "tote-label": eightLabels,
  "void-label": quarters,
  "article-label": eightLabels,
  "bin-label": eightLabels,
  "box-label": eightLabels,
  "command-labels": eightLabels,
};

export const sheetFor = (kind: PaperKind): Sheet => sheets[kind];
