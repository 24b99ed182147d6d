import type { MediaDots } from "../printer/zpl-label.ts";
import {
  blankPicture,
  copyArea,
  makeBlackAndWhite,
  turned,
  type Area,
  type GreyPicture,
} from "./grey-picture.ts";
import { areasApart } from "./ink-areas.ts";
import { withoutLongLines } from "./long-lines.ts";
import type { LabelPage } from "./page.ts";

/** Below this the small print and narrow bars of a label no longer survive: the paper is wrong, not the label. */
const smallestScale = 0.55;

/** A picture that does not say how large it is may be of any head: 1000 dpi on one of 203. Whether it reads back decides. */
const smallestPictureScale = 0.2;

/** Ink of a sheet that must shrink more than this is more likely a label beside instructions or a receipt. */
const sheetScale = 0.8;

/** A page that must shrink more than this is a sheet; A5 on 4 x 6 inches is a label, and a part of it would be a piece of one. */
const smallestPageScale = 0.6;

/** A page this much larger than the media is a label with a wider edge; a larger one is a sheet with a label on it. */
const sameFormat = 1.15;

/**
 * Puts a page on the media, black and white, without cutting through ink: every way worth trying, the best first.
 * Nothing comes out when no part of the page fits; a blank page is the caller's to notice.
 *
 * True size comes first, since that is how the carrier meant the bars to be: blank edges may go, a quarter turn may help.
 * Only ink that does not fit then is drawn again, smaller, at the printer's dots.
 * A sheet is taken apart before it is shrunk when the caller knows the barcode, and so which part is the label.
 */
export async function* waysToFit(
  page: LabelPage,
  drawn: GreyPicture,
  ink: Area,
  media: MediaDots,
  isBarcodeKnown: boolean,
): AsyncGenerator<GreyPicture> {
  const { scale } = bestScale(page, ink, media);
  const isSheet = isBarcodeKnown && isSheetFor(page, media);
  const wholeFirst = !isSheet || scale >= sheetScale;
  const smallest = page.hasTrueSize ? smallestScale : smallestPictureScale;
  const wholeFits = scale >= smallest;
  if (wholeFirst && wholeFits) yield await placed(page, drawn, ink, media);
  if (scale >= 1 || !isLargerThan(page, media)) return;
  const scaleOf = (area: Area): number => bestScale(page, area, media).scale;
  const longest = Math.max(media.widthDots, media.heightDots) * sameFormat;
  const bare = withoutLongLines(drawn, longest, media.dotsPerMm);
  const parts = areasApart(bare, media, scaleOf);
  // A label whose own lines go on in its neighbour's keeps them where they need not go.
  const likely =
    bare === drawn
      ? parts.labels
      : [...areasApart(drawn, media, scaleOf).labels, ...parts.labels];
  for (const area of [...likely, ...parts.others]) {
    if (scaleOf(area) < smallest) continue;
    yield await placed(page, drawn, area, media);
  }
  if (!wholeFirst && wholeFits) yield await placed(page, drawn, ink, media);
}

/** Whether the page is so much larger than the media that a label is a part of it. */
export const isSheetFor = (page: LabelPage, media: MediaDots): boolean =>
  page.hasTrueSize && bestScale(page, page, media).scale < smallestPageScale;

/** A long label is no sheet: both of its sides must be larger than the media's. */
const isLargerThan = (page: Size, media: MediaDots): boolean =>
  Math.min(page.widthDots, page.heightDots) >
    Math.min(media.widthDots, media.heightDots) * sameFormat &&
  Math.max(page.widthDots, page.heightDots) >
    Math.max(media.widthDots, media.heightDots) * sameFormat;

async function placed(
  page: LabelPage,
  drawn: GreyPicture,
  ink: Area,
  media: MediaDots,
): Promise<GreyPicture> {
  const { scale, turn } = bestScale(page, ink, media);
  const sized = scale === 1 ? drawn : await page.draw(scale);
  const inked = scale === 1 ? ink : within(scaledArea(ink, scale), sized);
  const label = blankPicture(inked.widthDots, inked.heightDots);
  copyArea(sized, inked, label, 0, 0);
  makeBlackAndWhite(label);
  const picture = blankPicture(media.widthDots, media.heightDots);
  const [standing, left, top, pageWidth, pageHeight] = turn
    ? [
        turned(label),
        sized.heightDots - inked.y - inked.heightDots,
        inked.x,
        sized.heightDots,
        sized.widthDots,
      ]
    : [label, inked.x, inked.y, sized.widthDots, sized.heightDots];
  const { widthDots, heightDots } = standing;
  copyArea(
    standing,
    { x: 0, y: 0, widthDots, heightDots },
    picture,
    placeOf(left, widthDots, pageWidth, media.widthDots),
    placeOf(top, heightDots, pageHeight, media.heightDots),
  );
  return picture;
}

interface Size {
  readonly widthDots: number;
  readonly heightDots: number;
}

/** Shrunk ink is rounded outwards on both sides. */
const roundingDots = 2;

function bestScale(
  { hasTrueSize }: LabelPage,
  { widthDots, heightDots }: Size,
  media: MediaDots,
): { readonly scale: number; readonly turn: boolean } {
  const upright = scaleFor(widthDots, heightDots, media, hasTrueSize);
  const sideways = scaleFor(heightDots, widthDots, media, hasTrueSize);
  return { turn: sideways > upright, scale: Math.max(upright, sideways) };
}

/** Grows only what has no size of its own, and in whole steps, so that bars stay as sharp as they are. */
function scaleFor(
  widthDots: number,
  heightDots: number,
  media: MediaDots,
  hasTrueSize: boolean,
): number {
  const room = Math.min(
    media.widthDots / widthDots,
    media.heightDots / heightDots,
  );
  if (room >= 1) return hasTrueSize ? 1 : Math.floor(room);
  return Math.min(
    (media.widthDots - roundingDots) / widthDots,
    (media.heightDots - roundingDots) / heightDots,
  );
}

/** Rounded outwards, so that no ink is lost; the scaled page has rounded sides of its own. */
const scaledArea = (area: Area, scale: number): Area => {
  const x = Math.floor(area.x * scale);
  const y = Math.floor(area.y * scale);
  return {
    x,
    y,
    widthDots: Math.ceil((area.x + area.widthDots) * scale) - x,
    heightDots: Math.ceil((area.y + area.heightDots) * scale) - y,
  };
};

const within = (area: Area, picture: GreyPicture): Area => ({
  ...area,
  widthDots: Math.min(area.widthDots, picture.widthDots - area.x),
  heightDots: Math.min(area.heightDots, picture.heightDots - area.y),
});

/** Where the ink begins on the media: as on the page when both have the same format, else in the middle. */
function placeOf(
  inkStart: number,
  inkLength: number,
  pageLength: number,
  mediaLength: number,
): number {
  const room = Math.max(0, mediaLength - inkLength);
  const wanted =
    pageLength <= mediaLength * sameFormat
      ? inkStart + Math.round((mediaLength - pageLength) / 2)
      : Math.round(room / 2);
  return Math.max(0, Math.min(room, wanted));
}
