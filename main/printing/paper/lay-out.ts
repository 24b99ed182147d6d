import type { MediaDots } from "../../../hardware/printer/zpl-label.ts";
import type { Block } from "./block.ts";
import { breakLines, lineWidth } from "./break-lines.ts";

/** Something at its place on the paper; everything in dots, from the upper left corner. */
export type Mark =
  | {
      readonly kind: "text";
      readonly x: number;
      readonly y: number;
      readonly heightDots: number;
      readonly text: string;
      readonly reversed: boolean;
    }
  | {
      readonly kind: "code-128";
      readonly x: number;
      readonly y: number;
      readonly heightDots: number;
      readonly moduleDots: number;
      readonly text: string;
    }
  /** Too long for bars on this paper. */
  | {
      readonly kind: "data-matrix";
      readonly x: number;
      readonly y: number;
      readonly moduleDots: number;
      readonly text: string;
    }
  | {
      readonly kind: "area";
      readonly x: number;
      readonly y: number;
      readonly widthDots: number;
      readonly heightDots: number;
    };

/** White around everything: media shift by a millimetre or two. */
const marginTenthsMm = 30;
const blockGapTenthsMm = 12;
const columnGapTenthsMm = 30;
const ruleTenthsMm = 4;
/** Of a line to the next, against the height of its letters. */
const leading = 1.25;
/** Of a banner's height and width that its letters fill at the most. */
const bannerFill = 0.6;
const bannerSides = 0.92;
/** Thinner bars are not read by every scanner (0.25 mm); thicker ones gain nothing (0.75 mm). */
const thinnestModuleTenthsMm = 2.5;
const thickestModuleTenthsMm = 7.5;
/** Light on both sides of bars. Source: ISO/IEC 15417, 10 modules. */
const quietModules = 10;
const dataMatrixModuleTenthsMm = 7.5;

interface Placed {
  readonly marks: readonly Mark[];
  readonly heightDots: number;
}

interface Pen {
  readonly dotsPerMm: number;
  readonly widthDots: number;
}

const dots = (tenthsMm: number, { dotsPerMm }: Pick<Pen, "dotsPerMm">) =>
  Math.max(1, Math.round((tenthsMm * dotsPerMm) / 10));

/**
 * Places blocks on as many labels of this size as they need. A block is never cut in two; one that is higher than a label is put
 * on a label of its own, whose printer cuts it off.
 */
export function layOut(blocks: readonly Block[], media: MediaDots): Mark[][] {
  const margin = dots(marginTenthsMm, media);
  const gap = dots(blockGapTenthsMm, media);
  const pen = {
    dotsPerMm: media.dotsPerMm,
    widthDots: Math.max(1, media.widthDots - 2 * margin),
  };
  const pages: Mark[][] = [[]];
  let y = margin;
  for (const block of blocks) {
    const placed = place(block, pen);
    if (y > margin && y + placed.heightDots > media.heightDots - margin) {
      pages.push([]);
      y = margin;
    }
    pages.at(-1)?.push(...moved(placed.marks, margin, y));
    y += placed.heightDots + gap;
  }
  return pages;
}

function place(block: Block, pen: Pen): Placed {
  switch (block.kind) {
    case "text": {
      const heightDots = dots(block.heightTenthsMm, pen);
      const widest = pen.widthDots / heightDots;
      const lineDots = Math.round(heightDots * leading);
      const lines = breakLines(block.text, widest, block.mostLines);
      return {
        marks: lines.map((line, index) => ({
          kind: "text",
          x: 0,
          y: index * lineDots,
          heightDots,
          text: line,
          reversed: false,
        })),
        heightDots: lines.length * lineDots,
      };
    }
    case "barcode":
      return placeBarcode(block.text, dots(block.heightTenthsMm, pen), pen);
    case "rule": {
      const heightDots = dots(ruleTenthsMm, pen);
      return { marks: [area(pen.widthDots, heightDots)], heightDots };
    }
    case "gap":
      return { marks: [], heightDots: dots(block.heightTenthsMm, pen) };
    case "banner":
      return placeBanner(block.text, dots(block.heightTenthsMm, pen), pen);
    case "columns":
      return placeColumns(block.columns, pen);
    default:
      return block satisfies never;
  }
}

const area = (widthDots: number, heightDots: number): Mark => ({
  kind: "area",
  x: 0,
  y: 0,
  widthDots,
  heightDots,
});

function placeBarcode(text: string, heightDots: number, pen: Pen): Placed {
  // Subset B throughout, as ^BC prints it: start, one symbol a letter, checksum, and a stop of 13 modules.
  const modules = 11 * (text.length + 2) + 13 + 2 * quietModules;
  const moduleDots = Math.min(
    Math.floor(pen.widthDots / modules),
    Math.floor((thickestModuleTenthsMm * pen.dotsPerMm) / 10),
  );
  if (moduleDots * 10 >= thinnestModuleTenthsMm * pen.dotsPerMm) {
    const x = quietModules * moduleDots;
    return {
      marks: [{ kind: "code-128", x, y: 0, heightDots, moduleDots, text }],
      heightDots,
    };
  }
  const squareDots = dots(dataMatrixModuleTenthsMm, pen);
  return {
    marks: [{ kind: "data-matrix", x: 0, y: 0, moduleDots: squareDots, text }],
    heightDots: squareDots * dataMatrixSide(text.length),
  };
}

/** Modules of a side, at one code word a letter and ECC 200. Source: ISO/IEC 16022, table 7. */
const dataMatrixSide = (letters: number): number =>
  [
    [8, 14],
    [12, 16],
    [18, 18],
    [22, 20],
    [30, 22],
    [36, 24],
    [44, 26],
    [62, 32],
    [86, 36],
    [114, 40],
    [144, 44],
  ].find(([most = 0]) => letters <= most)?.[1] ?? 64;

function placeBanner(text: string, heightDots: number, pen: Pen): Placed {
  const line = breakLines(text, Infinity, 1)[0] ?? "";
  const letterDots = Math.floor(
    Math.min(
      heightDots * bannerFill,
      (pen.widthDots * bannerSides) / Math.max(1, lineWidth(line)),
    ),
  );
  const x = (pen.widthDots - lineWidth(line) * letterDots) / 2;
  return {
    marks: [
      area(pen.widthDots, heightDots),
      {
        kind: "text",
        x: Math.max(0, Math.round(x)),
        y: Math.round((heightDots - letterDots) / 2),
        heightDots: letterDots,
        text: line,
        reversed: true,
      },
    ],
    heightDots,
  };
}

function placeColumns(
  given: Extract<Block, { kind: "columns" }>["columns"],
  pen: Pen,
): Placed {
  const between = dots(columnGapTenthsMm, pen);
  const gap = dots(blockGapTenthsMm, pen);
  const shares = given.reduce((sum, { share }) => sum + share, 0);
  const forAll = pen.widthDots - between * (given.length - 1);
  const marks: Mark[] = [];
  let heightDots = 0;
  let x = 0;
  for (const { share, blocks } of given) {
    const widthDots = Math.max(1, Math.floor((forAll * share) / shares));
    let y = 0;
    for (const block of blocks) {
      const placed = place(block, { ...pen, widthDots });
      marks.push(...moved(placed.marks, x, y));
      y += placed.heightDots + gap;
    }
    heightDots = Math.max(heightDots, y - gap);
    x += widthDots + between;
  }
  return { marks, heightDots };
}

const moved = (marks: readonly Mark[], x: number, y: number): Mark[] =>
  marks.map((mark) => ({ ...mark, x: mark.x + x, y: mark.y + y }));
