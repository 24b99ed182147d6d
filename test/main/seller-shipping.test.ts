import { expect, test } from "vitest";
import { sellerFloor, sellerOrders } from "../helpers/seller-floor.ts";

const wantsLabel = (bench: {
  instruction: { kind: string; stickOn?: boolean | undefined };
}): boolean =>
  bench.instruction.kind === "scan-label" && bench.instruction.stickOn === true;

test("a seller-shipped order is packed with a pre-printed label and TikTok is told its number", async () => {
  const floor = await sellerFloor();
  const [first, second] = sellerOrders(floor.shop);
  if (first === undefined || second === undefined) throw new Error("no orders");
  await floor.pack(first);
  const asked = await floor.asked("scan the label", wantsLabel);

  const wrong = await floor.station().scan("1Z12345E0205271689");
  const sealed = await floor.station().scan("3SPKBN000000001");

  expect(asked.parcel?.shipping).toBe("seller");
  expect(wrong.verdict?.refusal?.code).toMatch(/^label\./);
  await floor.asked("it is sealed", ({ parcel }) => parcel === null);
  expect(sealed.verdict?.tone).toMatch(/good|sealed/);
  expect(await floor.toldNumber(first.orderId)).toBe("3SPKBN000000001");
  const told = await floor.shipment(
    first.orderId,
    (one) => one.toldAt !== null,
  );
  expect(told).toMatchObject({ provider: "PostNL", correction: "once" });
  expect(told.warning).not.toBeNull();

  await floor
    .station()
    .practise({ kind: "put-weight", grams: 0, wobbling: false });
  await floor.pack(second);
  await floor.asked("scan the label", wantsLabel);
  const used = await floor.station().scan("3SPKBN000000001");
  expect(used.verdict?.refusal).toMatchObject({
    code: "label.number-used",
    params: { belongsTo: told.parcel },
  });
});

test("a seller-shipped order is packed with a Sendcloud label, bought once though the answer was lost", async () => {
  const floor = await sellerFloor();
  const [first] = sellerOrders(floor.shop);
  if (first === undefined) throw new Error("no orders");
  await floor.connectCarrier();
  // Options are asked by POST as well: the second call is the purchase.
  floor.carrier.arm("overloaded");
  floor.carrier.arm("too-many-requests");
  await floor.pack(first);
  const { parcel } = await floor.asked(
    "stick it on",
    ({ instruction }) => instruction.kind === "scan-label",
  );
  const number = parcel?.label.trackingNumber ?? "";

  await floor.station().scan(number);

  expect(number).toMatch(/^3SPBTR\d{9}$/);
  expect(await floor.toldNumber(first.orderId)).toBe(number);
  expect(floor.carrier.shipments()).toHaveLength(1);
});
