import { refusal } from "../../shared/contract/refusals.ts";
import type { ParcelEvent } from "../../shared/domain/parcel.ts";
import {
  parcelByTracking,
  type StoredParcel,
} from "../storage/parcel-queries.ts";
import { parcelOfVoidLabel } from "../storage/void-label-queries.ts";
import { usePackaging } from "./box-at-bench.ts";
import { changeParcel } from "./change-parcel.ts";
import { answer, stop, type Turn, type TurnEnd } from "./turn.ts";

/** Shorter tracking numbers could stand inside another barcode by chance. */
const containedTrackingLength = 8;

/** Carriers put the tracking number alone, or among routing digits, into the barcodes of one label. */
const carries = (scanned: string, trackingNumber: string): boolean =>
  scanned === trackingNumber ||
  (trackingNumber.length >= containedTrackingLength &&
    scanned.includes(trackingNumber));

/** Marries label, box and contents; another parcel's label is named, so that it can be brought where it belongs. */
export async function sealByLabel(
  turn: Turn,
  texts: readonly string[],
): Promise<TurnEnd> {
  const { stored, label } = turn.desk;
  const scanned = turn.scanned ?? "";
  if (stored === null) return stop(turn, refusal("parcel.none-open", {}));
  const trackingNumber = label.trackingNumber;
  if (
    trackingNumber === null ||
    !texts.some((text) => carries(text, trackingNumber))
  ) {
    return wrongLabel(turn, texts, scanned);
  }
  return seal(turn, stored, trackingNumber, { kind: "seal" });
}

/** The parcel is done, and the bench free for the next. */
export async function seal(
  turn: Turn,
  stored: StoredParcel,
  trackingNumber: string,
  event: Extract<ParcelEvent, { kind: "seal" }>,
): Promise<TurnEnd> {
  const { trx, parts, actor, session } = turn;
  const sealed = await changeParcel(trx, parts, actor, stored.id, event, {
    kind: "parcel.sealed",
    data: { trackingNumber },
  });
  if (!sealed.ok) return stop(turn, sealed.refusal);
  await usePackaging(turn, stored);
  return answer(
    turn,
    "sealed",
    { title: stored.number, sealedParcelId: stored.id },
    {
      ...session,
      parcelId: null,
      question: null,
      sealedCount: session.sealedCount + 1,
    },
  );
}

async function wrongLabel(
  turn: Turn,
  texts: readonly string[],
  scanned: string,
): Promise<TurnEnd> {
  for (const text of texts) {
    const other = await parcelByTracking(turn.trx, text);
    if (other === null) continue;
    return stop(
      turn,
      other.stage === "cancelled"
        ? refusal("label.void", { parcel: other.number })
        : refusal("label.wrong-parcel", { scanned, belongsTo: other.number }),
    );
  }
  const gone = await parcelOfVoidLabel(turn.trx, texts);
  return stop(
    turn,
    gone === null
      ? refusal("label.unknown", { scanned })
      : refusal("label.void", { parcel: gone.number }),
  );
}
