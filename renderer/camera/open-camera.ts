import { refusal } from "../../shared/contract/refusals.ts";
import type { CameraSetup } from "../../shared/domain/bench-camera.ts";
import { ok, refused, type Result } from "../../shared/result.ts";

export type Camera = NonNullable<CameraSetup["camera"]>;

/** Wide enough to read a label by; a camera that has less gives what it has. */
const wantedWidthPixels = 1920;
const wantedHeightPixels = 1080;

/** What the page has of cameras; undefined where it may have none, as on a line that is not secure. */
export type Cameras = MediaDevices | undefined;

/** Asks whoever sits there for permission where that is needed: without it cameras have no names. */
export async function listCameras(
  cameras: Cameras,
): Promise<Result<readonly Camera[]>> {
  if (cameras === undefined) return refused(refusal("camera.not-allowed", {}));
  const named = await namedCameras(cameras);
  if (named.some(({ name }) => name !== "")) return ok(named);
  const asked = await stream(cameras, {}, "");
  if (!asked.ok) return asked;
  closeStream(asked.value);
  return ok(await namedCameras(cameras));
}

/** The camera with this id, else the first with this name. Refuses with `camera.not-found`, `camera.not-allowed`, `camera.busy`. */
export async function openCamera(
  cameras: Cameras,
  wanted: Camera,
): Promise<Result<MediaStream>> {
  const listed = await listCameras(cameras);
  if (!listed.ok) return listed;
  const found =
    listed.value.find(({ id }) => id === wanted.id) ??
    listed.value.find(({ name }) => name === wanted.name);
  if (cameras === undefined || found === undefined)
    return refused(refusal("camera.not-found", { camera: wanted.name }));
  return stream(
    cameras,
    {
      deviceId: { exact: found.id },
      width: { ideal: wantedWidthPixels },
      height: { ideal: wantedHeightPixels },
    },
    found.name,
  );
}

export function closeStream(of: MediaStream): void {
  for (const track of of.getTracks()) track.stop();
}

async function namedCameras(cameras: MediaDevices): Promise<Camera[]> {
  const all = await cameras.enumerateDevices();
  return all
    .filter(({ kind }) => kind === "videoinput")
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }));
}

async function stream(
  cameras: MediaDevices,
  video: MediaTrackConstraints,
  name: string,
): Promise<Result<MediaStream>> {
  try {
    return ok(await cameras.getUserMedia({ video, audio: false }));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    switch (error.name) {
      case "NotAllowedError":
      case "SecurityError":
        return refused(refusal("camera.not-allowed", {}));
      case "NotFoundError":
      case "OverconstrainedError":
        return refused(refusal("camera.not-found", { camera: name }));
      default:
        return refused(refusal("camera.busy", { camera: name }));
    }
  }
}
