import { paper, type GreyPicture } from "./grey-picture.ts";

/** Cutting and folding lines are thin. */
const thickestMm = 1;

/** Dashes are at least a third of their line. */
const leastInk = 0.3;

/** Beside a line there is far less ink than on it. */
const mostBeside = 0.5;

/** How much ink a row or column has, and from where to where. */
interface Extent {
  count: number;
  first: number;
  last: number;
}

/**
 * The picture without lines to cut or fold along: what stands apart but for them is apart. No line of a label is longer than the
 * label. A frame around everything stays: what it holds is one thing.
 */
export function withoutLongLines(
  picture: GreyPicture,
  longestDots: number,
  dotsPerMm: number,
): GreyPicture {
  const { widthDots, heightDots } = picture;
  const { rows, columns } = extentsOf(picture);
  const thickest = thickestMm * dotsPerMm;
  const longRows = longLines(rows, longestDots, thickest);
  const longColumns = longLines(columns, longestDots, thickest);
  if (longRows.length + longColumns.length === 0) return picture;
  const grey = picture.grey.slice();
  for (const y of longRows)
    grey.fill(paper, y * widthDots, (y + 1) * widthDots);
  for (const x of longColumns) {
    for (let y = 0; y < heightDots; y++) grey[y * widthDots + x] = paper;
  }
  return { widthDots, heightDots, grey };
}

function extentsOf({ widthDots, heightDots, grey }: GreyPicture): {
  readonly rows: readonly Extent[];
  readonly columns: readonly Extent[];
} {
  const none = (): Extent => ({ count: 0, first: -1, last: -1 });
  const rows = Array.from({ length: heightDots }, none);
  const columns = Array.from({ length: widthDots }, none);
  for (const [y, row] of rows.entries()) {
    for (const [x, column] of columns.entries()) {
      if ((grey[y * widthDots + x] ?? paper) >= 128) continue;
      reach(row, x);
      reach(column, y);
    }
  }
  return { rows, columns };
}

function reach(extent: Extent, at: number): void {
  if (extent.count === 0) extent.first = at;
  extent.last = at;
  extent.count++;
}

function longLines(
  extents: readonly Extent[],
  longest: number,
  thickest: number,
): readonly number[] {
  const isLong = (at: number): boolean => {
    const extent = extents[at];
    if (extent === undefined) return false;
    const length = extent.last - extent.first + 1;
    return length > longest && extent.count >= length * leastInk;
  };
  const inkAt = (at: number): number => extents[at]?.count ?? 0;
  const lines: (readonly number[])[] = [];
  for (let start = 0; start < extents.length; start++) {
    if (!isLong(start)) continue;
    let end = start;
    while (isLong(end)) end++;
    const line = Array.from({ length: end - start }, (_, at) => start + at);
    const beside = Math.max(inkAt(start - 2), inkAt(end + 1));
    const most = Math.max(...line.map(inkAt));
    if (line.length <= thickest && beside < most * mostBeside) {
      lines.push([start - 1, ...line, end]);
    }
    start = end;
  }
  const inked = extents.flatMap(({ count }, at) => (count > 0 ? [at] : []));
  const isFrame =
    lines[0]?.includes(inked[0] ?? -1) === true &&
    lines.at(-1)?.includes(inked.at(-1) ?? -1) === true;
  return (isFrame ? lines.slice(1, -1) : lines)
    .flat()
    .filter((at) => at >= 0 && at < extents.length);
}
