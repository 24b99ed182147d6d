import { z } from "zod";
import {
  cancellationStatuses,
  type Cancellation,
} from "../after-sales/cancellation-book.ts";
import {
  returnActions,
  returnStatuses,
  returnTypes,
  type ShopReturn,
} from "../after-sales/return-book.ts";
import type { Article } from "../catalogue/article.ts";
import type { Catalogue } from "../catalogue/sample-catalogue.ts";
import { deliveryServices } from "../orders/delivery-services.ts";
import {
  orderStatuses,
  packageStatuses,
  type ShopOrder,
  type ShopPackage,
} from "../orders/order.ts";
import { strangenesses } from "../orders/strange-orders.ts";
import { labelFlaws } from "../packages/label-office.ts";
import { practiceRegions } from "../market.ts";
import { practiceSeller } from "../practice-shop.ts";
import { accessScopes } from "../server/access-scopes.ts";

const platformId = z.string().regex(/^\d{1,30}$/);
/** Unix seconds, or UTC milliseconds where the shop counts them. */
const time = z.int();

const shipment = z.object({
  time,
  providerId: z.string(),
  providerName: z.string(),
  trackingNumber: z.string(),
  correctedAt: time.nullable().default(null),
  label: z.object({ askedAt: time, readyAt: time }).nullable(),
  handover: z
    .object({
      method: z.enum(["PICKUP", "DROP_OFF"]),
      slot: z.object({ start: time, end: time }).nullable(),
    })
    .optional(),
});

const buyer = z.object({
  userId: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  phone: z.string(),
  regionCode: z.enum(["NL", "BE", "DE"]),
  country: z.string(),
  province: z.string(),
  city: z.string(),
  postalCode: z.string(),
  street: z.string(),
  addition: z.string(),
});

const deadlines = z.object({
  rtsSlaTime: time,
  ttsSlaTime: time,
  shippingDueTime: time,
  collectionDueTime: time,
  deliverySlaTime: time,
  deliveryDueTime: time,
});

const grants = z.record(
  z.string(),
  z.object({
    scopes: z.array(z.enum(accessScopes)).readonly(),
    sellerId: z.string().default(practiceSeller.openId),
    expiresAtSeconds: time,
    deauthorised: z.boolean(),
  }),
);

const service = z
  .enum(["standard", "express", "seller"])
  .transform((kind) => deliveryServices[kind]);

const orderSchema = (article: z.ZodType<Article, string>) =>
  z.object({
    id: platformId,
    buyer,
    units: z.array(
      z.object({
        id: platformId,
        article,
        packageId: platformId.or(z.literal("")),
        cancelled: z
          .object({ reason: z.string(), by: z.literal("SELLER") })
          .optional(),
      }),
    ),
    packages: z.array(
      z.object({
        id: platformId,
        createTime: time,
        updateTime: time,
        status: z.enum(packageStatuses),
        shipped: shipment.nullable(),
      }),
    ),
    service,
    fulfilledByPlatform: z.boolean(),
    message: z.string(),
    createTime: time,
    paidTime: time,
    deadlines,
    heldUntil: time,
    status: z.enum(orderStatuses),
    updateTime: time,
    cancelRequestTime: time.nullable(),
    cancelled: z
      .object({
        time,
        reason: z.string(),
        by: z.enum(["BUYER", "SELLER", "SYSTEM"]),
      })
      .nullable(),
    rtsTime: time.nullable(),
    collectionTime: time.nullable(),
    addressUpdated: z.boolean(),
    strange: z.enum(strangenesses).optional(),
  });

const cancellationSchema = z.object({
  id: platformId,
  orderId: platformId,
  type: z.enum(["BUYER_CANCEL", "CANCEL"]),
  role: z.enum(["BUYER", "SELLER", "SYSTEM"]),
  unitIds: z.array(platformId).readonly().optional(),
  reason: z.object({ name: z.string(), text: z.string() }),
  createTime: time,
  deadline: time.nullable(),
  status: z.enum(cancellationStatuses),
  updateTime: time,
});

const returnSchema = z.object({
  id: platformId,
  orderId: platformId,
  unitIds: z.array(platformId),
  type: z.enum(returnTypes),
  reason: z.object({ name: z.string(), text: z.string() }),
  createTime: time,
  status: z.enum(returnStatuses),
  updateTime: time,
  next: z.object({ action: z.enum(returnActions), deadline: time }).nullable(),
  trackingNumber: z.string().nullable(),
  lastKey: z.string().nullable(),
});

/**
 * A practice shop as it lies on disk. Articles stand there by seller SKU, delivery services by kind, and the orders of
 * cancellations by id; reading it ties them together again, and refuses what cannot be tied.
 */
export function snapshotSchema(catalogue: Catalogue) {
  const articles = new Map(
    catalogue.articles.map((article) => [article.sellerSku, article]),
  );
  const article = z.string().transform((sellerSku, context): Article => {
    const found = articles.get(sellerSku);
    if (found !== undefined) return found;
    context.addIssue("not in the catalogue");
    return z.NEVER;
  });
  return z
    .object({
      version: z.literal(1),
      /** With this seed the dice go on where they were. */
      seed: z.int().min(0),
      /** Mirrored picture addresses name it, so the shop comes back at the same one if it can. */
      port: z.int().min(0).max(65_535),
      /** Unix seconds: when the newest practice day's orders came in. */
      dayOpenedAt: time,
      region: z.enum(practiceRegions).default("NL"),
      /** What the shop's clock was moved ahead. */
      aheadMs: z.int().min(0).default(0),
      lastIds: z.object({
        order: platformId,
        unit: platformId,
        package: platformId,
        buyer: platformId,
        cancellation: platformId,
        return: platformId.optional(),
      }),
      labels: z.object({
        key: z.string(),
        shippedSoFar: z.int().min(0),
        delayMs: z.number().min(0),
        nextFlaw: z.enum(labelFlaws),
      }),
      tokens: z.object({ codes: grants, accesses: grants, refreshes: grants }),
      orders: z.array(orderSchema(article)),
      cancellations: z.array(cancellationSchema),
      returns: z.array(returnSchema).default([]),
      photos: z.array(z.string()).default([]),
    })
    .transform((shop, context) => {
      const orders: readonly ShopOrder[] = shop.orders;
      tiePackages(orders);
      const byId = new Map(orders.map((order) => [order.id, order]));
      const cancellations = shop.cancellations.flatMap(
        ({ orderId, ...cancellation }): Cancellation[] => {
          const order = byId.get(orderId);
          if (order !== undefined) return [{ ...cancellation, order }];
          context.addIssue("a cancellation of no order");
          return [];
        },
      );
      const returns = shop.returns.flatMap(
        ({ orderId, unitIds, ...found }): ShopReturn[] => {
          const order = byId.get(orderId);
          const units = order?.units.filter(({ id }) => unitIds.includes(id));
          if (order !== undefined && units !== undefined)
            return [{ ...found, order, units }];
          context.addIssue("a return of no order");
          return [];
        },
      );
      return { ...shop, orders, cancellations, returns };
    });
}

/** Orders that share a package lie there with a copy each: it is one again. */
function tiePackages(orders: readonly ShopOrder[]): void {
  const known = new Map<string, ShopPackage>();
  for (const { packages } of orders)
    for (const [place, copy] of packages.entries()) {
      const one = known.get(copy.id) ?? copy;
      known.set(one.id, one);
      packages[place] = one;
    }
}

type SnapshotSchema = ReturnType<typeof snapshotSchema>;
export type ShopSnapshot = z.input<SnapshotSchema>;
export type KeptShop = z.output<SnapshotSchema>;
