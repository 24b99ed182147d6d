import type { MediaDots } from "../printer/zpl-label.ts";
import { inkArea, type Area, type GreyPicture } from "./grey-picture.ts";

/** Narrower blank bands lie inside labels, between an address and a barcode; sheets leave more between their parts. */
const narrowestBandMm = 3;

/** A sheet has a handful of parts; more cuts would only take a label to pieces. */
const mostAreas = 8;

/** A part that covers less of the media than this is more likely a piece of a label than a label. */
const smallestShare = 0.35;

export interface Parts {
  /** Fit as they are; the largest first. */
  readonly labels: readonly Area[];
  /** Must be shrunk, the least first; then what fits, but may be a piece of a label only. */
  readonly others: readonly Area[];
}

/**
 * The parts of a sheet that lie apart.
 *
 * Always cuts through the widest blank band that goes right across, and never a part that fits: a label is smaller than the
 * media it is meant for, so it stays whole.
 * @param scaleOf to fit the media; 1 or more when it fits as it is
 */
export function areasApart(
  picture: GreyPicture,
  media: MediaDots,
  scaleOf: (area: Area) => number,
): Parts {
  const ink = inkArea(picture);
  if (ink === null) return { labels: [], others: [] };
  // Without its cutting lines, all that is left may be one label.
  if (scaleOf(ink) >= 1) return { labels: [ink], others: [] };
  const fitting: Area[] = [];
  const tooLarge: Area[] = [ink];
  for (let at = 0; at < mostAreas; at++) {
    const area = tooLarge[at];
    if (area === undefined) break;
    const narrowest = narrowestBandMm * media.dotsPerMm;
    for (const half of cutInTwo(picture, area, narrowest)) {
      (scaleOf(half) >= 1 ? fitting : tooLarge).push(half);
    }
  }
  const bySize = fitting.toSorted((one, other) => sizeOf(other) - sizeOf(one));
  const least = smallestShare * sizeOf(media);
  return {
    labels: bySize.filter((area) => sizeOf(area) >= least),
    others: [
      ...tooLarge
        .slice(1)
        .toSorted((one, other) => scaleOf(other) - scaleOf(one)),
      ...bySize.filter((area) => sizeOf(area) < least),
    ],
  };
}

const sizeOf = (area: Pick<Area, "widthDots" | "heightDots">): number =>
  area.widthDots * area.heightDots;

function cutInTwo(
  picture: GreyPicture,
  area: Area,
  narrowest: number,
): readonly Area[] {
  const across = widestBand(blankRows(picture, area));
  const down = widestBand(blankColumns(picture, area));
  const cutAcross = across.length >= down.length;
  const band = cutAcross ? across : down;
  if (band.length < narrowest) return [];
  const after = band.start + band.length;
  const halves: readonly Area[] = cutAcross
    ? [
        { ...area, heightDots: band.start },
        { ...area, y: area.y + after, heightDots: area.heightDots - after },
      ]
    : [
        { ...area, widthDots: band.start },
        { ...area, x: area.x + after, widthDots: area.widthDots - after },
      ];
  return halves.flatMap((half) => inkArea(picture, half) ?? []);
}

const isInk = (value: number | undefined): boolean => (value ?? 255) < 128;

function blankRows(picture: GreyPicture, area: Area): readonly boolean[] {
  return Array.from({ length: area.heightDots }, (_, y) => {
    const start = (area.y + y) * picture.widthDots + area.x;
    return !picture.grey
      .subarray(start, start + area.widthDots)
      .some((value) => isInk(value));
  });
}

function blankColumns(picture: GreyPicture, area: Area): readonly boolean[] {
  const blank = Array.from({ length: area.widthDots }, () => true);
  for (let y = 0; y < area.heightDots; y++) {
    const start = (area.y + y) * picture.widthDots + area.x;
    for (let x = 0; x < area.widthDots; x++) {
      if (isInk(picture.grey[start + x])) blank[x] = false;
    }
  }
  return blank;
}

function widestBand(blank: readonly boolean[]): {
  readonly start: number;
  readonly length: number;
} {
  let widest = { start: 0, length: 0 };
  let start = 0;
  for (const [at, isBlank] of blank.entries()) {
    if (!isBlank) start = at + 1;
    else if (at + 1 - start > widest.length) {
      widest = { start, length: at + 1 - start };
    }
  }
  return widest;
}
