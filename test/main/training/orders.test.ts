import { expect, test } from "vitest";
import { packageOf, trainingFloor } from "../../helpers/training-floor.ts";
import type { TrainingClient } from "../../helpers/training-client.ts";

interface OrderAnswer {
  readonly id: string;
  readonly status: string;
  readonly update_time: number;
  readonly fulfillment_type: string;
  readonly is_buyer_request_cancel: boolean;
  readonly buyer_message: string;
  readonly packages: readonly { id: string }[];
  readonly delivery_option_name: string;
  readonly shipping_type: string;
  readonly rts_sla_time: number;
  readonly has_updated_recipient_address: boolean;
  readonly recipient_address?: Readonly<Record<string, unknown>>;
  readonly line_items: readonly {
    readonly id: string;
    readonly seller_sku: string;
    readonly is_gift: boolean;
    readonly package_id: string;
    readonly combined_listing_skus?: readonly { sku_count: number }[];
  }[];
}

interface OrderPage {
  readonly orders?: readonly OrderAnswer[];
  readonly next_page_token: string;
  readonly total_count: number;
}

const page = (
  client: TrainingClient,
  query: Readonly<Record<string, string>>,
  body: object = {},
): Promise<OrderPage> =>
  client.data<OrderPage>({ path: "/order/202309/orders/search", query, body });

async function walk(
  client: TrainingClient,
  query: Readonly<Record<string, string>>,
  body: object = {},
): Promise<OrderAnswer[]> {
  const all: OrderAnswer[] = [];
  let page_token = "";
  do {
    const next = await page(client, { ...query, page_token }, body);
    all.push(...(next.orders ?? []));
    page_token = next.next_page_token;
  } while (page_token !== "");
  return all;
}

const detail = async (
  client: TrainingClient,
  id: string,
): Promise<OrderAnswer> => {
  const { orders } = await client.data<{ orders: OrderAnswer[] }>({
    path: "/order/202507/orders",
    query: { ids: id },
  });
  const [only] = orders;
  if (only === undefined) throw new Error(`No order ${id}`);
  return only;
};

const byUpdate = { page_size: "7", sort_field: "update_time" };

test.for(["ASC", "DESC"])(
  "a client that walks %s by update time sees every order once, in order",
  async (sort_order) => {
    const { client } = await trainingFloor();

    const all = await walk(client, { ...byUpdate, sort_order });

    expect(all).toHaveLength(120);
    expect(new Set(all.map(({ id }) => id)).size).toBe(120);
    const times = all.map(({ update_time: time }) => time);
    const ascending = times.toSorted((left, right) => left - right);
    expect(times).toEqual(
      sort_order === "ASC" ? ascending : ascending.toReversed(),
    );
  },
);

test("a window takes its first second and leaves its last", async () => {
  const { client } = await trainingFloor();
  const all = await walk(client, { ...byUpdate, sort_order: "ASC" });
  const first = all[30]?.update_time ?? 0;
  const last = all[60]?.update_time ?? 0;

  const inside = await walk(client, byUpdate, {
    update_time_ge: first,
    update_time_lt: last,
  });

  expect(new Set(inside.map(({ id }) => id))).toEqual(
    new Set(
      all
        .filter(({ update_time: time }) => time >= first && time < last)
        .map(({ id }) => id),
    ),
  );
});

test("an order that changes during a walk comes again rather than getting lost", async () => {
  const { client, shop, clock } = await trainingFloor();
  const first = await page(client, { ...byUpdate, sort_order: "ASC" });
  const changed = first.orders?.find(
    ({ status }) => status === "AWAITING_SHIPMENT",
  );
  clock.advance(1000);
  shop.controls.changeAddress(changed?.id ?? "");

  const rest = await walk(client, {
    ...byUpdate,
    sort_order: "ASC",
    page_token: first.next_page_token,
  });

  const ids = new Set([...(first.orders ?? []), ...rest].map(({ id }) => id));
  expect(ids.size).toBe(120);
  expect(rest.map(({ id }) => id)).toContain(changed?.id);
});

test("a page token of another search is refused", async () => {
  const { client } = await trainingFloor();
  const first = await page(client, byUpdate);

  const answer = await client.call({
    path: "/order/202309/orders/search",
    query: { ...byUpdate, page_token: first.next_page_token },
    body: { order_status: "ON_HOLD" },
  });

  expect(answer.code).toBe(11001002);
});

test("a search that finds nothing has no list at all", async () => {
  const { client } = await trainingFloor();

  const nothing = await page(client, byUpdate, { buyer_user_id: "1" });

  expect(nothing).toEqual({ next_page_token: "", total_count: 0 });
});

test("unknown fields of a search are ignored and one status filters", async () => {
  const { client } = await trainingFloor();

  const held = await walk(client, byUpdate, {
    order_status: "ON_HOLD",
    order_type: "AUCTION",
  });

  expect(held.length).toBeGreaterThan(0);
  expect(held.every(({ status }) => status === "ON_HOLD")).toBe(true);
});

test("a held order shows neither address nor package until its hour is over", async () => {
  const { client, clock, shop } = await trainingFloor();
  const [held] = shop.ordersIn("ON_HOLD");
  const id = held?.orderId ?? "";

  const before = await detail(client, id);
  clock.advance(3600 * 1000);
  const after = await detail(client, id);

  expect(before.recipient_address).toBeUndefined();
  expect(before.packages).toEqual([]);
  expect(after.status).toBe("AWAITING_SHIPMENT");
  expect(after.packages).toHaveLength(1);
  expect(after.update_time).toBeGreaterThan(before.update_time);
});

