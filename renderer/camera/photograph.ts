import {
  largestPhotoBytes,
  type CameraSetup,
} from "../../shared/domain/bench-camera.ts";
import { smallEnough } from "./small-enough.ts";

/** A label is read at this size, and a photo weighs a tenth of what is allowed. */
const longestSidePixels = 1600;
/** So few pixels hold neither a face nor a name: what is outside the box is gone from the picture, not just hard to see. */
const coarsePixels = 24;

/**
 * The frame the video shows now, as a JPEG that the station takes; null while it shows none. The pixels are read before
 * this returns, so the frame is the one of the call.
 */
export function photograph(
  video: HTMLVideoElement,
  { blur, box }: Pick<CameraSetup, "blur" | "box">,
): Promise<Blob | null> {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0 || videoHeight === 0) return Promise.resolve(null);
  const scale = Math.min(
    1,
    longestSidePixels / Math.max(videoWidth, videoHeight),
  );
  const width = Math.round(videoWidth * scale);
  const height = Math.round(videoHeight * scale);
  const picture = new OffscreenCanvas(width, height);
  const pen = picture.getContext("2d");
  if (pen === null) return Promise.resolve(null);
  if (blur) {
    const coarse = drawn(
      video,
      coarsePixels,
      Math.max(1, Math.round((coarsePixels * height) / width)),
    );
    pen.drawImage(coarse, 0, 0, width, height);
    pen.beginPath();
    pen.rect(
      (box.left / 100) * width,
      (box.top / 100) * height,
      ((box.right - box.left) / 100) * width,
      ((box.bottom - box.top) / 100) * height,
    );
    pen.clip();
  }
  pen.drawImage(video, 0, 0, width, height);
  return smallEnough(
    (of, quality) =>
      (of === 1
        ? picture
        : drawn(picture, Math.ceil(width * of), Math.ceil(height * of))
      ).convertToBlob({ type: "image/jpeg", quality }),
    largestPhotoBytes,
  );
}

function drawn(
  source: CanvasImageSource,
  width: number,
  height: number,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext("2d");
  if (pen !== null) {
    pen.imageSmoothingQuality = "high";
    pen.drawImage(source, 0, 0, width, height);
  }
  return canvas;
}
