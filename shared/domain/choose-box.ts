import {
  fitInto,
  usualEffort,
  volumeOf,
  type Effort,
  type SizeMm,
} from "./fit-box.ts";

/** What parcels go in. */
export interface Box {
  readonly code: string;
  readonly name: string;
  readonly kind: "box" | "mailer";
  readonly innerMm: SizeMm;
  /** Its own; null when nobody weighed it. */
  readonly weightGrams: number | null;
  /** The heaviest contents; null for as much as goes in. */
  readonly mostGrams: number | null;
  /** Made for dangerous goods. */
  readonly hazmat: boolean;
}

export interface Goods {
  readonly units: number;
  /** One unit as it is packed; null when nobody knows. */
  readonly sizeMm: SizeMm | null;
  readonly weightGrams: number | null;
  readonly fragile: boolean;
  readonly hazmat: boolean;
}

/** More than this is no parcel for which a box is looked up. */
const mostUnits = 40;

/**
 * The boxes and mailers all goods go into, the smallest first. Fragile goods go in no mailer; dangerous goods only in what
 * is made for them. None when the size of anything is unknown: no advice is better than a wrong one.
 *
 * @param most how many are wanted; the search ends there
 */
export function fittingBoxes<Kind extends Box>(
  goods: readonly Goods[],
  boxes: readonly Kind[],
  most: number,
  effort: Effort = usualEffort(),
): Kind[] {
  const sizes = sizesOf(goods);
  if (sizes === null) return [];
  const found: Kind[] = [];
  for (const box of boxes
    .filter((each) => maySend(goods, each))
    .toSorted(bySize)) {
    if (found.length >= most) break;
    if (fitInto(sizes, box.innerMm, effort) !== null) found.push(box);
  }
  return found;
}

/** Whether rules and weight let these goods go in it, whatever their size. */
export function maySend(goods: readonly Goods[], box: Box): boolean {
  if (goods.some(({ fragile }) => fragile) && box.kind === "mailer")
    return false;
  if (goods.some(({ hazmat }) => hazmat) && !box.hazmat) return false;
  if (box.mostGrams === null) return true;
  let grams = 0;
  for (const { weightGrams, units } of goods) {
    if (weightGrams === null) return false;
    grams += weightGrams * units;
  }
  return grams <= box.mostGrams;
}

const bySize = (one: Box, other: Box): number =>
  volumeOf(one.innerMm) - volumeOf(other.innerMm) ||
  Number(one.kind === "box") - Number(other.kind === "box") ||
  (one.code < other.code ? -1 : 1);

/** Every unit by itself; null when one is unknown, or when there are too many. */
function sizesOf(goods: readonly Goods[]): SizeMm[] | null {
  const units = goods.reduce((sum, each) => sum + each.units, 0);
  if (units === 0 || units > mostUnits) return null;
  const sizes: SizeMm[] = [];
  for (const { sizeMm, units: count } of goods) {
    if (sizeMm === null) return null;
    for (let unit = 0; unit < count; unit++) sizes.push(sizeMm);
  }
  return sizes;
}

const cubicMmPerMillilitre = 1_000;

/** What is left to be filled around the goods, in millilitres; a mailer is not filled. */
export function voidMillilitres(goods: readonly Goods[], box: Box): number {
  const sizes = sizesOf(goods);
  if (sizes === null || box.kind === "mailer") return 0;
  const used = sizes.reduce((sum, size) => sum + volumeOf(size), 0);
  return Math.max(
    0,
    Math.round((volumeOf(box.innerMm) - used) / cubicMmPerMillilitre),
  );
}
