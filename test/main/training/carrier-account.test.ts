import { expect, onTestFinished, test } from "vitest";
import { parcelBarcode } from "../../../hardware/scanner/own-codes.ts";
import { openPracticeStation } from "../../helpers/practice-station.ts";

test("a practice day has parcels of the shop's own carrier, whose labels the practice account makes", async () => {
  const station = await openPracticeStation();
  onTestFinished(() => station.stop());
  const queue = () => station.latest("queue-changed").queue;
  // They are read in lots of fifty, and the seller's own may all be in the last.
  await station.eventually("orders of the whole day", () => {
    const { waiting, held, fulfilledByTikTok } = queue().counts;
    return waiting + held + fulfilledByTikTok > 100;
  });
  await station.scan("PB-BADGE-PIOTR-2077");
  await station.practise({ kind: "shop", labelDelayMs: 0 });

  // They are due last.
  const rows = queue().rows.toReversed();
  let opened = await station.scan(parcelBarcode(rows[0]?.number ?? ""));
  for (const { number } of rows.slice(1)) {
    if (opened.parcel?.shipping === "seller") break;
    await station.act("set-aside");
    opened = await station.scan(parcelBarcode(number));
  }
  const { parcel } = await station.until(
    "its label is ready",
    (bench) =>
      bench.parcel?.shipping === "seller" &&
      bench.parcel.label.state === "ready",
  );

  expect(await station.client.carriers.account()).toEqual({
    connected: true,
    keyTail: "0001",
  });
  expect(parcel?.label.trackingNumber).toMatch(/^(3SPBTR\d{9}|JVGL\d{16})$/);
});
