import { implement } from "@orpc/server";
import { contract } from "../shared/contract/contract.ts";
import type { Outcome } from "../shared/contract/plain.ts";
import { asId, type ParcelId } from "../shared/ids.ts";
import type { Result } from "../shared/result.ts";
import type { PhotoDesk } from "./workflows/photo-desk.ts";
import type { SignedIn } from "./workflows/signed-in.ts";

export interface PhotosHandlerParts {
  readonly desk: PhotoDesk;
  operator(): SignedIn;
}

const outcome = (result: Result<void>): Outcome =>
  result.ok ? { ok: true } : { ok: false, refusal: result.refusal };

/** The part of the contract about photos of closed boxes. What arrives twice changes nothing more. */
export function photosHandlers({ desk, operator }: PhotosHandlerParts) {
  const station = implement(contract);
  return {
    photos: {
      setUp: station.photos.setUp.handler(async ({ input }) =>
        outcome(await desk.setUp(input.setup, operator())),
      ),
      add: station.photos.add.handler(async ({ input }) =>
        outcome(
          await desk.add(
            asId<ParcelId>(input.parcelId),
            input.photo,
            operator(),
          ),
        ),
      ),
      read: station.photos.read.handler(async ({ input }) => {
        const found = await desk.read(
          asId<ParcelId>(input.parcelId),
          operator(),
        );
        if (!found.ok) return { ok: false as const, refusal: found.refusal };
        const { jpeg, takenAt } = found.value;
        const photo = new Blob([Uint8Array.from(jpeg)], { type: "image/jpeg" });
        return { ok: true as const, photo, takenAt };
      }),
    },
  };
}
