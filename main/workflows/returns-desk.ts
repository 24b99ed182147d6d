import { createHash } from "node:crypto";
import type { Picture } from "../../shared/contract/plain.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import type {
  ReturnAnswer,
  ReturnQuestion,
  ReturnRequest,
} from "../../shared/contract/returns-view.ts";
import {
  asId,
  type PackageId,
  type ParcelId,
  type ShopId,
  type StationId,
} from "../../shared/ids.ts";
import { done, ok, refused, type Result } from "../../shared/result.ts";
import { dayMs, type Clock, type IdSource } from "../../shared/time.ts";
import { appendJournal } from "../evidence/journal.ts";
import { pictureFacts } from "../picture-facts.ts";
import type { Vault } from "../station-ports.ts";
import { parcelsOf } from "../storage/cancellation-queries.ts";
import {
  isAnswered,
  openReturns,
  returnById,
  type OpenReturn,
} from "../storage/return-queries.ts";
import type { Store } from "../storage/store.ts";
import type { RejectReason } from "../tiktok/cancellation-answer.ts";
import type { Shop } from "../tiktok/shop.ts";
import { supervisorAt, type SignedIn } from "./signed-in.ts";

export interface ReturnsDeskParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly stationId: StationId;
  /** Null while the shop has not been reached. */
  shop(shopId: ShopId): Shop | null;
  /** An answer was committed. */
  queued(): void;
}

/** Where a supervisor answers buyers who send something back. */
export interface ReturnsDesk {
  list(): Promise<ReturnRequest[]>;
  /** Refuses with what the call refuses with. */
  rejectReasons(returnId: string): Promise<Result<readonly RejectReason[]>>;
  /**
   * Keeps a photo for the answer to come. Refuses with `role.supervisor-needed`, `return.not-open`, `photo.too-large`
   * and `photo.unreadable`.
   */
  addPhoto(
    returnId: string,
    photo: Picture,
    operator: SignedIn,
  ): Promise<Result<string>>;
  /**
   * Writes the answer down; the outbox brings it to the platform. Refuses with `role.supervisor-needed`, and with
   * `return.not-open` when this is not asked (any more) or has been answered.
   */
  answer(
    returnId: string,
    question: ReturnQuestion,
    answer: ReturnAnswer,
    operator: SignedIn,
  ): Promise<Result<void>>;
}

const mostShown = 100;
/** Below the largest message of a screen; a telephone's photo, scaled down, has a tenth of it. */
const largestPhotoBytes = 3_000_000;
/** A photo that went with no answer is not kept. */
const photoWaitsMs = dayMs;

export function createReturnsDesk(parts: ReturnsDeskParts): ReturnsDesk {
  const { store, vault, clock, ids, stationId } = parts;
  const notOpen = (returnId: string) =>
    refused(refusal("return.not-open", { returnId }));

  return {
    async list() {
      return (await openReturns(store.database, mostShown)).map(shown);
    },
    async rejectReasons(returnId) {
      const found = await returnById(store.database, returnId);
      const shop = found === null ? null : parts.shop(found.shop_id);
      return shop === null
        ? refused(refusal("shop.unreachable", {}))
        : shop.cancellationRejectReasons(returnId);
    },
    async addPhoto(returnId, photo, operator) {
      const supervisor = supervisorAt(stationId, operator);
      if (!supervisor.ok) return supervisor;
      if (photo.size > largestPhotoBytes)
        return refused(refusal("photo.too-large", { megabytes: 3 }));
      const bytes = new Uint8Array(await photo.arrayBuffer());
      const facts = pictureFacts(bytes);
      if (facts === null) return refused(refusal("photo.unreadable", {}));
      const sealed = vault.seal(Buffer.from(bytes).toString("base64"));
      const at = clock.now();
      return store.transact(async (trx) => {
        await trx
          .deleteFrom("return_photos")
          .where("decision_id", "is", null)
          .where("added_at", "<", at - photoWaitsMs)
          .execute();
        const found = await returnById(trx, returnId);
        if (found === null) return notOpen(returnId);
        const id = ids();
        await trx
          .insertInto("return_photos")
          .values({
            id,
            return_id: returnId,
            shop_id: found.shop_id,
            decision_id: null,
            mime_type: facts.mimeType,
            width: facts.width,
            height: facts.height,
            bytes: sealed,
            sha256: createHash("sha256").update(bytes).digest("hex"),
            uri: null,
            added_at: at,
          })
          .execute();
        return ok(id);
      });
    },
    async answer(returnId, question, answer, operator) {
      const supervisor = supervisorAt(stationId, operator);
      if (!supervisor.ok) return supervisor;
      const result = await store.transact(async (trx) => {
        const found = await returnById(trx, returnId);
        if (found === null || found.question !== question)
          return notOpen(returnId);
        if (await isAnswered(trx, found)) return notOpen(returnId);
        const [parcel] = await parcelsOf(trx, found.order_id);
        const id = ids();
        const at = clock.now();
        const rejection = answer.kind === "reject" ? answer : null;
        await trx
          .insertInto("return_decisions")
          .values({
            id,
            return_id: returnId,
            shop_id: found.shop_id,
            question,
            decided_on: found.updated_at,
            kind: answer.kind,
            reason: rejection?.reason ?? "",
            comment: rejection?.comment ?? "",
          })
          .execute();
        const photos =
          rejection === null || rejection.photoIds.length === 0
            ? []
            : await trx
                .updateTable("return_photos")
                .set({ decision_id: id })
                .where("return_id", "=", returnId)
                .where("decision_id", "is", null)
                .where("id", "in", rejection.photoIds)
                .returning("sha256")
                .execute();
        if (photos.length < (rejection?.photoIds.length ?? 0))
          return refused(refusal("photo.unreadable", {}));
        await trx
          .insertInto("outbox")
          .values({
            id,
            shop_id: found.shop_id,
            parcel_id: parcel?.id ?? asId<ParcelId>(""),
            // It waits for no other call.
            package_id: asId<PackageId>(id),
            kind: "answer-return",
            state: "due",
            attempts: 0,
            due_at: at,
            problem: null,
            request_id: null,
            created_at: at,
          })
          .execute();
        await appendJournal(trx, {
          at,
          actor: supervisor.value,
          shopId: found.shop_id,
          parcelId: parcel?.id ?? null,
          kind: "return.answered",
          data: {
            returnId,
            question,
            answer: answer.kind,
            reason: rejection?.reason ?? null,
            photos: photos.map(({ sha256 }) => sha256).join(" "),
          },
        });
        return done;
      });
      if (result.ok) parts.queued();
      return result;
    },
  };
}

const shown = ({
  row,
  shop,
  parcels,
  answered,
}: OpenReturn): ReturnRequest => ({
  returnId: row.id,
  orderId: row.order_id,
  shop,
  parcels: [...parcels],
  status: row.status,
  reason: row.reason,
  lines: JSON.parse(row.lines) as ReturnRequest["lines"],
  refund:
    row.refund_amount === ""
      ? null
      : { amount: row.refund_amount, currency: row.currency },
  trackingNumber: row.tracking_number,
  carrier: row.carrier,
  question: row.question,
  answerBy: row.answer_by,
  answered,
});
