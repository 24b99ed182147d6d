import type { Look } from "./picture-strokes.ts";
import * as gifts from "./shapes-gifts.ts";
import * as home from "./shapes-home.ts";
import * as pantry from "./shapes-pantry.ts";

const shapes = { ...pantry, ...home, ...gifts };

export interface Picture extends Look {
  readonly shape: keyof typeof shapes;
  /** Behind the article. */
  readonly ground: string;
}

/** The drawn picture of an article as an SVG file: square, no outside references, about 2 kB. */
export const drawPicture = (picture: Picture): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="800" height="800"><rect width="400" height="400" fill="${picture.ground}"/><circle cx="200" cy="200" r="172" fill="#fff" opacity=".38"/>${shapes[picture.shape](picture)}</svg>`;
