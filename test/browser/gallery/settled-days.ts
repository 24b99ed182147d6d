import type {
  OrderMoneyView,
  StatementLine,
  StatementView,
} from "../../../shared/contract/statements-contract.ts";

const day = 24 * 3_600_000;

/** One that is on its way, one that was paid, one that failed, and one in a word nobody has seen. */
export const statementsOf = (now: number): StatementView[] => {
  const midnight = now - (now % day);
  const shop = { shopId: "7494049642642441621", shop: "De Bonte Kraai" };
  return [
    {
      ...shop,
      id: "7238804564097517339",
      at: midnight,
      currency: "EUR",
      revenue: 612_480,
      fees: -55_123,
      shipping: -79_000,
      adjustment: 0,
      settlement: 478_357,
      paymentStatus: "PROCESSING",
      paidAt: null,
      orders: 214,
      unreadable: 0,
    },
    {
      ...shop,
      id: "7238804564097517300",
      at: midnight - day,
      currency: "EUR",
      revenue: 6_188,
      fees: -557,
      shipping: -790,
      adjustment: -250,
      settlement: 4_591,
      paymentStatus: "PAID",
      paidAt: midnight,
      orders: 2,
      unreadable: 1,
    },
    {
      shopId: "7494049642642449007",
      shop: "Zilverlicht",
      id: "7238804564097517111",
      at: midnight - day,
      currency: "GBP",
      revenue: 1_299,
      fees: -117,
      shipping: -349,
      adjustment: 0,
      settlement: 833,
      paymentStatus: "FAILED",
      paidAt: null,
      orders: null,
      unreadable: 0,
    },
  ];
};

export const linesOfStatement: StatementLine[] = [
  {
    id: "1",
    kind: "ORDER",
    orderId: "576461413038785600",
    parcels: ["0061"],
    revenue: 2_440,
    fees: -220,
    shipping: -395,
    adjustment: 0,
    settlement: 1_825,
  },
  {
    id: "2",
    kind: "ORDER",
    orderId: "576461413038785601",
    parcels: [],
    revenue: 895,
    fees: -81,
    shipping: 0,
    adjustment: 0,
    settlement: 814,
  },
  {
    id: "3",
    kind: "SOMETHING_NEW_FEE",
    orderId: null,
    parcels: [],
    revenue: 0,
    fees: 0,
    shipping: 0,
    adjustment: -250,
    settlement: -250,
  },
];

export const moneyOfOrder: OrderMoneyView = {
  currency: "EUR",
  skus: [
    {
      skuId: "1729382476852921560",
      title: "Lindebloesemhoning uit de Betuwe, 500 g 🍯",
      units: 2,
      settlement: 1_825,
    },
  ],
  paid: { currency: "EUR", goods: 2440, shipping: 395, tax: 0, total: 2835 },
};