test("addresses are masked unless the seller ships with its own carrier, and emptied when cancelled", async () => {
  const { client, shop, packable } = await trainingFloor();
  const own = shop
    .ordersIn("AWAITING_SHIPMENT")
    .find(({ service }) => service === "seller");

  const masked = await detail(client, packable.orderId);
  const clear = await detail(client, own?.orderId ?? "");
  shop.controls.cancel(packable.orderId);
  const gone = await detail(client, packable.orderId);

  expect(masked.recipient_address?.["address_line1"]).toContain("*");
  expect(masked.recipient_address?.["region_code"]).toMatch(/^[A-Z]{2}$/);
  expect(JSON.stringify(clear.recipient_address)).not.toContain("*");
  expect(gone.status).toBe("CANCELLED");
  expect(new Set(Object.values(gone.recipient_address ?? {}))).toEqual(
    new Set([""]),
  );
});

test("what a bundle contains is in the detail only", async () => {
  const { client, shop } = await trainingFloor();
  const bundle = shop
    .ordersIn("AWAITING_SHIPMENT")
    .find(({ articles }) =>
      articles.some(({ contents }) => contents.length > 0),
    );
  const id = bundle?.orderId ?? "";

  const listed = (await walk(client, byUpdate)).find(
    (order) => order.id === id,
  );
  const detailed = await detail(client, id);

  const contents = (order: OrderAnswer | undefined): unknown =>
    order?.line_items.find(({ seller_sku: sku }) => sku === "BUNDEL-KNUS")
      ?.combined_listing_skus;
  expect(contents(listed)).toBeUndefined();
  expect(contents(detailed)).toMatchObject([
    { seller_sku: "KAARS-XL", sku_count: 1 },
    { seller_sku: "HONING-500", sku_count: 2 },
  ]);
});

test("the shop opens with the mix a Dutch webshop has", async () => {
  const { client, clock } = await trainingFloor();
  const all = await walk(client, byUpdate);
  const count = (fits: (order: OrderAnswer) => boolean): number =>
    all.filter(fits).length;
  const now = clock.now() / 1000;

  const singles = count(({ line_items: lines }) => lines.length === 1);

  expect(singles).toBeGreaterThan(55);
  expect(singles).toBeLessThan(90);
  expect(
    count(({ delivery_option_name: name }) => name.startsWith("Express")),
  ).toBeGreaterThan(10);
  expect(count(({ status }) => status === "ON_HOLD")).toBeGreaterThan(0);
  expect(
    count(({ fulfillment_type: by }) => by === "FULFILLMENT_BY_TIKTOK"),
  ).toBeGreaterThan(0);
  expect(count((order) => order.is_buyer_request_cancel)).toBe(1);
  expect(count(({ shipping_type: by }) => by === "SELLER")).toBeGreaterThan(1);
  expect(
    count(({ line_items: lines }) => lines.some((line) => line.is_gift)),
  ).toBeGreaterThan(2);
  expect(
    count(({ buyer_message: text }) => /\p{Extended_Pictographic}/u.test(text)),
  ).toBeGreaterThan(2);
  expect(count((order) => order.rts_sla_time < now)).toBeGreaterThan(2);
  expect(
    count(
      (order) =>
        order.rts_sla_time > now && order.rts_sla_time < now + 24 * 3600,
    ),
  ).toBeGreaterThan(20);
  expect(count((order) => order.has_updated_recipient_address)).toBe(1);
  expect(all.every(({ id }) => /^\d{18}$/.test(id))).toBe(true);
});

test("the same seed sets up the same orders", async () => {
  const one = await trainingFloor({ seed: 5 });
  const other = await trainingFloor({ seed: 5 });

  expect(other.shop.ordersIn("AWAITING_SHIPMENT")).toEqual(
    one.shop.ordersIn("AWAITING_SHIPMENT"),
  );
});

test("new orders are found by a client that asks from its last look on", async () => {
  const { client, clock, shop } = await trainingFloor();
  clock.advance(1000);
  const lastLook = Math.floor(clock.now() / 1000);
  clock.advance(60_000);

  const added = shop.controls.addOrders(25);
  const found = await walk(client, byUpdate, { update_time_ge: lastLook });

  expect(new Set(found.map(({ id }) => id))).toEqual(new Set(added));
  expect(found.every(({ status }) => status === "AWAITING_SHIPMENT")).toBe(
    true,
  );
});

test("ten thousand orders are walked through without loss", async () => {
  const { client } = await trainingFloor({ orderCount: 10_000 });

  const all = await walk(client, {
    page_size: "100",
    sort_field: "update_time",
    sort_order: "ASC",
  });

  expect(new Set(all.map(({ id }) => id)).size).toBe(10_000);
});

test("a package named by an order is found by its id", async () => {
  const { client, packable } = await trainingFloor();

  const found = await client.data<{ package_id: string; orders: object[] }>({
    path: `/fulfillment/202309/packages/${packageOf(packable)}`,
  });

  expect(found.package_id).toBe(packageOf(packable));
  expect(found.orders).toEqual([{ id: packable.orderId }]);
});
