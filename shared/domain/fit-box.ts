/** Three sides in whole millimetres. */
export type SizeMm = readonly [number, number, number];

/** Where a thing lies in a box: its corner nearest the origin, and its sides as it is turned. */
export interface Placed {
  readonly at: SizeMm;
  readonly size: SizeMm;
}

/** Up to so few things every order and every corner is tried; more are laid from the largest to the smallest. */
const fewThings = 3;

/** How much may be tried before a box counts as too small. Shared by all boxes of one question, so that it ends. */
export interface Effort {
  left: number;
}
/** A few milliseconds on an old PC. */
export const usualEffort = (): Effort => ({ left: 40_000 });

/**
 * Lays all things into a box, each turned any of six ways, none in another's place.
 *
 * @returns where each lies, in no particular order; null when they do not fit or it was not found in time. What is
 * returned is a packing that works; null is no proof that there is none.
 */
export function fitInto(
  things: readonly SizeMm[],
  inner: SizeMm,
  effort: Effort,
): readonly Placed[] | null {
  const volume = things.reduce((sum, size) => sum + volumeOf(size), 0);
  if (volume > volumeOf(inner)) return null;
  if (things.some((size) => !goesThrough(size, inner))) return null;
  const left = things.toSorted((a, b) => volumeOf(b) - volumeOf(a));
  return layNext(left, [], inner, effort, things.length <= fewThings);
}

export const volumeOf = ([length, width, height]: SizeMm): number =>
  length * width * height;

const sorted = (size: SizeMm): SizeMm => {
  const [a, b, c] = size;
  const low = Math.min(a, b, c);
  const high = Math.max(a, b, c);
  return [high, a + b + c - high - low, low];
};

const goesThrough = (size: SizeMm, inner: SizeMm): boolean => {
  const [a, b, c] = sorted(size);
  const [x, y, z] = sorted(inner);
  return a <= x && b <= y && c <= z;
};

function layNext(
  left: readonly SizeMm[],
  placed: readonly Placed[],
  inner: SizeMm,
  effort: Effort,
  every: boolean,
): readonly Placed[] | null {
  if (left.length === 0) return placed;
  const corners = every ? allCorners(placed) : nearCorners(placed);
  const candidates = every ? left : left.slice(0, 1);
  for (const thing of different(candidates)) {
    const rest = left.toSpliced(left.indexOf(thing), 1);
    for (const at of corners) {
      for (const size of turned(thing)) {
        if (effort.left <= 0) return null;
        effort.left--;
        const next = { at, size };
        if (!isFree(next, placed, inner)) continue;
        const done = layNext(rest, [...placed, next], inner, effort, every);
        if (done !== null) return done;
      }
    }
  }
  return null;
}

function isFree(
  { at, size }: Placed,
  placed: readonly Placed[],
  inner: SizeMm,
): boolean {
  return (
    at[0] + size[0] <= inner[0] &&
    at[1] + size[1] <= inner[1] &&
    at[2] + size[2] <= inner[2] &&
    !placed.some(
      (other) =>
        at[0] < other.at[0] + other.size[0] &&
        other.at[0] < at[0] + size[0] &&
        at[1] < other.at[1] + other.size[1] &&
        other.at[1] < at[1] + size[1] &&
        at[2] < other.at[2] + other.size[2] &&
        other.at[2] < at[2] + size[2],
    )
  );
}

const bottomFirst = (a: SizeMm, b: SizeMm): number =>
  a[2] - b[2] || a[1] - b[1] || a[0] - b[0];

/** Every corner that edges of what lies there can make. */
function allCorners(placed: readonly Placed[]): SizeMm[] {
  const edges = ([0, 1, 2] as const).map((axis) => [
    ...new Set([0, ...placed.map(({ at, size }) => at[axis] + size[axis])]),
  ]);
  const [xs = [], ys = [], zs = []] = edges;
  return xs
    .flatMap((x) => ys.flatMap((y) => zs.map((z): SizeMm => [x, y, z])))
    .toSorted(bottomFirst);
}

/** Extreme points (Crainic, Perboli, Tadei 2008): beside, behind and on top of each thing, slid against what is there. */
function nearCorners(placed: readonly Placed[]): SizeMm[] {
  const points: SizeMm[] = [[0, 0, 0]];
  for (const { at, size } of placed) {
    for (const axis of [0, 1, 2] as const) {
      const beside = moved(at, axis, at[axis] + size[axis]);
      points.push(beside);
      for (const along of [0, 1, 2] as const)
        if (along !== axis) points.push(slid(beside, along, placed));
    }
  }
  const seen = new Set<string>();
  return points
    .filter((point) => !seen.has(point.join()) && seen.add(point.join()))
    .toSorted(bottomFirst);
}

const moved = (point: SizeMm, axis: 0 | 1 | 2, value: number): SizeMm => [
  axis === 0 ? value : point[0],
  axis === 1 ? value : point[1],
  axis === 2 ? value : point[2],
];

/** Moves a point along an axis towards the wall, up to the first thing in its way. */
function slid(
  point: SizeMm,
  axis: 0 | 1 | 2,
  placed: readonly Placed[],
): SizeMm {
  const others = ([0, 1, 2] as const).filter((each) => each !== axis);
  const inTheWay = placed
    .filter(({ at, size }) =>
      others.every(
        (each) =>
          at[each] <= point[each] && point[each] < at[each] + size[each],
      ),
    )
    .map(({ at, size }) => at[axis] + size[axis])
    .filter((end) => end <= point[axis]);
  return moved(point, axis, Math.max(0, ...inTheWay));
}

/** Equal sizes need not be tried twice. */
const different = (sizes: readonly SizeMm[]): SizeMm[] => {
  const seen = new Set<string>();
  return sizes.filter((size) => {
    const key = sorted(size).join();
    return !seen.has(key) && seen.add(key);
  });
};

/** All ways to turn it that differ. */
function turned([a, b, c]: SizeMm): SizeMm[] {
  const ways: SizeMm[] = [
    [a, b, c],
    [b, a, c],
    [a, c, b],
    [c, a, b],
    [b, c, a],
    [c, b, a],
  ];
  const seen = new Set<string>();
  return ways.filter((way) => !seen.has(way.join()) && seen.add(way.join()));
}
