import { expect, test } from "vitest";
import { packageOf, trainingFloor } from "../../helpers/training-floor.ts";
import type { TrainingClient } from "../../helpers/training-client.ts";

interface CancellationAnswer {
  readonly cancel_id: string;
  readonly order_id: string;
  readonly cancel_type: string;
  readonly cancel_status: string;
  readonly seller_next_action_response: readonly { deadline: number }[];
}

const search = async (
  client: TrainingClient,
  body: object,
): Promise<readonly CancellationAnswer[]> =>
  (
    await client.data<{ cancellations?: CancellationAnswer[] }>({
      path: "/return_refund/202309/cancellations/search",
      query: { page_size: "50" },
      body,
    })
  ).cancellations ?? [];

const pending = { cancel_status: ["CANCELLATION_REQUEST_PENDING"] };

test("a buyer's request stays on the order until the seller answers it", async () => {
  const { client, shop, packable } = await trainingFloor();

  shop.controls.requestCancel(packable.orderId);
  const waiting = await search(client, pending);
  const ours = waiting.find(({ order_id: id }) => id === packable.orderId);
  const approved = await client.call({
    path: `/return_refund/202309/cancellations/${ours?.cancel_id}/approve`,
    query: { idempotency_key: "a" },
    body: {},
  });

  expect(waiting).toHaveLength(2);
  expect(ours).toMatchObject({ cancel_type: "BUYER_CANCEL" });
  expect(approved.code).toBe(0);
  expect(shop.order(packable.orderId)?.status).toBe("CANCELLED");
  expect(await search(client, pending)).toHaveLength(1);
});

test("a rejected request lets the order go on, and cannot be approved any more", async () => {
  const { client, shop, packable } = await trainingFloor();
  shop.controls.requestCancel(packable.orderId);
  const [ours] = await search(client, { order_ids: [packable.orderId] });
  const path = `/return_refund/202309/cancellations/${ours?.cancel_id}`;
  const { reasons } = await client.data<{ reasons: { name: string }[] }>({
    path: "/return_refund/202309/reject_reasons",
    query: { return_or_cancel_id: ours?.cancel_id ?? "" },
  });

  const wrong = await client.call({
    path: `${path}/reject`,
    body: { reject_reason: "no_time" },
  });
  const rejected = await client.call({
    path: `${path}/reject`,
    body: { reject_reason: reasons[0]?.name, comment: "Al ingepakt 📦" },
  });
  const approved = await client.call({ path: `${path}/approve`, body: {} });
  const shipped = await client.call({
    path: `/fulfillment/202309/packages/${packageOf(packable)}/ship`,
    body: {},
  });

  expect(wrong.code).toBe(25001014);
  expect(rejected.code).toBe(0);
  expect(approved.code).toBe(25020009);
  expect(shipped.code).toBe(0);
});

test("an unanswered request is granted at its deadline", async () => {
  const { client, shop, clock, packable } = await trainingFloor();
  shop.controls.requestCancel(packable.orderId);
  const [ours] = await search(client, { order_ids: [packable.orderId] });
  const deadline = ours?.seller_next_action_response[0]?.deadline ?? 0;

  clock.advance(deadline * 1000 - clock.now());
  const [after] = await search(client, { order_ids: [packable.orderId] });

  expect(after?.cancel_status).toBe("CANCELLATION_REQUEST_SUCCESS");
  expect(shop.order(packable.orderId)?.status).toBe("CANCELLED");
});

test("a held order is cancelled at once, a shipped one not at all", async () => {
  const { client, shop, packable } = await trainingFloor();
  const [held] = shop.ordersIn("ON_HOLD");
  const heldId = held?.orderId ?? "";
  await client.call({
    path: `/fulfillment/202309/packages/${packageOf(packable)}/ship`,
    body: {},
  });

  const atOnce = shop.controls.requestCancel(heldId);
  const tooLate = shop.controls.requestCancel(packable.orderId);

  expect(atOnce.ok).toBe(true);
  expect(await search(client, { order_ids: [heldId] })).toMatchObject([
    { cancel_type: "CANCEL" },
  ]);
  expect(tooLate).toMatchObject({
    ok: false,
    refusal: { code: "parcel.wrong-stage" },
  });
});

test("an order nobody knows cannot be cancelled", async () => {
  const { shop } = await trainingFloor();

  expect(shop.controls.cancel("1")).toMatchObject({
    ok: false,
    refusal: { code: "parcel.not-found" },
  });
});
