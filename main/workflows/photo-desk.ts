import type { Picture } from "../../shared/contract/plain.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import {
  largestPhotoBytes,
  mayKeepPhoto,
  type CameraSetup,
} from "../../shared/domain/bench-camera.ts";
import type { ParcelId } from "../../shared/ids.ts";
import type { StationId } from "../../shared/ids.ts";
import { done, ok, refused, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import { appendJournal } from "../evidence/journal.ts";
import type { KeptPhotos } from "../evidence/kept-photos.ts";
import { pictureFacts } from "../picture-facts.ts";
import { loadCameraSetup, saveCameraSetup } from "../storage/camera-setup.ts";
import {
  photoFiles,
  photographedParcel,
  photoOf,
} from "../storage/parcel-photos.ts";
import type { Store } from "../storage/store.ts";
import { inTurn } from "./in-turn.ts";
import { actorOf, type SignedIn } from "./signed-in.ts";

export interface PhotoDeskParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly stationId: StationId;
  readonly photos: KeptPhotos;
  /** The camera is set up like this now. */
  told(setup: CameraSetup): void;
}

export interface TakenPhoto {
  readonly jpeg: Uint8Array;
  readonly takenAt: number;
}

/** Photos of boxes as they were closed: kept beside the seal, never in its way. */
export interface PhotoDesk {
  /** Refuses with `role.supervisor-needed`, and with `camera.not-found` to turn on a camera that nobody chose. */
  setUp(setup: CameraSetup, operator: SignedIn): Promise<Result<void>>;
  /**
   * Keeps the picture and writes its hash into the journal; the same picture twice is kept once. Refuses with
   * `photo.too-large`, `photo.unreadable`, `photo.not-asked` and `storage.disk-full`.
   */
  add(
    parcelId: ParcelId,
    photo: Picture,
    operator: SignedIn,
  ): Promise<Result<void>>;
  /** Refuses with `role.supervisor-needed` and `photo.gone`. */
  read(parcelId: ParcelId, operator: SignedIn): Promise<Result<TakenPhoto>>;
  /** Removes the files of parcels whose buyers were forgotten, and of photos that were never committed. */
  dropForgotten(): Promise<void>;
}

export async function createPhotoDesk({
  store,
  clock,
  stationId,
  photos,
  told,
}: PhotoDeskParts): Promise<PhotoDesk> {
  const { database } = store;
  let camera = await loadCameraSetup(database);
  told(camera);
  // A file is dropped when no row names it: never between its writing and its row.
  const turns = inTurn();
  const maySee = (operator: SignedIn): boolean =>
    operator?.role === "supervisor";

  return {
    async setUp(setup, operator) {
      if (!maySee(operator))
        return refused(refusal("role.supervisor-needed", {}));
      if (setup.on && setup.camera === null)
        return refused(refusal("camera.not-found", { camera: "" }));
      const kept = await store.transact(async (trx) => {
        await saveCameraSetup(trx, setup);
        await appendJournal(trx, {
          at: clock.now(),
          actor: actorOf(stationId, operator),
          shopId: null,
          parcelId: null,
          kind: "camera.set-up",
          data: { on: setup.on, blur: setup.blur },
        });
        return done;
      });
      if (!kept.ok) return kept;
      camera = setup;
      told(camera);
      return done;
    },
    add: (parcelId, photo, operator) =>
      turns.run(async () => {
        if (photo.size > largestPhotoBytes)
          return refused(
            refusal("photo.too-large", { megabytes: largestPhotoBytes / 1e6 }),
          );
        const jpeg = new Uint8Array(await photo.arrayBuffer());
        if (pictureFacts(jpeg)?.mimeType !== "image/jpeg")
          return refused(refusal("photo.unreadable", {}));
        const cameraOn = camera.on;
        // Asked before the picture is written: a stranger's pictures fill no disk.
        const closed = await photographedParcel(database, parcelId);
        const notAsked = refused(refusal("photo.not-asked", {}));
        const facts = { cameraOn, sealedAt: closed?.sealedAt ?? null };
        if (!mayKeepPhoto(facts, clock.now())) return notAsked;
        const kept = await photos.keep(jpeg);
        if (!kept.ok) return kept;
        const sha256 = kept.value;
        return store.transact(async (trx) => {
          const parcel = await photographedParcel(trx, parcelId);
          if (parcel?.sha256 === sha256) return done;
          if (parcel === null || parcel.sha256 !== null) return notAsked;
          const at = clock.now();
          const { shopId } = parcel;
          await trx
            .insertInto("parcel_photos")
            .values({
              parcel_id: parcelId,
              shop_id: shopId,
              taken_at: at,
              sha256,
              file: sha256,
            })
            .execute();
          await appendJournal(trx, {
            at,
            actor: actorOf(stationId, operator),
            shopId,
            parcelId,
            kind: "parcel.photographed",
            data: { sha256 },
          });
          return done;
        });
      }),
    async read(parcelId, operator) {
      if (!maySee(operator))
        return refused(refusal("role.supervisor-needed", {}));
      const row = await photoOf(database, parcelId);
      const jpeg = row === null ? null : await photos.read(row.sha256);
      return row === null || jpeg === null
        ? refused(refusal("photo.gone", {}))
        : ok({ jpeg, takenAt: row.taken_at });
    },
    dropForgotten: () =>
      turns.run(async () => photos.keepOnly(await photoFiles(database))),
  };
}
