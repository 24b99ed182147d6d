import { expect, test } from "vitest";
import {
  packageOf,
  trainingFloor,
  type TrainingFloor,
} from "../../helpers/training-floor.ts";
import { readLabel } from "../../helpers/read-label.ts";
import type { Envelope } from "../../helpers/training-client.ts";

const ship = (
  { client }: TrainingFloor,
  packageId: string,
): Promise<Envelope> =>
  client.call({
    path: `/fulfillment/202309/packages/${packageId}/ship`,
    body: {},
  });

const document = (
  { client }: TrainingFloor,
  packageId: string,
  query: Readonly<Record<string, string>> = {},
): Promise<Envelope> =>
  client.call({
    path: `/fulfillment/202309/packages/${packageId}/shipping_documents`,
    query: { document_type: "SHIPPING_LABEL", ...query },
  });

interface Document {
  readonly doc_url: string;
  readonly tracking_number: string;
}

interface Detail {
  readonly package_status: string;
  readonly tracking_number: string;
}

const detail = ({ client }: TrainingFloor, id: string): Promise<Detail> =>
  client.data<Detail>({ path: `/fulfillment/202309/packages/${id}` });

async function shippedLabel(
  floor: TrainingFloor,
): Promise<Document & { readonly packageId: string }> {
  const packageId = packageOf(floor.packable);
  await ship(floor, packageId);
  floor.clock.advance(4000);
  const { data } = await document(floor, packageId);
  return { ...(data as Document), packageId };
}

const fetched = async (url: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(url)).arrayBuffer());

test("shipping answers nothing but success; the tracking number is in the package afterwards", async () => {
  const floor = await trainingFloor();
  const packageId = packageOf(floor.packable);
  const before = await detail(floor, packageId);

  const answer = await ship(floor, packageId);

  const after = await detail(floor, packageId);
  expect(answer).toMatchObject({ code: 0, data: {} });
  expect(before).toMatchObject({
    package_status: "TO_FULFILL",
    tracking_number: "",
  });
  expect(after.package_status).toBe("PROCESSING");
  expect(after.tracking_number).toMatch(/^PLDR\d{12}$/);
  expect(floor.shop.order(floor.packable.orderId)?.status).toBe(
    "AWAITING_COLLECTION",
  );
});

test("shipping twice ships once and says so", async () => {
  const floor = await trainingFloor();
  const packageId = packageOf(floor.packable);
  await ship(floor, packageId);
  const first = await detail(floor, packageId);

  const again = await ship(floor, packageId);

  expect(again.code).toBe(11006021);
  expect(await detail(floor, packageId)).toEqual(first);
});

test("a label is not ready before its time, in the platform's two ways of saying so", async () => {
  const floor = await trainingFloor({ labelDelayMs: 4000 });
  const packageId = packageOf(floor.packable);

  const unshipped = await document(floor, packageId);
  await ship(floor, packageId);
  const atOnce = await document(floor, packageId);
  floor.clock.advance(3999);
  const nearly = await document(floor, packageId);
  floor.clock.advance(1);
  const ready = await document(floor, packageId);

  expect(unshipped.code).toBe(21023035);
  expect(atOnce.code).toBe(21042104);
  expect(nearly.code).toBe(11034037);
  expect(ready.code).toBe(0);
});

test.for([1, 2, 3, 4, 5, 6])(
  "the drawn label of shop %i is one A6 page that a scanner reads at 203 dpi",
  async (seed) => {
    const floor = await trainingFloor({ seed });
    const { doc_url: url, tracking_number: number } = await shippedLabel(floor);

    const label = await readLabel(await fetched(url));

    expect(label.pages).toBe(1);
    // 105 × 148 mm
    expect(label.widthDots / label.heightDots).toBeCloseTo(105 / 148, 2);
    expect(label.widthDots).toBeGreaterThan(830);
    expect(label.barcodes).toContainEqual({ format: "Code128", text: number });
    expect(
      label.barcodes.find(({ format }) => format === "DataMatrix")?.text,
    ).toContain(`${number}|`);
  },
);

test("a label's address works for a day, for nobody who changes it", async () => {
  const floor = await trainingFloor();
  const { doc_url: url } = await shippedLabel(floor);

  const altered = await fetch(url.replace("sign=", "sign=0"));
  floor.clock.advance(24 * 3600 * 1000 - 1000);
  const inTime = await fetch(url);
  floor.clock.advance(1000);
  const late = await fetch(url);

  expect(altered.status).toBe(403);
  expect(inTime.headers.get("content-type")).toBe("application/pdf");
  expect(late.status).toBe(403);
});

