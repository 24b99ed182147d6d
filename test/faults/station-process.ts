import type { LabelFile } from "../../hardware/label/label-job.ts";
import { createLabelPipeline } from "../../hardware/label/label-pipeline.ts";
import { keyVault } from "../../main/host/key-vault.ts";
import { sortableIds } from "../../main/host/sortable-ids.ts";
import { idChance, systemRandomness } from "../../main/host/system-chance.ts";
import { systemClock } from "../../main/host/system-clock.ts";
import { runShopLink } from "../../main/shop-link.ts";
import { openDatabase } from "../../main/storage/open-database.ts";
import { stationIdentity } from "../../main/storage/station-identity.ts";
import { createStore, type Store } from "../../main/storage/store.ts";
import { answerReturnCall } from "../../main/tiktok/return-call.ts";
import { cancelUnitsCall } from "../../main/tiktok/cancel-units-call.ts";
import { answerCancellationCall } from "../../main/tiktok/cancellation-call.ts";
import {
  connectShop,
  type ShopAccess,
} from "../../main/tiktok/connect-shop.ts";
import { fetchLabelCall } from "../../main/tiktok/label-calls.ts";
import { buyPackageCall } from "../../main/tiktok/buy-package-call.ts";
import { shipCall } from "../../main/tiktok/ship-call.ts";
import { openSellerShipping } from "../../main/seller-shipping.ts";
import { createOutbox } from "../../main/tiktok/outbox.ts";
import { practiceApp } from "../../main/training/practice-shop.ts";
import {
  changeParcel,
  claimLeaseMs,
} from "../../main/workflows/change-parcel.ts";
import { planParcels } from "../../main/workflows/plan-parcels.ts";
import { releaseHeld } from "../../main/workflows/release-held.ts";
import { asId, type OperatorId } from "../../shared/ids.ts";
import { fastClock } from "./fast-clock.ts";
import {
  toStationSchema,
  type FromStation,
  type StationOrders,
} from "./station-report.ts";

/** Like a busy floor: several packers share the queue. */
const packers = ["anna", "bram", "chris", "dina"].map((name) =>
  asId<OperatorId>(name),
);
const parcelsInHand = 6;
const lookEveryMs = 25;
/** 4 × 6 inch at 203 dpi. */
const media = { dpi: 203, widthTenthsMm: 1016, heightTenthsMm: 1524 } as const;

// Drawing a label is work of this machine, so its deadline runs in real time.
const pipeline = createLabelPipeline({
  workerUrl: new URL("../../hardware/label/label-worker.ts", import.meta.url),
  clock: systemClock,
});
const say = (words: FromStation): void => void process.send?.(words);
let authCodeCame = (code: string): void => void code;
/** Where the next commit is to be its last moment. */
let diesAt: "before commit" | "after commit" | null = null;

/**
 * A station without a screen: syncs, claims whatever waits and fetches its label, with the parts the real one is made of.
 * It is killed at any moment and started again on the same folder; nothing here prepares for that. Loaded first and begun
 * later, as one that takes over is.
 */
const given = await new Promise<StationOrders>((begin) => {
  process.on("message", (message) => {
    const told = toStationSchema.parse(message);
    switch (told.kind) {
      case "begin":
        begin(told.orders);
        break;
      case "auth-code":
        authCodeCame(told.code);
        break;
      case "clock-moved":
        clock.moveTo(told.aheadMs);
        break;
      case "die":
        diesAt = told.at;
        say({ kind: "armed" });
        break;
      default:
        told satisfies never;
    }
  });
});
// Whoever runs the shop is gone.
process.on("disconnect", () => process.exit());

const clock = fastClock(given);
const ids = sortableIds(clock, idChance);
const random = systemRandomness;
const vault = keyVault(Buffer.from(given.key, "hex"), given.folder);
const log = { write: () => undefined };

