import { implement } from "@orpc/server";
import { contract } from "../../../shared/contract/contract.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import type {
  SellerShipment,
  SplitChoices,
} from "../../../shared/contract/shipping-view.ts";

const minute = 60_000;

/** One of every kind: known, doubted, on its way, refused, put right already, too long ago. */
const shipments = (now: number): SellerShipment[] => {
  const told: SellerShipment = {
    parcelId: "parcel-66",
    parcel: "0066",
    orderId: "576890123456780066",
    shop: "De Bonte Kraai",
    trackingNumber: "3SPKBN000000066",
    provider: "PostNL",
    toldAt: now - 4 * minute,
    warning: null,
    problem: null,
    correction: "once",
  };
  const other = (parcel: string, of: Partial<SellerShipment>) => ({
    ...told,
    parcelId: `parcel-${parcel}`,
    parcel,
    orderId: `57689012345678${parcel}`,
    trackingNumber: `3SPKBN00000${parcel}`,
    ...of,
  });
  return [
    other("0068", { toldAt: null, provider: "", correction: "free" }),
    other("0067", {
      toldAt: null,
      correction: "free",
      problem: refusal("shipping.number-refused", {
        parcel: "0067",
        number: "3SPKBN000000067",
        message: "Tracking number is invalid for this provider.",
      }),
    }),
    told,
    other("0060", {
      toldAt: now - 42 * minute,
      warning:
        "The tracking number might match more than one shipping provider.",
    }),
    other("0058", {
      trackingNumber: "JVGL0612345678901234",
      provider: "DHL eCommerce Benelux",
      toldAt: now - 5 * 60 * minute,
      correction: "used",
    }),
    other("0012", {
      toldAt: now - 5 * 24 * 60 * minute,
      correction: "too-late",
    }),
  ];
};

const choices: SplitChoices = {
  orderId: "576890123456780052",
  canSplit: true,
  mustSplit: false,
  reason: "",
  units: [
    { unitId: "unit-1", title: "Gemberthee Bio 100 g", sellerSku: "TEA-100" },
    { unitId: "unit-2", title: "Gemberthee Bio 100 g", sellerSku: "TEA-100" },
    { unitId: "unit-3", title: "Bloemenhoning 500 g", sellerSku: "HON-500" },
  ],
};

type Noted = <Answer>(of: string, input: unknown, answer: Answer) => Answer;

/** What the screens about the seller's own carrier ask for. */
export function shippingDesk(noted: Noted, withoutCarrier: boolean) {
  const station = implement(contract);
  const done = { ok: true as const };
  return {
    carriers: {
      account: station.carriers.account.handler(() =>
        withoutCarrier
          ? { connected: false, keyTail: "" }
          : { connected: true, keyTail: "0001" },
      ),
      connect: station.carriers.connect.handler(() => ({
        ok: false as const,
        refusal: refusal("carrier.keys-refused", {}),
      })),
      disconnect: station.carriers.disconnect.handler(() =>
        noted("carriers.disconnect", null, done),
      ),
    },
    shipping: {
      list: station.shipping.list.handler(() => shipments(Date.now())),
      correct: station.shipping.correct.handler(({ input }) =>
        noted("shipping.correct", input.trackingNumber, {
          ok: false as const,
          refusal: refusal("label.number-used", {
            scanned: input.trackingNumber,
            belongsTo: "0058",
          }),
        }),
      ),
      splitChoices: station.shipping.splitChoices.handler(({ input }) =>
        input.parcelId === "parcel-0063"
          ? {
              ok: true as const,
              choices: {
                ...choices,
                canSplit: false,
                reason: "The order contains a combo product.",
              },
            }
          : { ok: true as const, choices },
      ),
      split: station.shipping.split.handler(({ input }) =>
        noted("shipping.split", input.unitIds, done),
      ),
      combinable: station.shipping.combinable.handler(() => ({
        ok: true as const,
        combinations: [
          {
            id: "combination-1",
            shop: "De Groene Plank",
            orderIds: ["576890123456780064", "576890123456780065"],
            parcels: ["0064", "0065"],
          },
          {
            id: "combination-2",
            shop: "Zilverlicht",
            orderIds: [
              "576890123456780071",
              "576890123456780072",
              "576890123456780073",
            ],
            parcels: ["0071", "0072", "0073"],
          },
        ],
      })),
      combine: station.shipping.combine.handler(({ input }) =>
        noted("shipping.combine", input.orderIds.join(), done),
      ),
      takeApart: station.shipping.takeApart.handler(({ input }) =>
        noted("shipping.takeApart", input.parcelId, done),
      ),
    },
  };
}
