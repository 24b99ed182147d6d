import { expect, onTestFinished, test } from "vitest";
import { openPracticeStation } from "../helpers/practice-station.ts";

test("a supervisor sees the calls that wait while the line is down, and gives one up", async () => {
  const station = await openPracticeStation();
  onTestFinished(() => station.stop());
  const queue = () => station.latest("queue-changed").queue;
  const waiting = () => station.latest("shop-link-changed").link.outboxDue;
  await station.eventually(
    "the queue holds parcels",
    () => queue().rows.length > 0,
  );
  await station.practise({ kind: "shop", offline: true });
  await station.scan("PB-BADGE-SAM-1003");
  const number = queue().rows[0]?.number ?? "";

  await station.scan(`PB-PARCEL-${number}`);
  await station.eventually("two calls wait", () => waiting() === 2);

  const [ship] = await station.client.outbox.list();
  expect(ship).toMatchObject({ parcel: number, kind: "ship" });

  const act = { commandId: "command-1", callId: ship?.id ?? "" };
  let given = await station.client.outbox.giveUp(act);
  // Right now it may be on its way to nowhere.
  for (let tries = 0; !given.ok && tries < 50; tries++) {
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    given = await station.client.outbox.giveUp(act);
  }
  expect(given).toEqual({ ok: true });
  await station.eventually("no call waits", () => waiting() === 0);
});
