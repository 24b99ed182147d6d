import type { Picture } from "../../shared/contract/plain.ts";
import type { CameraSetup } from "../../shared/domain/bench-camera.ts";
import type { Ask, Give, Outcome, Refused } from "./station-calls.ts";
import type { StationClient } from "./station-client.ts";

export type PhotoSeen =
  | { readonly ok: true; readonly photo: Picture; readonly takenAt: number }
  | Refused;

/** The camera at the bench, and what it saw. */
export interface PhotosDesk {
  setUp(setup: CameraSetup): Promise<Outcome>;
  add(parcelId: string, photo: Blob): Promise<Outcome>;
  read(parcelId: string): Promise<PhotoSeen | null>;
}

export const createPhotosDesk = (
  { photos }: StationClient,
  give: Give,
  ask: Ask,
): PhotosDesk => ({
  setUp: (setup) => give((commandId) => photos.setUp({ commandId, setup })),
  add: (parcelId, photo) =>
    give((commandId) => photos.add({ commandId, parcelId, photo })),
  read: (parcelId) => ask(() => photos.read({ parcelId })),
});
