import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import type { CameraSetup } from "../../shared/domain/bench-camera.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import {
  closeStream,
  openCamera,
  type Camera,
  type Cameras,
} from "./open-camera.ts";
import { photograph } from "./photograph.ts";

export interface CameraState {
  readonly kind: "off" | "opening" | "on" | "down";
  /** Why there is no picture, or why the last one was not kept. */
  readonly problem: Refusal | null;
}

/** The one camera that looks at the bench while somebody packs. */
export interface BenchCamera {
  state(): CameraState;
  subscribe(listener: () => void): () => void;
  /** Looks through this one from now on; null: through none. */
  use(camera: Camera | null): void;
  /** Refuses with what keeps the camera from being used. */
  photograph(how: Pick<CameraSetup, "blur" | "box">): Promise<Result<Blob>>;
  /** How the last photo went, once the station has answered. */
  note(problem: Refusal | null): void;
}

const off: CameraState = { kind: "off", problem: null };

/** @param cameras what the browser has; it says so when one is plugged in, and then a lost one is tried again */
export function createBenchCamera(
  cameras: Cameras,
  newVideo: () => HTMLVideoElement,
): BenchCamera {
  const listeners = new Set<() => void>();
  let state = off;
  let wanted: Camera | null = null;
  let open: { stream: MediaStream; video: HTMLVideoElement } | null = null;
  // Counts what was wanted: a camera that opens after something else was wanted is closed again.
  let turn = 0;

  const become = (next: CameraState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const close = (): void => {
    turn += 1;
    if (open === null) return;
    closeStream(open.stream);
    open.video.srcObject = null;
    open = null;
  };
  const start = async (camera: Camera): Promise<void> => {
    close();
    const mine = turn;
    become({ kind: "opening", problem: null });
    const opened = await openCamera(cameras, camera);
    if (mine !== turn) {
      if (opened.ok) closeStream(opened.value);
      return;
    }
    if (!opened.ok) {
      become({ kind: "down", problem: opened.refusal });
      return;
    }
    const stream = opened.value;
    const video = newVideo();
    video.muted = true;
    video.srcObject = stream;
    open = { stream, video };
    stream.getVideoTracks()[0]?.addEventListener("ended", () => {
      if (mine !== turn) return;
      close();
      become({
        kind: "down",
        problem: refusal("camera.not-found", { camera: camera.name }),
      });
    });
    // Refused when it is closed before its first frame; then nobody waits for it any more.
    const plays = await video.play().then(
      () => true,
      () => false,
    );
    if (mine !== turn) return;
    become(
      plays
        ? { kind: "on", problem: null }
        : {
            kind: "down",
            problem: refusal("camera.busy", { camera: camera.name }),
          },
    );
  };
  cameras?.addEventListener("devicechange", () => {
    if (state.kind === "down" && wanted !== null) void start(wanted);
  });

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    use(camera) {
      wanted = camera;
      if (camera !== null) void start(camera);
      else {
        close();
        become(off);
      }
    },
    async photograph(how) {
      const missing = refusal("camera.busy", { camera: wanted?.name ?? "" });
      if (open === null || state.kind !== "on")
        return refused(state.problem ?? missing);
      const photo = await photograph(open.video, how);
      return photo === null ? refused(missing) : ok(photo);
    },
    note(problem) {
      if (state.kind === "on") become({ kind: "on", problem });
    },
  };
}
