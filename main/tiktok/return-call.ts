import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { callSchedule } from "../../shared/domain/retry-delay.ts";
import type { ShopId, StationId } from "../../shared/ids.ts";
import { done, ok, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import { appendJournal } from "../evidence/journal.ts";
import type { Vault } from "../station-ports.ts";
import type { ReturnPhotoRow } from "../storage/after-sales-schema.ts";
import { decisionById } from "../storage/return-queries.ts";
import type { Store } from "../storage/store.ts";
import type { Call, CallEnd } from "./outbox.ts";
import type { Shop } from "./shop.ts";
import type { SentPicture } from "./shop-returns.ts";

export interface ReturnCallParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly stationId: StationId;
  /** Null while the shop has not been reached. */
  shop(shopId: ShopId): Shop | null;
  /** The platform has decided, by our answer or another's: read what became of it. */
  decided(): void;
}

/**
 * Brings a person's decision about a return to the platform: first its photos, each once, then the answer. The row's id is
 * the idempotency key of every try. An answer that comes too late is no failure: sync tells what it is now.
 */
export const answerReturnCall =
  (parts: ReturnCallParts): Call =>
  async (row) => {
    const shop = parts.shop(row.shop_id);
    if (shop === null) return again(refusal("shop.unreachable", {}));
    const found = await decisionById(parts.store.database, row.id);
    // The shop was disconnected, and what it was about is forgotten.
    if (found === null) return giveUp(refusal("shop.not-connected", {}));
    const { decision } = found;
    const { question, kind } = decision;
    const pictures = await sendPhotos(parts, shop, found.photos);
    if (!pictures.ok) return failed(pictures.refusal);
    const told = await shop.answerReturn(
      decision.return_id,
      kind === "approve"
        ? { kind, question }
        : {
            kind,
            question,
            reason: decision.reason,
            comment: decision.comment,
            pictures: pictures.value,
          },
      row.id,
    );
    if (!told.ok) return failed(told.refusal);
    parts.decided();
    const { how, requestId } = told.value;
    return {
      kind: "done",
      requestId,
      commit: (trx) =>
        appendJournal(trx, {
          at: parts.clock.now(),
          actor: { stationId: parts.stationId, operatorId: null },
          shopId: row.shop_id,
          parcelId: row.parcel_id === "" ? null : row.parcel_id,
          kind: "shop.told",
          data: { call: `${kind} ${question} of return, ${how}`, requestId },
        }),
    };
  };

/** Each photo is noted as sent before the next: a try that breaks off does not send it again. */
async function sendPhotos(
  { store, vault }: ReturnCallParts,
  shop: Shop,
  photos: readonly ReturnPhotoRow[],
): Promise<Result<SentPicture[]>> {
  const sent: SentPicture[] = [];
  for (const photo of photos) {
    const uri = photo.uri ?? (await send(photo));
    if (typeof uri !== "string") return uri;
    const { mime_type: mimeType, width, height } = photo;
    sent.push({ uri, mimeType, width, height });
  }
  return ok(sent);

  async function send(
    photo: ReturnPhotoRow,
  ): Promise<string | Exclude<Result<never>, { ok: true }>> {
    const opened = vault.open(photo.bytes ?? new Uint8Array());
    if (!opened.ok) return opened;
    const bytes = Buffer.from(opened.value, "base64");
    const uploaded = await shop.uploadPicture(
      new Blob([bytes], { type: photo.mime_type }),
    );
    if (!uploaded.ok) return uploaded;
    const noted = await store.transact(async (trx) => {
      await trx
        .updateTable("return_photos")
        .set({ uri: uploaded.value, bytes: null })
        .where("id", "=", photo.id)
        .execute();
      return done;
    });
    return noted.ok ? uploaded.value : noted;
  }
}

const failed = (problem: Refusal): CallEnd =>
  problem.code === "shop.refused" || problem.code === "storage.damaged"
    ? giveUp(problem)
    : again(problem);

const again = (problem: Refusal): CallEnd => ({
  kind: "again",
  problem,
  schedule: callSchedule,
});

const giveUp = (problem: Refusal): CallEnd => ({
  kind: "give-up",
  problem,
  commit: () => Promise.resolve(),
});
