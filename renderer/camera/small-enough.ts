const qualities = [0.85, 0.7, 0.55, 0.4] as const;
const leastScale = 0.1;

/**
 * The best picture of at most so many bytes: less quality first, then fewer pixels.
 *
 * @param encode the picture at this scale (1: as it is) and JPEG quality
 * @returns null when even the smallest is too large
 */
export async function smallEnough<Encoded extends { readonly size: number }>(
  encode: (scale: number, quality: number) => Promise<Encoded>,
  mostBytes: number,
): Promise<Encoded | null> {
  for (let scale = 1; scale >= leastScale; scale /= 2)
    for (const quality of qualities) {
      const encoded = await encode(scale, quality);
      if (encoded.size <= mostBytes) return encoded;
    }
  return null;
}
