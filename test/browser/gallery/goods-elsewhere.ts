import type { FeedsView } from "../../../shared/contract/feeds-contract.ts";

/** One shop with goods at the platform, and one article that is sold out. */
export const goodsElsewhere: FeedsView = {
  webhooks: { port: 8790, lastAt: null },
  fbt: [
    {
      shopId: "7494049642642441621",
      name: "De Groene Plank",
      warehouses: [{ name: "TikTok_Leipzig(DE)", region: "DE" }],
      openOrders: 3,
      goods: [
        {
          goodsId: "86533997569",
          name: "Thee gember & citroen (20 zakjes)",
          reference: "THEE-GEMBER",
          warehouse: "TikTok_Leipzig(DE)",
          available: 116,
          reserved: 4,
          unfulfillable: 1,
          inTransit: 48,
        },
      ],
      inbounds: [
        {
          id: "IBR720260921001",
          status: "TO_BE_RECEIVED",
          warehouse: "TikTok_Leipzig(DE)",
          planned: 48,
          received: 0,
          defective: 0,
          expectedAt: null,
        },
      ],
    },
  ],
  soldOut: [
    {
      shopId: "7494049642642441621",
      skuId: "1729382476852921562",
      title: "Wollen sok rood, maat 39",
      committed: 2,
    },
  ],
};
