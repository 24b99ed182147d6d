import { expect, test } from "vitest";
import { trainingFloor, packageOf } from "../../helpers/training-floor.ts";
import {
  trainingClient,
  type TrainingClient,
} from "../../helpers/training-client.ts";

interface ReturnAnswer {
  readonly return_id: string;
  readonly order_id: string;
  readonly return_status: string;
  readonly return_tracking_number?: string;
  readonly seller_next_action_response: readonly {
    action: string;
    deadline: number;
  }[];
}

const afterSales = "/return_refund/202309";

const search = async (
  client: TrainingClient,
  body: object = {},
): Promise<readonly ReturnAnswer[]> =>
  (
    await client.data<{ return_orders?: ReturnAnswer[] }>({
      path: `${afterSales}/returns/search`,
      query: { page_size: "50" },
      body,
    })
  ).return_orders ?? [];

const answer = (
  client: TrainingClient,
  id: string,
  kind: "approve" | "reject",
  body: object,
  key = "key",
) =>
  client.call({
    path: `${afterSales}/returns/${id}/${kind}`,
    query: { idempotency_key: key },
    body,
  });

/** A floor with one order that was shipped and whose buyer asks for something. */
async function asked(type: "REFUND" | "RETURN_AND_REFUND") {
  const floor = await trainingFloor({ orderCount: 40 });
  const { client, shop, packable } = floor;
  const path = `/fulfillment/202309/packages/${packageOf(packable)}/ship`;
  await client.call({ path, body: {} });
  const found = shop.controls.returns.ask(packable.orderId, type);
  if (!found.ok) throw new Error(found.refusal.code);
  return { ...floor, id: found.value };
}

test("a return goes from the question over the post to the door, and each step asks for its own answer", async () => {
  const { client, shop, id } = await asked("RETURN_AND_REFUND");

  const wrong = await answer(client, id, "approve", {
    decision: "APPROVE_RECEIVED_PACKAGE",
  });
  const early = shop.controls.returns.ship(id);
  const approved = await answer(client, id, "approve", {
    decision: "APPROVE_RETURN",
  });
  const [waiting] = await search(client);
  shop.controls.returns.ship(id);
  const [travelling] = await search(client);
  shop.controls.returns.arrive(id);
  const [arrived] = await search(client, { return_ids: [id] });
  const accepted = await answer(
    client,
    id,
    "approve",
    { decision: "APPROVE_RECEIVED_PACKAGE" },
    "second key",
  );
  const [ended] = await search(client);

  expect(wrong.code).toBe(25020003);
  expect(early.ok).toBe(false);
  expect(approved.code).toBe(0);
  expect(waiting).toMatchObject({
    return_status: "AWAITING_BUYER_SHIP",
    seller_next_action_response: [],
  });
  expect(travelling?.return_tracking_number).toMatch(/^3SRTRN\d{9}$/);
  expect(arrived?.seller_next_action_response[0]?.action).toBe(
    "SELLER_RESPOND_RECEIVE_PACKAGE",
  );
  expect(accepted.code).toBe(0);
  expect(ended?.return_status).toBe("RETURN_OR_REFUND_REQUEST_COMPLETE");
});

test("a rejection needs a reason of the platform's list and pictures it has, and counts once however often it comes", async () => {
  const { client, id } = await asked("REFUND");
  const { reasons } = await client.data<{ reasons: { name: string }[] }>({
    path: `${afterSales}/reject_reasons`,
    query: { return_or_cancel_id: id },
  });
  const decision = {
    decision: "REJECT_REFUND",
    reject_reason: reasons[0]?.name,
  };
  const image = (uri: string) => ({
    images: [{ image_id: uri, mime_type: "image/png", width: 9, height: 9 }],
  });

  const noReason = await answer(client, id, "reject", {
    ...decision,
    reject_reason: "seller_is_angry",
  });
  const noPicture = await answer(client, id, "reject", {
    ...decision,
    ...image("tos-nowhere/1"),
  });
  const first = await answer(client, id, "reject", decision);
  const again = await answer(client, id, "reject", decision);
  const other = await answer(client, id, "reject", decision, "another key");

  expect(noReason.code).toBe(25001014);
  expect(noPicture.code).toBe(25001001);
  expect(first.code).toBe(0);
  expect(again.code).toBe(0);
  expect(other.code).toBe(25020010);
});

test("an unanswered question is granted at its deadline, and goods nobody sends end the return", async () => {
  const { client, shop, clock, id } = await asked("RETURN_AND_REFUND");
  const [pending] = await search(client);
  const deadline = pending?.seller_next_action_response[0]?.deadline ?? 0;

  clock.advance(deadline * 1000 - clock.now());
  const [granted] = await search(client);
  clock.advance(6 * 24 * 3_600_000);
  const later = await trainingClient(shop, clock);
  const [given] = await search(later, { return_ids: [id] });

  expect(granted?.return_status).toBe("AWAITING_BUYER_SHIP");
  expect(given?.return_status).toBe("RETURN_OR_REFUND_REQUEST_CANCEL");
});

test("nobody sends back what was never sent", async () => {
  const { shop, packable } = await trainingFloor({ orderCount: 40 });

  expect(shop.controls.returns.ask(packable.orderId, "REFUND")).toMatchObject({
    ok: false,
    refusal: { code: "parcel.wrong-stage" },
  });
});
