/** A delivery option the buyer chose at the checkout. */
export interface DeliveryService {
  readonly optionId: string;
  readonly name: string;
  readonly kind: "standard" | "express" | "seller";
  readonly feeCents: number;
}

export const deliveryServices = {
  standard: {
    optionId: "7091146663229654785",
    name: "Standard Shipping",
    kind: "standard",
    feeCents: 395,
  },
  express: {
    optionId: "7091146663229654787",
    name: "Express Shipping",
    kind: "express",
    feeCents: 695,
  },
  seller: {
    optionId: "7091146663229654786",
    name: "Standard Shipping",
    kind: "seller",
    feeCents: 395,
  },
} as const satisfies Record<string, DeliveryService>;
