import { z } from "zod";
import type { ShopPackage } from "../orders/order.ts";
import type { ApiCall } from "../server/api-call.ts";
import { failure, success, type Answer } from "../server/envelope.ts";
import type { PlatformErrorCode } from "../server/platform-errors.ts";
import { nowSeconds, type ShopState } from "../shop-state.ts";
import { whyNotTogether } from "./shipping.ts";

/** How a package goes to the carrier, as the ship call said; times are Unix seconds. */
export interface PackageHandover {
  readonly method: "PICKUP" | "DROP_OFF";
  readonly slot: { readonly start: number; readonly end: number } | null;
}

const hourSeconds = 3600;
const daySeconds = 24 * hourSeconds;
/** The courier's rounds, hours after midnight UTC. */
const rounds = [
  { from: 9, until: 13 },
  { from: 13, until: 17 },
] as const;
const daysAhead = 3;

/** The rounds of the coming days; one that has begun is full. */
function slotsOf(now: number) {
  const midnight = now - (now % daySeconds);
  return Array.from({ length: daysAhead }, (_, day) =>
    rounds.map(({ from, until }) => {
      const start = midnight + day * daySeconds + from * hourSeconds;
      const end = midnight + day * daySeconds + until * hourSeconds;
      return { start, end, free: start > now };
    }),
  ).flat();
}

/** GET /fulfillment/202309/packages/{package_id}/handover_time_slots */
export function handoverTimeSlots(call: ApiCall, shop: ShopState): Answer {
  const found = shop.book.package(call.pathId);
  if (found === undefined) return failure(21011028);
  const reason = whyNotTogether(found.orders);
  if (reason !== null) return failure(reason);
  if (found.order.service.kind === "seller") return failure(11034002);
  return success({
    can_pickup: true,
    can_drop_off: true,
    can_van_collection: false,
    drop_off_point_url: `${shop.baseUrl()}/drop-off-points`,
    pickup_slots: slotsOf(nowSeconds(shop)).map(({ start, end, free }) => ({
      start_time: start,
      end_time: end,
      // Spelled so by the platform.
      avaliable: free,
    })),
  });
}

export const handoverSchema = z.object({
  handover_method: z.enum(["PICKUP", "DROP_OFF"]).optional(),
  pickup_slot: z
    .object({ start_time: z.number().int(), end_time: z.number().int() })
    .optional(),
});

/** What was said of the hand-over: null where nothing was, the code where the courier cannot come then. */
export function handoverSaid(
  shop: ShopState,
  said: z.infer<typeof handoverSchema>,
): PackageHandover | null | PlatformErrorCode {
  const { handover_method: method, pickup_slot: slot } = said;
  if (method === undefined) return null;
  if (method === "DROP_OFF" || slot === undefined)
    return { method, slot: null };
  const { start_time: start, end_time: end } = slot;
  const offered = slotsOf(nowSeconds(shop)).some(
    (one) => one.free && one.start === start && one.end === end,
  );
  return offered ? { method, slot: { start, end } } : 21011053;
}

/** As Get Package Detail (202309) names it. */
export const handoverAnswer = ({
  shipped,
}: Pick<ShopPackage, "shipped">): object => ({
  handover_method: shipped?.handover?.method ?? "PICKUP",
  ...(shipped?.handover?.slot && {
    pickup_slot: {
      start_time: shipped.handover.slot.start,
      end_time: shipped.handover.slot.end,
    },
  }),
});
