import type { PrinterMedia } from "../../hardware/device.ts";
import type { LabelFor } from "../../hardware/printer/take-over.ts";
import type { ParcelView } from "../../shared/contract/bench-view.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { asId, type ParcelId } from "../../shared/ids.ts";
import { refused } from "../../shared/result.ts";
import type { Store } from "../storage/store.ts";
import { labelForMedia } from "./label-for-media.ts";
import type { PrintQueueParts } from "./print-queue.ts";
import { storedLabel } from "./stored-label.ts";

export interface LabelAheadParts {
  readonly store: Store;
  readonly convert: PrintQueueParts["convert"];
  /** What is open at the bench. */
  parcel(): ParcelView | null;
  /** Lets a label wait inside the bench printer; what lies there, or null where it cannot. */
  keep(labelFor: LabelFor): Promise<Uint8Array | null>;
  forget(zpl: Uint8Array): Promise<void>;
}

/** Lets the open parcel's label wait inside the printer while its units are scanned. */
export interface LabelAhead {
  /** Something about the open parcel changed. */
  poke(): void;
  stop(): Promise<void>;
}

const isAwaited = (parcel: ParcelView): boolean =>
  parcel.print === "none" &&
  parcel.label.state === "ready" &&
  (parcel.stage === "claimed" ||
    parcel.stage === "packing" ||
    parcel.stage === "packed");

/**
 * One label at a time: that of the open parcel. As soon as it is another parcel's turn, or this one is held, cancelled, or gets
 * another label, what lies in the printer is taken out again.
 */
export function createLabelAhead(parts: LabelAheadParts): LabelAhead {
  let lies: { readonly key: string; readonly zpl: Uint8Array | null } | null =
    null;
  let working: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  const take = async (): Promise<void> => {
    const taken = lies?.zpl ?? null;
    lies = null;
    if (taken !== null) await parts.forget(taken);
  };

  async function work(): Promise<void> {
    do {
      again = false;
      const parcel = parts.parcel();
      if (parcel !== null && isAwaited(parcel)) {
        const key = `${parcel.id} ${parcel.label.trackingNumber ?? ""}`;
        if (lies?.key === key) continue;
        await take();
        const id = asId<ParcelId>(parcel.id);
        const zpl = await parts.keep((media) => labelOf(parts, id, media));
        lies = { key, zpl };
      } else if (parcel === null || parcel.print === "none") {
        // What is being printed stays where it is: the printer forgets it by itself.
        await take();
      }
    } while (again && !stopped);
  }

  function poke(): void {
    again = true;
    if (working !== null || stopped) return;
    working = work().finally(() => {
      working = null;
      if (again) poke();
    });
  }

  return {
    poke,
    async stop() {
      stopped = true;
      await working;
      await take();
    },
  };
}

async function labelOf(
  { store, convert }: LabelAheadParts,
  parcelId: ParcelId,
  media: PrinterMedia,
): ReturnType<LabelFor> {
  const label = await storedLabel(store.database, parcelId);
  return label === null
    ? refused(refusal("label.not-ready", { parcel: "" }))
    : labelForMedia(label, media, convert);
}
