/** Sharp enough to see a scratch by, small enough for any line. */
const longestSidePixels = 1600;
const quality = 0.85;

/** A telephone's photo as a JPEG that the station takes; what the browser cannot read stays as it is, for the station to judge. */
export async function shrinkPhoto(photo: Blob): Promise<Blob> {
  const picture = await createImageBitmap(photo).catch(() => null);
  if (picture === null) return photo;
  const { width, height } = picture;
  const scale = Math.min(1, longestSidePixels / Math.max(width, height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  canvas
    .getContext("2d")
    ?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas.convertToBlob({ type: "image/jpeg", quality });
}