test("the teacher's flaws befall one label each", async () => {
  const floor = await trainingFloor();
  const { packageId, tracking_number: number } = await shippedLabel(floor);
  const next = async (): Promise<Uint8Array> =>
    fetched(((await document(floor, packageId)).data as Document).doc_url);

  floor.shop.controls.nextLabel("mismatch");
  const mismatch = await readLabel(await next());
  floor.shop.controls.nextLabel("blank");
  const blank = await readLabel(await next());
  floor.shop.controls.nextLabel("truncated");
  const truncated = await next();
  const good = await next();

  expect(mismatch.barcodes.map(({ text }) => text)).not.toContain(number);
  expect(mismatch.barcodes).toHaveLength(2);
  expect(blank).toMatchObject({ ink: 0, barcodes: [] });
  expect(truncated.length).toBeLessThan(good.length);
  expect((await readLabel(good)).barcodes).toContainEqual({
    format: "Code128",
    text: number,
  });
});

test("once the carrier has scanned the parcel its label is gone", async () => {
  const floor = await trainingFloor();
  const { packageId } = await shippedLabel(floor);

  expect(floor.shop.controls.carrierScan(packageId).ok).toBe(true);

  expect((await document(floor, packageId)).code).toBe(21042102);
  expect((await detail(floor, packageId)).package_status).toBe("FULFILLING");
  expect(floor.shop.order(floor.packable.orderId)?.status).toBe("IN_TRANSIT");
});

test("ZPL is not offered in the Netherlands", async () => {
  const floor = await trainingFloor();
  const { packageId } = await shippedLabel(floor);

  const answer = await document(floor, packageId, { document_format: "ZPL" });

  expect(answer.code).toBe(21001001);
});

test("what may not be shipped is refused with the platform's own reason", async () => {
  const floor = await trainingFloor();
  const { shop } = floor;
  const waiting = shop.ordersIn("AWAITING_SHIPMENT");
  const first = (
    fits: (order: (typeof waiting)[number]) => boolean,
  ): string => {
    const found = waiting.find(fits);
    if (found === undefined) throw new Error("No such order in the sample");
    return packageOf(found);
  };
  const byPlatform = first((order) => order.fulfilledByPlatform);
  const asked = first((order) => order.cancelRequested);
  const own = first(({ service }) => service === "seller");
  const target = floor.packable;

  const codes = {
    byPlatform: (await ship(floor, byPlatform)).code,
    label: (await document(floor, byPlatform)).code,
    asked: (await ship(floor, asked)).code,
    own: (await document(floor, own)).code,
    unknown: (await ship(floor, "1")).code,
    held: -1,
    cancelled: -1,
  };
  shop.controls.hold(target.orderId);
  codes.held = (await ship(floor, packageOf(target))).code;
  shop.controls.cancel(target.orderId);
  codes.cancelled = (await ship(floor, packageOf(target))).code;

  expect(codes).toEqual({
    byPlatform: 21008025,
    label: 21008043,
    asked: 21011007,
    own: 11034002,
    unknown: 21011028,
    held: 21011044,
    cancelled: 21011042,
  });
});

test("a batch succeeds as a call and names the packages that did not go", async () => {
  const floor = await trainingFloor();
  const good = packageOf(floor.packable);

  const answer = await floor.client.call({
    path: "/fulfillment/202309/packages/ship",
    body: { packages: [{ id: good }, { id: "1" }] },
  });

  expect(answer).toMatchObject({
    code: 0,
    data: { errors: [{ code: 21011028, detail: { package_id: "1" } }] },
  });
  expect((await detail(floor, good)).package_status).toBe("PROCESSING");
});

