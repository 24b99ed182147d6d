import type { GreyPicture } from "./grey-picture.ts";

/** One page of a document, before it has dots. */
export interface LabelPage {
  /** Its true size on this printer: dots when nothing is scaled. */
  readonly widthDots: number;
  readonly heightDots: number;
  /** False for a picture that does not say how large it is: one pixel was taken for one dot. */
  readonly hasTrueSize: boolean;
  /** Draws the whole page at a scale; 1 is the true size. */
  draw(scale: number): Promise<GreyPicture>;
}

/** The pages of a document that could be read; close it when done. */
export interface LabelDocument {
  readonly pages: readonly LabelPage[];
  close(): void;
}

/** Why a document has no pages for us. */
export type UnreadableDocument = "damaged" | "too-large";

/** Larger than A3 is no label and no sheet with one, and would cost memory without end. */
export const longestSideMm = 425;

export const isTooLarge = (
  widthDots: number,
  heightDots: number,
  dotsPerMm: number,
): boolean => Math.max(widthDots, heightDots) > longestSideMm * dotsPerMm;
