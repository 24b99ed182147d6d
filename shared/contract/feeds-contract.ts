import { oc } from "@orpc/contract";
import { z } from "zod";

/** Goods the platform keeps and sends itself, of one shop. */
const fbtShopSchema = z.object({
  shopId: z.string(),
  name: z.string(),
  warehouses: z.array(z.object({ name: z.string(), region: z.string() })),
  /** Orders the platform has yet to send. */
  openOrders: z.number().int(),
  goods: z.array(
    z.object({
      goodsId: z.string(),
      name: z.string(),
      reference: z.string(),
      warehouse: z.string(),
      available: z.number().int(),
      reserved: z.number().int(),
      /** There, and not fit to be sold. */
      unfulfillable: z.number().int(),
      inTransit: z.number().int(),
    }),
  ),
  /** Deliveries to the platform, as far as it told of them. */
  inbounds: z.array(
    z.object({
      id: z.string(),
      /** As the platform spells it. */
      status: z.string(),
      warehouse: z.string(),
      planned: z.number().int(),
      received: z.number().int(),
      defective: z.number().int(),
      expectedAt: z.number().nullable(),
    }),
  ),
});
export type FbtShop = z.infer<typeof fbtShopSchema>;

/** An article of which the platform sells no more. */
const soldOutSchema = z.object({
  shopId: z.string(),
  skuId: z.string(),
  title: z.string(),
  /** Units sold and not sent yet. */
  committed: z.number().int(),
});

const feedsViewSchema = z.object({
  /** Null where nothing listens for what the platform sends. */
  webhooks: z
    .object({
      /** Null while the port belongs to another program. */
      port: z.number().int().nullable(),
      lastAt: z.number().nullable(),
    })
    .nullable(),
  /** Shops with goods at the platform. */
  fbt: z.array(fbtShopSchema),
  /** At most 100, by title. */
  soldOut: z.array(soldOutSchema),
});
export type FeedsView = z.infer<typeof feedsViewSchema>;

/** What is read of the shops beside orders and articles. */
export const feedsContract = {
  look: oc.output(feedsViewSchema),
};
