import { refusal } from "../../shared/contract/refusals.ts";
import { unitsScanned } from "../../shared/domain/parcel.ts";
import type { OrderId, StationId } from "../../shared/ids.ts";
import { appendJournalAll } from "../evidence/journal.ts";
import type { StoredParcel } from "../storage/parcel-queries.ts";
import type { Trx } from "../storage/store.ts";
import { addressesOf } from "../storage/address-marks.ts";
import { armLabel } from "./arm-label.ts";
import { followAddress, type AddressMarks } from "./follow-address.ts";
import { changeParcel, type ChangeParts } from "./change-parcel.ts";
import type { GroupVerdict, PlannedGroup } from "./plan-groups.ts";
import { lineRows, placeOf, planOf, unitCount } from "./plan-rows.ts";

export interface PlanParts extends ChangeParts {
  readonly stationId: StationId;
  readonly merchantId: string;
}

/** What the platform says of a parcel we know. */
export interface ParcelNews {
  readonly group: PlannedGroup;
  readonly verdict: GroupVerdict;
  /** The orders the parcel was planned from. */
  readonly orderIds: ReadonlySet<OrderId>;
  readonly shippedByUs: boolean;
}

/** Holds that the platform's own news lift again; the others wait for a supervisor. */
const liftedByNews = new Set([
  "parcel.on-hold",
  "parcel.cancel-requested",
  "parcel.unknown-status",
  "parcel.contents-unknown",
  "parcel.mixed-shipping",
]);

/** Brings a known parcel up to the platform's news: its place, its package, its orders, its contents, and whether it may be packed. */
export async function followPlan(
  trx: Trx,
  parts: PlanParts,
  stored: StoredParcel,
  news: ParcelNews,
): Promise<void> {
  const { group, verdict } = news;
  if (isDone(stored)) return;
  await trx
    .updateTable("parcels")
    .set({ package_id: group.packageId, deadline_at: group.deadlineAt })
    .where("id", "=", stored.id)
    .execute();
  await followOrders(trx, stored, news);
  if (stored.package_id === null && isInHand(stored)) {
    const named = { ...stored, package_id: group.packageId };
    await armLabel(trx, parts, named, parts.clock.now());
  }
  const astray = await followAddress(trx, stored.id, marksOf(group));
  const settled =
    verdict.kind === "pack" || (verdict.kind === "gone" && news.shippedByUs);
  if (astray && settled) {
    const reason = refusal("parcel.address-changed", { parcel: stored.number });
    return applyVerdict(trx, parts, stored, { kind: "hold", reason });
  }
  // After our own ship call the platform says "arranged": that is our work, not somebody else's.
  if (verdict.kind === "gone" && news.shippedByUs) {
    // What is to be packed it does not say any more: goods of an order that was cancelled may lie in the box.
    const reason = refusal("parcel.contents-changed", {
      parcel: stored.number,
    });
    return applyVerdict(
      trx,
      parts,
      stored,
      lostAnOrder(news) ? { kind: "hold", reason } : { kind: "pack" },
    );
  }
  const changed = group.lines.length > 0 && planOf(group) !== stored.plan;
  if (changed && (await takeLess(trx, parts, stored, group)))
    return applyVerdict(trx, parts, stored, verdict);
  if (changed && isUntouched(stored)) await replan(trx, parts, stored, group);
  else if (changed && verdict.kind === "pack") {
    // A box with something in it is for a person to look at.
    const named = { parcel: stored.number };
    const reason = refusal("parcel.contents-changed", named);
    return applyVerdict(trx, parts, stored, { kind: "hold", reason });
  }
  return applyVerdict(trx, parts, stored, verdict);
}

const lostAnOrder = ({ group, orderIds }: ParcelNews): boolean =>
  group.orders.some(
    (order) => orderIds.has(order.id) && !group.wanted.includes(order),
  );

const marksOf = ({ orders }: PlannedGroup): AddressMarks =>
  new Map(orders.map((order) => [order.id, order.address_mark]));

/** A sealed box is looked at again when the courier comes for it. */
const isDone = ({ stage }: StoredParcel): boolean =>
  stage === "sealed" || stage === "handed-over" || stage === "cancelled";

const isInHand = ({ stage }: StoredParcel): boolean =>
  stage === "claimed" || stage === "packing" || stage === "packed";

/** A label that is printed already was made for what was planned before. */
const isUntouched = ({ stage, parcel }: StoredParcel): boolean =>
  parcel.print === "none" &&
  (stage === "waiting" || stage === "claimed" || stage === "held") &&
  unitsScanned(parcel) === 0;

