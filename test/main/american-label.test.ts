import { expect, onTestFinished, test } from "vitest";
import { systemClock } from "../../main/host/system-clock.ts";
import type { PracticeRegion } from "../../main/training/market.ts";
import {
  createTrainingShop,
  type TrainingShop,
} from "../../main/training/training-shop.ts";
import {
  openPracticeStation,
  type PracticeStation,
} from "../helpers/practice-station.ts";
import { deviationsOf } from "../helpers/published-api.ts";
import {
  recordingProxy,
  type RecordingProxy,
} from "../helpers/recording-proxy.ts";

interface Floor {
  readonly station: PracticeStation;
  readonly shop: TrainingShop;
  readonly proxy: RecordingProxy;
}

/** A station whose shop stands in this market, and every call between them. */
async function openFloor(region: PracticeRegion): Promise<Floor> {
  const shop = await createTrainingShop({
    clock: systemClock,
    random: Math.random,
    seed: 11,
    labelDelayMs: 0,
    orderCount: 60,
    region,
  });
  onTestFinished(() => shop.stop());
  const proxy = await recordingProxy(shop.apiUrl);
  onTestFinished(() => proxy.stop());
  const station = await openPracticeStation({
    apiUrl: proxy.url,
    authUrl: shop.authUrl,
    authCode: shop.newAuthCode(),
  });
  onTestFinished(() => station.stop());
  await station.eventually(
    "the queue holds parcels",
    () => station.latest("queue-changed").queue.rows.length > 20,
  );
  await station.scan("PB-BADGE-SAM-1003");
  return { station, shop, proxy };
}

/** Packs one parcel of a single unit that the platform's carrier takes, down to its seal. */
async function packOne({ station, shop }: Floor): Promise<void> {
  const tried = new Set<string>();
  const openSingle = async (): Promise<void> => {
    for (const { number, units } of station.latest("queue-changed").queue
      .rows) {
      if (tried.has(number) || units !== 1) continue;
      tried.add(number);
      await station.scan(`PB-PARCEL-${number}`);
      const { parcel } = await station.until(
        "the parcel is open",
        (bench) => bench.parcel?.number === number,
      );
      if (parcel?.shipping === "tiktok") return;
      await station.act("set-aside");
    }
    throw new Error("no single parcel of the platform's carrier");
  };

  await openSingle();
  const { parcel } = await station.until(
    "the label waits",
    (bench) => bench.parcel?.label.state === "ready",
  );
  const skuId = parcel?.lines[0]?.skuId ?? "";
  const article = shop.articles.find((one) => one.skuId === skuId);
  const { instruction } = await station.scan(
    article?.barcode ?? article?.sellerSku ?? "",
  );
  if (instruction.kind === "choose-article") {
    const at = instruction.options.findIndex((one) => one.skuId === skuId);
    await station.act(at === 0 ? "choose-1" : "choose-2");
  }
  await station.act("skip-weighing");
  const printed = await station.until(
    "the label is on paper",
    (bench) => bench.instruction.kind === "scan-label",
  );
  await station.scan(printed.parcel?.label.trackingNumber ?? "");
  await station.until("the box is sealed", (bench) => bench.parcel === null);
}

/** What was asked of the shop about packages, and its answers' codes; calls that only look are left out. */
const changesAt = ({ proxy }: Floor): string[] =>
  proxy.calls
    .filter(
      ({ method, path }) =>
        method === "POST" &&
        /\/fulfillment\//.test(path) &&
        !path.endsWith("/search"),
    )
    .map(({ path, answer }) => {
      const code = /"code":(\d+)/.exec(answer)?.[1] ?? "none";
      return `${path.replaceAll(/\d{12,}/g, "…")} ${code}`;
    });

const ask = "/fulfillment/202309/orders/…/shipping_services/query 0";

test("an American parcel has its label bought, printed and sealed, as the published files have it", async () => {
  const floor = await openFloor("US");

  await packOne(floor);

  expect(changesAt(floor)).toEqual([ask, "/fulfillment/202309/packages 0"]);
  expect(
    floor.proxy.calls
      .filter(({ path }) => /services\/query|202309\/packages$/.test(path))
      .flatMap(deviationsOf),
  ).toEqual([]);
});

test("a label whose purchase timed out after it was made is found, not bought twice", async () => {
  const floor = await openFloor("US");
  floor.shop.faults.arm(
    { kind: "timeout-after-effect" },
    1,
    "/fulfillment/202309/packages",
  );

  await packOne(floor);

  expect(changesAt(floor)).toEqual([
    ask,
    "/fulfillment/202309/packages 36009007",
  ]);
});

test("a British parcel is shipped in two calls, printed and sealed", async () => {
  const floor = await openFloor("GB");

  await packOne(floor);

  expect(changesAt(floor)).toEqual(["/fulfillment/202309/packages/…/ship 0"]);
});
