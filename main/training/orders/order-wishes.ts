import type { Randomness } from "../../../shared/time.ts";
import type { DeliveryService } from "./delivery-services.ts";
import { between, oneOf } from "./seeded-choice.ts";

/** What sets one generated order apart from the next. */
export interface OrderWish {
  readonly sellerSkus: readonly string[];
  readonly service: DeliveryService["kind"];
  readonly state: "open" | "on-hold" | "cancel-requested" | "by-platform";
  readonly message: string;
  /** The end of which shop day it must be ready by, counted from today. */
  readonly dueInDays: number;
  readonly addressUpdated: boolean;
}

const messages = [
  "Graag zonder factuur inpakken, het is een cadeau 🎁",
  "Kan het vóór zaterdag? 🙏",
  "Bezorgen bij de buren op nr. 12 mag ook 😊",
  "Für meine Oma – bitte hübsch einpacken ❤️",
  "Doe er maar een extra kraai-sticker bij 🐦‍⬛",
  "Voor Zoë’s verjaardag 🥳",
  "Pouvez-vous l’emballer soigneusement, s’il vous plaît ?",
];

/** What sells best comes first and often: a bench sees the same article many times a day. */
const bestSellers = [
  "HONING-500",
  "HONING-500",
  "HONING-500",
  "CHOCO-PUUR",
  "CHOCO-ZEEZOUT",
  "DROP-ZOUT",
  "ZEEP-LAVENDEL",
  "THEE-MUNT",
  "SOK-BLAUW-39",
  "MOK-FIETS",
  "STROOPWAFEL-BLIK",
];

/** Orders a trainee should meet once, whatever the dice say. */
const setPieces: readonly Partial<OrderWish>[] = [
  { sellerSkus: ["BUNDEL-KNUS", "PROEFJE-THEE"] },
  { sellerSkus: ["SCHRIFT-A5-LIJN"], message: messages[0] ?? "" },
  { sellerSkus: ["SCHRIFT-A5-BLANCO", "SCHRIFT-A5-LIJN", "KAARTEN-SET"] },
  { sellerSkus: ["SOK-ROOD-43", "SOK-ROOD-39", "SOK-ROOD-39"] },
  { sellerSkus: ["PLANT-PILEA"], service: "express", dueInDays: 0 },
  { sellerSkus: ["SPRAY-DUINROOS", "ZEEP-LAVENDEL"], service: "standard" },
  { sellerSkus: ["KAARS-XL"], state: "cancel-requested", service: "standard" },
  { sellerSkus: ["MUTS-GEEL", "STICKER-KRAAI"], addressUpdated: true },
  { sellerSkus: Array.from({ length: 9 }, () => "CHOCO-PUUR") },
  { sellerSkus: ["HONING-500"], service: "seller", dueInDays: 2 },
  { sellerSkus: ["HONING-500"], state: "by-platform", service: "standard" },
  { sellerSkus: ["THEE-MUNT"], state: "on-hold", service: "standard" },
];

/** Goods whose units are noted one by one. They are due last: nobody meets them before the day has begun. */
const notedPieces: readonly Partial<OrderWish>[] = [
  { sellerSkus: ["FIETSLAMP-USB"] },
  { sellerSkus: ["KAAS-BOEREN", "HONING-250"] },
  { sellerSkus: ["FIETSLAMP-USB", "FIETSLAMP-USB", "KAAS-BOEREN"] },
].map((goods) => ({
  ...goods,
  ...{ service: "standard" as const, dueInDays: 2, state: "open" as const },
}));

function drawGoods(random: Randomness, sellable: readonly string[]): string[] {
  const single = random() < 0.62;
  const kinds = single ? 1 : between(random, 2, 4);
  const goods: string[] = [];
  for (let kind = 0; kind < kinds; kind++) {
    const sku = oneOf(random, random() < 0.4 ? bestSellers : sellable);
    const count = single ? 1 : oneOf(random, [1, 1, 1, 2, 3]);
    for (let unit = 0; unit < count; unit++) goods.push(sku);
  }
  if (!single && random() < 0.2) {
    goods.push(oneOf(random, ["PROEFJE-THEE", "STICKER-KRAAI"]));
  }
  return goods;
}

/** Orders in a day from which on goods that are noted unit by unit are among them. */
const roomForNoted = 30;

/** An order as any other: ready to pack. */
export function ordinaryWish(
  random: Randomness,
  sellable: readonly string[],
): OrderWish {
  const express = random() < 0.22;
  const due = random();
  const wish: OrderWish = {
    sellerSkus: drawGoods(random, sellable),
    service: express ? "express" : random() < 0.06 ? "seller" : "standard",
    state: "open",
    message: random() < 0.12 ? oneOf(random, messages) : "",
    dueInDays:
      due < 0.08 ? -1 : due < (express ? 0.7 : 0.45) ? 0 : due < 0.85 ? 1 : 2,
    addressUpdated: false,
  };
  // The shop's own carrier comes later than the platform's: its parcels wait at the end of the queue.
  return wish.service === "seller" ? { ...wish, dueInDays: 2 } : wish;
}

/** The open orders of a shop day: mostly ordinary, some held or the platform's, each set piece once if there is room. */
export function wishesForADay(
  random: Randomness,
  sellable: readonly string[],
  count: number,
): readonly OrderWish[] {
  return Array.from({ length: count }, (_, index): OrderWish => {
    const wish = ordinaryWish(random, sellable);
    const setPiece = setPieces[index];
    if (setPiece !== undefined && count >= setPieces.length) {
      return { ...wish, ...setPiece };
    }
    const noted = notedPieces[index - setPieces.length];
    if (noted !== undefined && count >= roomForNoted) {
      return { ...wish, ...noted };
    }
    const chance = random();
    if (chance < 0.03) return { ...wish, state: "on-hold" };
    if (chance < 0.055) {
      return { ...wish, state: "by-platform", service: "standard" };
    }
    return wish;
  });
}
