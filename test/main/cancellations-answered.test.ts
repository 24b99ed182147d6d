import { beforeAll, afterAll, describe, expect, test, vi } from "vitest";
import type { CancellationRequest } from "../../shared/contract/cancellations-view.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import {
  openPracticeStation,
  type PracticeStation,
} from "../helpers/practice-station.ts";

let station: PracticeStation;
let commands = 0;
const commandId = (): string => `command-${String(++commands)}`;

beforeAll(async () => {
  station = await openPracticeStation();
  await station.eventually(
    "the queue holds parcels",
    () => queue().rows.length > 3,
  );
});
afterAll(() => station.stop());

const queue = () => station.latest("queue-changed").queue;
const isHeld = (number: string): boolean =>
  queue().held.some((row) => row.number === number);
const isWaiting = (number: string): boolean =>
  queue().rows.some((row) => row.number === number);

const listed = (orderId: string): Promise<CancellationRequest> =>
  vi.waitFor(
    async () => {
      const pending = await station.client.cancellations.pending();
      const request = pending.find((one) => one.orderId === orderId);
      if (request === undefined) throw new Error("the request is not listed");
      return request;
    },
    { timeout: 15_000, interval: 100 },
  );

/** A buyer asks, and the bench has heard of it. */
async function requestFor(at: number): Promise<{
  number: string;
  request: CancellationRequest;
}> {
  const row = queue().rows[at];
  const orderId = row?.orderIds[0] ?? "";
  const number = row?.number ?? "";
  await station.practise({ kind: "shop", requestCancel: orderId });
  await station.eventually("the parcel is held", () => isHeld(number));
  // The order itself may tell of the wish before the list of requests does.
  return { number, request: await listed(orderId) };
}

describe("a buyer's request to cancel", () => {
  test("is shown with its parcel, its shop and by when it must be answered, to be answered by a supervisor alone", async () => {
    const { number, request } = await requestFor(0);
    await station.scan("PB-BADGE-PIOTR-2077");

    expect(request.parcels).toEqual([number]);
    expect(request.shop).toBe("De Bonte Kraai");
    expect(request.answerBy).toBeGreaterThan(Date.now());
    expect(request.answered).toBe(false);
    expect(
      await station.client.cancellations.answer({
        commandId: commandId(),
        cancelId: request.cancelId,
        answer: { kind: "approve" },
      }),
    ).toEqual({ ok: false, refusal: refusal("role.supervisor-needed", {}) });
  });

  test("ends the parcel when the supervisor grants it", async () => {
    const { number, request } = await requestFor(0);
    await station.scan("PB-BADGE-SAM-1003");
    const { cancelId } = request;
    const answer = { cancelId, answer: { kind: "approve" as const } };

    expect(
      await station.client.cancellations.answer({
        ...answer,
        commandId: commandId(),
      }),
    ).toEqual({ ok: true });
    await station.eventually(
      "the parcel is gone",
      () => !isHeld(number) && !isWaiting(number),
    );

    const again = { ...answer, commandId: commandId() };
    expect(await station.client.cancellations.answer(again)).toEqual({
      ok: false,
      refusal: refusal("parcel.not-found", { scanned: cancelId }),
    });
  });

  test("turned down for a reason of the platform's list puts the parcel back into the queue", async () => {
    const { number, request } = await requestFor(0);
    await station.scan("PB-BADGE-SAM-1003");
    const { cancelId } = request;
    const found = await station.client.cancellations.rejectReasons({
      cancelId,
    });
    const reason = found.ok ? (found.reasons[0]?.name ?? "") : "";

    expect(
      await station.client.cancellations.answer({
        commandId: commandId(),
        cancelId,
        answer: { kind: "reject", reason },
      }),
    ).toEqual({ ok: true });

    await station.eventually("the parcel waits again", () => isWaiting(number));
  });
});