test("a parcel of the seller's own carrier is reported by its number, in parts if need be", async () => {
  const floor = await trainingFloor({ orderCount: 400 });
  const own = floor.shop
    .ordersIn("AWAITING_SHIPMENT")
    .find(
      ({ service, articles, fulfilledByPlatform }) =>
        service === "seller" && articles.length > 1 && !fulfilledByPlatform,
    );
  const orderId = own?.orderId ?? "";
  const { orders } = await floor.client.data<{
    orders: { line_items: { id: string }[]; delivery_option_id: string }[];
  }>({ path: "/order/202507/orders", query: { ids: orderId } });
  const [order] = orders;
  const { shipping_providers: providers } = await floor.client.data<{
    shipping_providers: { id: string; name: string }[];
  }>({
    path: `/logistics/202309/delivery_options/${order?.delivery_option_id}/shipping_providers`,
  });
  const mark = (body: object): Promise<Envelope> =>
    floor.client.call({
      path: `/fulfillment/202309/orders/${orderId}/packages`,
      body: { shipping_provider_id: providers[0]?.id, ...body },
    });

  const mismatch = await mark({ tracking_number: "123" });
  const part = await mark({
    tracking_number: "3SPKBN000000001",
    order_line_item_ids: [order?.line_items[0]?.id],
  });
  const afterPart = floor.shop.order(orderId);
  const same = await mark({ tracking_number: "3SPKBN000000001" });
  const rest = await mark({ tracking_number: "3SPKBN000000002" });
  const done = await mark({ tracking_number: "3SPKBN000000003" });

  expect(mismatch.code).toBe(21004015);
  expect(part.code).toBe(0);
  expect(afterPart).toMatchObject({ status: "PARTIALLY_SHIPPING" });
  expect(afterPart?.packages).toHaveLength(2);
  expect(same.code).toBe(21011025);
  expect(rest.code).toBe(0);
  expect(floor.shop.order(orderId)?.status).toBe("AWAITING_COLLECTION");
  expect(done.code).toBe(21011040);
});

test("packages are searched by what has changed", async () => {
  const floor = await trainingFloor();
  floor.clock.advance(60_000);
  const since = Math.floor(floor.clock.now() / 1000);
  await ship(floor, packageOf(floor.packable));

  const found = await floor.client.data<{ packages: { id: string }[] }>({
    path: "/fulfillment/202309/packages/search",
    query: { page_size: "50", sort_field: "update_time" },
    body: { update_time_ge: since, package_status: "PROCESSING" },
  });

  expect(found.packages.map(({ id }) => id)).toEqual([
    packageOf(floor.packable),
  ]);
});

interface Slots {
  readonly can_pickup: boolean;
  readonly pickup_slots: readonly {
    readonly start_time: number;
    readonly end_time: number;
    readonly avaliable: boolean;
  }[];
}

test("a courier comes in a slot that is offered and free, and the package says so afterwards", async () => {
  const floor = await trainingFloor();
  const packageId = packageOf(floor.packable);
  const path = `/fulfillment/202309/packages/${packageId}`;
  const { pickup_slots: slots } = await floor.client.data<Slots>({
    path: `${path}/handover_time_slots`,
  });
  const free = slots.find(({ avaliable }) => avaliable);
  const slot = { start_time: free?.start_time, end_time: free?.end_time };
  const picked = (pickupSlot: object) =>
    floor.client.call({
      path: `${path}/ship`,
      body: { handover_method: "PICKUP", pickup_slot: pickupSlot },
    });

  expect(await picked({ start_time: 1, end_time: 2 })).toMatchObject({
    code: 21011053,
  });
  expect(await picked(slot)).toMatchObject({ code: 0 });
  expect(await floor.client.data({ path })).toMatchObject({
    handover_method: "PICKUP",
    pickup_slot: slot,
  });
});

test("a label on A5 is a larger page with the same barcode", async () => {
  const floor = await trainingFloor();
  const { packageId, tracking_number: number } = await shippedLabel(floor);
  const { data } = await document(floor, packageId, { document_size: "A5" });
  const { doc_url: url } = data as Document;

  const { widthDots, barcodes } = await readLabel(await fetched(url));

  expect(widthDots).toBeGreaterThan(1180);
  expect(barcodes.map(({ text }) => text)).toContain(number);
});

test("a batch is judged package by package, also when the platform freezes one", async () => {
  const floor = await trainingFloor();
  const [one, other] = floor.shop
    .ordersIn("AWAITING_SHIPMENT")
    .filter(
      (order) =>
        order.service !== "seller" &&
        !order.fulfilledByPlatform &&
        !order.cancelRequested,
    )
    .map(packageOf);
  floor.shop.faults.arm({ kind: "package-frozen" });

  const { data } = await floor.client.call({
    path: "/fulfillment/202309/packages/ship",
    body: { packages: [{ id: one }, { id: other }] },
  });

  expect(data).toEqual({
    errors: [
      {
        code: 10007014,
        message: "package in freeze status",
        detail: { package_id: other },
      },
    ],
  });
  expect((await detail(floor, one ?? "")).package_status).toBe("PROCESSING");
});
