import { refusal } from "../../shared/contract/refusals.ts";
import { asId, type PackageId } from "../../shared/ids.ts";
import { done, refused, type Result } from "../../shared/result.ts";
import { callsByKey } from "../storage/outbox-queries.ts";
import type { StoredParcel } from "../storage/parcel-queries.ts";
import type { OutboxKind } from "../storage/schema.ts";
import type { Trx } from "../storage/store.ts";
import type { ChangeParts } from "./change-parcel.ts";

/** A wish about what goes into one box, or is not wanted at all. */
export type RepackKind = Extract<
  OutboxKind,
  "split-order" | "combine-packages" | "uncombine-package" | "cancel-units"
>;

/** One such wish at a time; one that is over makes room for the next. Refuses with `parcel.wrong-stage`. */
export async function queueRepack(
  trx: Trx,
  { clock, ids }: ChangeParts,
  stored: StoredParcel,
  kind: RepackKind,
  key: string,
  request: object,
): Promise<Result<void>> {
  const packageId = asId<PackageId>(`${kind}.${key}`);
  const before = await callsByKey(trx, packageId);
  if (before.some(({ state }) => state !== "done" && state !== "given-up"))
    return refused(refusal("parcel.wrong-stage", { parcel: stored.number }));
  await trx.deleteFrom("outbox").where("package_id", "=", packageId).execute();
  const at = clock.now();
  await trx
    .insertInto("outbox")
    .values({
      id: ids(),
      shop_id: stored.shop_id,
      parcel_id: stored.id,
      package_id: packageId,
      kind,
      request: JSON.stringify(request),
      state: "due",
      attempts: 0,
      due_at: at,
      problem: null,
      request_id: null,
      created_at: at,
    })
    .execute();
  return done;
}
