import type { HeldParcel } from "../../../shared/contract/held-contract.ts";
import { refusal } from "../../../shared/contract/refusals.ts";

const minuteMs = 60_000;

const base: Pick<
  HeldParcel,
  | "shop"
  | "unitsNeeded"
  | "unitsScanned"
  | "missing"
  | "deadlineAt"
  | "decisions"
  | "underWay"
  | "problem"
> = {
  shop: "De Bonte Kraai",
  unitsNeeded: 3,
  unitsScanned: 1,
  missing: [],
  deadlineAt: null,
  decisions: [],
  underWay: false,
  problem: null,
};

/** One of each kind: to be decided, on its way, turned down, and held for something else. */
export const heldParcels = (now: number): HeldParcel[] => {
  const lacking = (number: string, title: string, units: number) => ({
    number,
    parcelId: `parcel-${number}`,
    orderIds: [`57708651212375${number}`],
    reason: refusal("parcel.short", { parcel: number, title, missing: units }),
    missing: [{ title, units }],
  });
  return [
    {
      ...base,
      ...lacking("0042", "Honing 500 g", 2),
      since: now - 12 * minuteMs,
      where: "hold-shelf",
      deadlineAt: now + 55 * minuteMs,
      missing: [{ title: "Honing 500 g", units: 2 }],
      decisions: ["release", "ship-without", "cancel-lines", "cancel-order"],
    },
    {
      ...base,
      ...lacking("0057", "Gemberthee Bio 100 g", 1),
      since: now - 95 * minuteMs,
      where: "hold-shelf",
      deadlineAt: now - 20 * minuteMs,
      missing: [{ title: "Gemberthee Bio 100 g", units: 1 }],
      underWay: true,
    },
    {
      ...base,
      ...lacking("0063", "Wollen sokken 39–42, rood", 1),
      since: now - 3 * minuteMs,
      where: "hold-shelf",
      deadlineAt: now + 7 * 60 * minuteMs,
      missing: [{ title: "Wollen sokken 39–42, rood", units: 1 }],
      decisions: ["release"],
      problem: refusal("order.cannot-cancel", { parcel: "0063", reason: "" }),
    },
    {
      ...base,
      parcelId: "parcel-0071",
      number: "0071",
      orderIds: ["577086512123750071"],
      reason: refusal("parcel.cancel-requested", { parcel: "0071" }),
      since: now - 30 * minuteMs,
      where: "shelves",
      unitsScanned: 0,
      deadlineAt: now + 9 * 60 * minuteMs,
    },
  ];
};