const opened = await openDatabase(given.folder);
if (!opened.ok) throw new Error(opened.refusal.code);
/** Decisions being made and labels being drawn: what does not wait for the clock. */
let busy = 0;
const counted = async <T>(work: () => Promise<T>): Promise<T> => {
  busy += 1;
  return work().finally(() => {
    busy -= 1;
  });
};
const store = mortal(createStore(opened.value, given.folder));
const { database } = store;
const stationId = await stationIdentity(database, ids);
const change = { clock, ids };
const planning = { ...change, stationId, merchantId: "own" };
const connecting = { store, vault, clock, random, log, owner: stationId };
const access: ShopAccess = {
  apiUrl: given.url,
  authUrl: given.url,
  app: practiceApp,
  accountId: practiceApp.key,
  shopName: "Practice",
  merchantId: "own",
  authCode: () =>
    new Promise((resolve) => {
      authCodeCame = resolve;
      say({ kind: "wants-auth-code" });
    }),
};
const link = runShopLink({
  ...connecting,
  stationId,
  connect: () => connectShop(access, connecting),
  planOrders: (trx, shop, orderIds) =>
    planParcels(trx, planning, shop.id, orderIds),
  mirrored: () => undefined,
  changed: () => undefined,
  reached: () => void outbox.reached(),
});
releaseHeld({
  store,
  clock,
  shopIds: () => [link.shop()].flatMap((shop) => shop?.id ?? []),
  plan: (trx, shopId, orderIds) => planParcels(trx, planning, shopId, orderIds),
  released: () => undefined,
});
const labelParts = {
  ...change,
  store,
  stationId,
  shop: () => link.shop()?.shop ?? null,
  convert: (file: LabelFile) => counted(() => pipeline.convert(file)),
  media: () => media,
};
const bySeller = await openSellerShipping({
  ...labelParts,
  vault,
  log,
  shopIds: () => [link.shop()].flatMap((shop) => shop?.id ?? []),
  apiUrl: undefined,
  practice: null,
  repacked: () => undefined,
  queued: () => undefined,
  operator: () => null,
});
const outbox = await createOutbox({
  store,
  clock,
  random,
  calls: {
    ship: shipCall(labelParts),
    "buy-package": buyPackageCall(labelParts),
    "fetch-label": fetchLabelCall(labelParts),
    ...bySeller.calls,
    "answer-return": answerReturnCall({
      store,
      vault,
      clock,
      stationId,
      shop: labelParts.shop,
      decided: () => undefined,
    }),
    "cancel-units": cancelUnitsCall({
      store,
      clock,
      stationId,
      shop: labelParts.shop,
      decided: () => undefined,
    }),
    "answer-cancellation": answerCancellationCall({
      clock,
      stationId,
      shop: labelParts.shop,
      decided: () => undefined,
    }),
  },
  changed: () => undefined,
});

/** The store, until the commit it is to die at. */
function mortal(real: Store): Store {
  const die = (): void => {
    process.kill(process.pid, "SIGKILL");
  };
  return {
    ...real,
    transact: (decide) =>
      counted(async () => {
        const result = await real.transact(async (trx) => {
          const decided = await decide(trx);
          if (diesAt === "before commit") die();
          return decided;
        });
        if (diesAt === "after commit") die();
        return result;
      }),
  };
}

/** Every packer with a hand free takes what is most urgent, all at once. */
async function claimNext(room: number): Promise<void> {
  if (room <= 0) return;
  const waiting = await database
    .selectFrom("parcels")
    .select("id")
    .where("stage", "=", "waiting")
    .orderBy("deadline_at")
    .limit(room)
    .execute();
  await Promise.all(
    waiting.map(({ id }, place) =>
      store.transact((trx) =>
        changeParcel(
          trx,
          change,
          { stationId, operatorId: packerAt(place) },
          id,
          { kind: "claim" },
          {
            kind: "parcel.claimed",
            data: { expiresAt: clock.now() + claimLeaseMs },
          },
        ),
      ),
    ),
  );
  if (waiting.length > 0) outbox.poke();
}

const packerAt = (place: number): OperatorId =>
  packers[place % packers.length] ?? asId<OperatorId>("anna");

async function counts() {
  const stages = await database
    .selectFrom("parcels")
    .leftJoin("labels", "labels.parcel_id", "parcels.id")
    .select(({ fn }) => [
      "parcels.stage",
      "labels.state",
      fn.countAll<number>().as("parcels"),
    ])
    .groupBy(["parcels.stage", "labels.state"])
    .execute();
  const sum = (holds: (row: (typeof stages)[number]) => boolean): number =>
    stages
      .filter(holds)
      .reduce((total, { parcels }) => total + Number(parcels), 0);
  return {
    waiting: sum(({ stage }) => stage === "waiting"),
    // A parcel of the seller's own carrier waits for no label: the packer sticks one on.
    asked: sum(
      ({ stage, state }) =>
        stage === "claimed" && state !== null && state !== "ready",
    ),
    ready: sum(({ state }) => state === "ready"),
    syncedAt: link.state().lastSyncAt,
  };
}

let timersBefore: number | null = null;
for (;;) {
  const counting = await counts();
  const nextAt = clock.nextAt();
  // The same timer rings next as a look ago, and nothing was under way meanwhile.
  const rests = busy === 0 && nextAt === timersBefore;
  timersBefore = busy === 0 ? nextAt : null;
  say({
    kind: "report",
    report: {
      ...counting,
      restsUntil: rests ? nextAt : null,
      memoryMb: Math.round(process.memoryUsage.rss() / 1_000_000),
    },
  });
  await claimNext(parcelsInHand * packers.length - counting.asked);
  await new Promise((resolve) => {
    setTimeout(resolve, lookEveryMs);
  });
}
