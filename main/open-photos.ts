import { join } from "node:path";
import { createKeptPhotos } from "./evidence/kept-photos.ts";
import type { StationEvents } from "./station-events.ts";
import type { Vault } from "./station-ports.ts";
import {
  createPhotoDesk,
  type PhotoDesk,
  type PhotoDeskParts,
} from "./workflows/photo-desk.ts";

export interface OpenPhotosParts extends Pick<
  PhotoDeskParts,
  "store" | "clock" | "stationId"
> {
  readonly dataFolder: string;
  readonly vault: Vault;
  readonly events: StationEvents;
}

/** The photos of closed boxes in the data folder, and the screens told how the camera is set up. */
export const openPhotos = (parts: OpenPhotosParts): Promise<PhotoDesk> =>
  createPhotoDesk({
    ...parts,
    photos: createKeptPhotos(join(parts.dataFolder, "photos"), parts.vault),
    told: (camera) => parts.events.tell({ kind: "camera-changed", camera }),
  });
