/** About the camera at the bench, and the photos of closed boxes. */
export interface CameraRefusals {
  "camera.not-found": { camera: string };
  /** The browser or the system keeps it from us. */
  "camera.not-allowed": Record<never, never>;
  /** Another program has it, or it gives no picture. */
  "camera.busy": { camera: string };
  /** The camera is off, the parcel is not just closed, or it has its photo. */
  "photo.not-asked": Record<never, never>;
  /** Wiped with its buyer's data, or no longer the one that was taken. */
  "photo.gone": Record<never, never>;
}
