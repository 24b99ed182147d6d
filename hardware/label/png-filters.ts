/**
 * Undoes the filter of one row in place: what is there is the difference from bytes left of it and above it.
 * Written out per filter, because this runs for every byte of a picture.
 *
 * @param above the row before it, all zero for the first; as long as `row`
 * @param step bytes of one pixel, at least 1
 * @returns false when there is no such filter
 * Source: PNG specification (W3C), 9.2.
 */
export function unfilter(
  filter: number,
  row: Uint8Array,
  above: Uint8Array,
  step: number,
): boolean {
  const length = row.length;
  switch (filter) {
    case 0:
      return true;
    case 1:
      for (let at = step; at < length; at++) {
        row[at] = byteAt(row, at) + byteAt(row, at - step);
      }
      return true;
    case 2:
      for (let at = 0; at < length; at++) {
        row[at] = byteAt(row, at) + byteAt(above, at);
      }
      return true;
    case 3:
      for (let at = 0; at < length; at++) {
        const left = at < step ? 0 : byteAt(row, at - step);
        row[at] = byteAt(row, at) + ((left + byteAt(above, at)) >> 1);
      }
      return true;
    case 4:
      for (let at = 0; at < length; at++) {
        const left = at < step ? 0 : byteAt(row, at - step);
        const corner = at < step ? 0 : byteAt(above, at - step);
        row[at] = byteAt(row, at) + nearest(left, byteAt(above, at), corner);
      }
      return true;
    default:
      return false;
  }
}

const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;

/** Paeth's choice: whichever of the three is nearest to left + above - corner. */
function nearest(left: number, above: number, corner: number): number {
  const toLeft = Math.abs(above - corner);
  const toAbove = Math.abs(left - corner);
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
