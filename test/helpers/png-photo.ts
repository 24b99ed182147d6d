import { PNG } from "pngjs";

/** A real picture of one grey, large enough for the platform. */
export const pngPhoto = (
  width = 160,
  height = 120,
): Uint8Array<ArrayBuffer> => {
  const picture = new PNG({ width, height });
  picture.data.fill(0xa0);
  return Uint8Array.from(PNG.sync.write(picture));
};
