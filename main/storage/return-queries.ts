import type {
  ReturnDecisionRow,
  ReturnPhotoRow,
  ReturnRow,
} from "./after-sales-schema.ts";
import { parcelsOf } from "./cancellation-queries.ts";
import type { Database } from "./open-database.ts";
import { shopName } from "./shop-name.ts";
import type { JobState } from "./schema.ts";
import type { Trx } from "./store.ts";

/** Words of the platform after which nothing more is expected. */
const overStatuses = [
  "REFUND_OR_RETURN_REQUEST_REJECT",
  "REJECT_RECEIVE_PACKAGE",
  "RETURN_OR_REFUND_REQUEST_SUCCESS",
  "RETURN_OR_REFUND_REQUEST_COMPLETE",
  "RETURN_OR_REFUND_REQUEST_CANCEL",
  "RETURN_OR_REFUND_REQUEST_CANCELLED",
  "RETURN_OR_REFUND__REQUEST_CANCELLED",
  "REPLACEMENT_REQUEST_REJECT",
  "REPLACEMENT_REQUEST_REFUND_SUCCESS",
  "REPLACEMENT_REQUEST_CANCEL",
  "REPLACEMENT_REQUEST_COMPLETE",
];

export interface OpenReturn {
  readonly row: ReturnRow;
  readonly shop: string;
  readonly parcels: readonly string[];
  readonly answered: boolean;
}

/** Returns that are not over: those that wait for an answer first, the most urgent first. */
export async function openReturns(
  database: Database,
  most: number,
): Promise<OpenReturn[]> {
  const asking = await database
    .selectFrom("returns")
    .selectAll()
    .where("question", "is not", null)
    .orderBy("answer_by")
    .limit(most)
    .execute();
  const others = await database
    .selectFrom("returns")
    .selectAll()
    .where("question", "is", null)
    .where("status", "not in", overStatuses)
    .orderBy("updated_at", "desc")
    .limit(most - asking.length)
    .execute();
  return Promise.all(
    [...asking, ...others].map(async (row) => ({
      row,
      shop: await shopName(database, row.shop_id),
      parcels: (await parcelsOf(database, row.order_id)).map(
        ({ number }) => number,
      ),
      answered: await isAnswered(database, row),
    })),
  );
}

export async function returnById(
  database: Database | Trx,
  id: string,
): Promise<ReturnRow | null> {
  const row = await database
    .selectFrom("returns")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

const underWay: readonly JobState[] = ["due", "in-flight", "failed", "unsure"];

/**
 * Whether a person has answered what is asked now: an answer is on its way, or has arrived and sync has not read what
 * came of it. One that was given up may be given anew.
 */
export async function isAnswered(
  database: Database | Trx,
  { id, question, updated_at: version }: ReturnRow,
): Promise<boolean> {
  if (question === null) return false;
  const rows = await database
    .selectFrom("return_decisions")
    .innerJoin("outbox", "outbox.id", "return_decisions.id")
    .select(["outbox.state", "return_decisions.decided_on"])
    .where("return_decisions.return_id", "=", id)
    .where("return_decisions.question", "=", question)
    .execute();
  return rows.some(
    ({ state, decided_on: decidedOn }) =>
      underWay.includes(state) || (state === "done" && decidedOn === version),
  );
}

export interface DecisionWithPhotos {
  readonly decision: ReturnDecisionRow;
  readonly photos: readonly ReturnPhotoRow[];
}

export async function decisionById(
  database: Database,
  id: string,
): Promise<DecisionWithPhotos | null> {
  const decision = await database
    .selectFrom("return_decisions")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (decision === undefined) return null;
  const photos = await database
    .selectFrom("return_photos")
    .selectAll()
    .where("decision_id", "=", id)
    .orderBy("id")
    .execute();
  return { decision, photos };
}