/**
 * The live status is asked of every order in the box: one that was merged in may be cancelled too. A cancelled one is let go
 * while nothing lies in the box; later its goods may.
 */
async function followOrders(
  trx: Trx,
  stored: StoredParcel,
  { group, orderIds, verdict }: ParcelNews,
): Promise<void> {
  const isEmpty = verdict.kind === "pack" && isUntouched(stored);
  const orders = isEmpty ? group.wanted : group.orders;
  const now = orders.map((order) => order.id);
  if (now.length === orderIds.size && now.every((id) => orderIds.has(id)))
    return;
  const labelled = new Map(
    (await addressesOf(trx, stored.id)).map((one) => [one.orderId, one.mark]),
  );
  await trx
    .deleteFrom("parcel_orders")
    .where("parcel_id", "=", stored.id)
    .execute();
  await trx
    .insertInto("parcel_orders")
    .values(
      orders.map((order) => ({
        parcel_id: stored.id,
        order_id: order.id,
        address_mark: labelled.get(order.id) ?? order.address_mark,
      })),
    )
    .execute();
}

async function replan(
  trx: Trx,
  parts: PlanParts,
  stored: StoredParcel,
  group: PlannedGroup,
): Promise<void> {
  const state = JSON.stringify({ ...stored.parcel, lines: group.lines });
  await trx
    .updateTable("parcels")
    .set({ state })
    .where("id", "=", stored.id)
    .execute();
  await follow(trx, stored, group, stored.stage === "waiting");
  await appendJournalAll(trx, [
    {
      at: parts.clock.now(),
      actor: { stationId: parts.stationId, operatorId: null },
      shopId: stored.shop_id,
      parcelId: stored.id,
      ...replanned(group),
    },
  ]);
}

/** A parcel that waits for what it lacks keeps what lies in its box. False when it lacks nothing, or the box is wrong now. */
async function takeLess(
  trx: Trx,
  parts: PlanParts,
  stored: StoredParcel,
  group: PlannedGroup,
): Promise<boolean> {
  if (stored.stage !== "held" || (stored.parcel.missing ?? []).length === 0)
    return false;
  const taken = await changeParcel(
    trx,
    parts,
    { stationId: parts.stationId, operatorId: null },
    stored.id,
    { kind: "take-less", lines: group.lines },
    replanned(group),
  );
  if (!taken.ok) return false;
  await follow(trx, stored, group, taken.value.stage === "waiting");
  return true;
}

const replanned = (group: PlannedGroup) => ({
  kind: "parcel.replanned" as const,
  data: { units: unitCount(group), lines: group.lines.length },
});

/** Its place in the queue, and the articles it is found by. */
async function follow(
  trx: Trx,
  stored: StoredParcel,
  group: PlannedGroup,
  open: boolean,
): Promise<void> {
  await trx
    .updateTable("parcels")
    .set(placeOf(group))
    .where("id", "=", stored.id)
    .execute();
  await trx
    .deleteFrom("parcel_lines")
    .where("parcel_id", "=", stored.id)
    .execute();
  await trx
    .insertInto("parcel_lines")
    .values(lineRows(stored.id, stored.shop_id, group, open))
    .execute();
}

export async function applyVerdict(
  trx: Trx,
  parts: PlanParts,
  stored: StoredParcel,
  verdict: GroupVerdict,
): Promise<void> {
  const actor = { stationId: parts.stationId, operatorId: null };
  const { held } = stored.parcel;
  switch (verdict.kind) {
    case "cancel":
    case "gone":
      if (isDone(stored)) return;
      await changeParcel(
        trx,
        parts,
        actor,
        stored.id,
        { kind: "cancel" },
        { kind: "parcel.cancelled", data: {} },
      );
      return;
    case "hold": {
      if (held?.code === verdict.reason.code) return;
      const data = { code: verdict.reason.code };
      await changeParcel(
        trx,
        parts,
        actor,
        stored.id,
        { kind: "hold", reason: verdict.reason },
        { kind: "parcel.held", data },
      );
      return;
    }
    case "pack":
      if (
        stored.stage !== "held" ||
        held === null ||
        !liftedByNews.has(held.code)
      )
        return;
      await changeParcel(
        trx,
        parts,
        actor,
        stored.id,
        { kind: "release" },
        { kind: "parcel.released", data: {} },
      );
      return;
    default:
      verdict satisfies never;
  }
}
