import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import type { Picture } from "./palette-picture.ts";

/**
 * How far apart two colours may be, in pixelmatch's measure: what a palette moves a colour by at most (12 levels) passes,
 * sixteen levels of grey do not.
 */
const threshold = 0.06;

/** So many pixels may differ, other than by the smoothing of an edge: fewer than the thinnest letter has. */
export const mostDifferent = 6;

export interface Comparison {
  readonly alike: boolean;
  readonly differentPixels: number;
  /** Golden, actual and what differs, side by side. */
  sideBySide(): Buffer;
}

export function comparePictures(golden: Picture, actual: Picture): Comparison {
  const width = Math.max(golden.width, actual.width);
  const height = Math.max(golden.height, actual.height);
  const ofOneSize = [
    onPaper(golden, width, height),
    onPaper(actual, width, height),
  ] as const;
  const sameSize =
    golden.width === actual.width && golden.height === actual.height;
  const difference = new PNG({ width, height });
  const differentPixels = pixelmatch(
    ofOneSize[0].data,
    ofOneSize[1].data,
    difference.data,
    width,
    height,
    { threshold },
  );
  return {
    alike: sameSize && differentPixels <= mostDifferent,
    differentPixels,
    sideBySide() {
      const wall = new PNG({ width: width * 3, height });
      for (const [place, picture] of [...ofOneSize, difference].entries())
        PNG.bitblt(picture, wall, 0, 0, width, height, place * width, 0);
      return PNG.sync.write(wall);
    },
  };
}

function onPaper(
  { width, height, data }: Picture,
  paperWidth: number,
  paperHeight: number,
): PNG {
  const picture = new PNG({ width, height });
  picture.data = Buffer.from(data);
  if (width === paperWidth && height === paperHeight) return picture;
  const paper = new PNG({ width: paperWidth, height: paperHeight, fill: true });
  PNG.bitblt(picture, paper, 0, 0, width, height, 0, 0);
  return paper;
}
