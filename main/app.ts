import { createStationDevices } from "../hardware/station-devices.ts";
import { ok, type Result } from "../shared/result.ts";
import type { OrderId, ShopId } from "../shared/ids.ts";
import { hearDevices } from "./hear-devices.ts";
import { createArticlePictures } from "./article-pictures.ts";
import { benchScale } from "./bench-scale.ts";
import { openBoxes } from "./boxes.ts";
import { createDevicesDesk } from "./devices-desk.ts";
import { stationDoctor } from "./doctor/station-doctor.ts";
import { checkJournalAtStart } from "./evidence/check-at-start.ts";
import { stationRouter, type StationRouter } from "./handlers.ts";
import { keepOutboxCounted } from "./outbox-count.ts";
import { openOwnersDesks } from "./owners-desks.ts";
import { openAfterSales } from "./after-sales.ts";
import { openArticles } from "./open-articles.ts";
import { openPhotos } from "./open-photos.ts";
import { purgeBuyersDaily } from "./purge-buyers.ts";
import { openLabelsAhead } from "./labels-ahead.ts";
import { createPrintQueue } from "./printing/print-queue.ts";
import { loadDeviceSetups } from "./storage/device-setups.ts";
import { openDatabase } from "./storage/open-database.ts";
import { forgetOldCommands } from "./storage/old-commands.ts";
import { stationIdentity } from "./storage/station-identity.ts";
import { createStore, type Trx } from "./storage/store.ts";
import { createStationEvents } from "./station-events.ts";
import type { StationConfig, StationPorts } from "./station-ports.ts";
import { createKeptShops, knownShops } from "./kept-shops.ts";
import { createShops } from "./shops.ts";
import { keyboardScanner, usualMedia } from "./usual-devices.ts";
import { merchantOfShop } from "./storage/mirror-shops.ts";
import { fetchLabelCall } from "./tiktok/label-calls.ts";
import { buyPackageCall } from "./tiktok/buy-package-call.ts";
import { shipCall } from "./tiktok/ship-call.ts";
import { createOutbox } from "./tiktok/outbox.ts";
import { openTrainingDesk } from "./training/training-desk.ts";
import { openTraining } from "./training/open-training.ts";
import { modeSwitch } from "./mode-switch.ts";
import { openLabelRuns, type LabelRuns } from "./label-runs.ts";
import { openWebhooks } from "./webhooks/open-webhooks.ts";
import { createBench, type Bench } from "./workflows/bench.ts";
import { createOutboxDesk } from "./workflows/outbox-desk.ts";
import { createPaperDesk } from "./workflows/paper-desk.ts";
import { createStatementsDesk } from "./workflows/statements-desk.ts";
import { planParcels } from "./workflows/plan-parcels.ts";
import {
  openSellerShipping,
  type SellerShippingParts,
} from "./seller-shipping.ts";
import { countWaiting } from "./workflows/queue-board.ts";
import { releaseHeld } from "./workflows/release-held.ts";
import { readLiveFrom } from "./workflows/read-live.ts";
import { keepQueueShown } from "./workflows/queue-watch.ts";

export interface Station {
  readonly router: StationRouter;
  stop(): Promise<void>;
}

/**
 * Builds the station from what it is given; the only place that knows every part.
 * Refuses with what the database refuses: damaged, newer, full, busy.
 */
export async function createStation(
  config: StationConfig,
  ports: StationPorts,
): Promise<Result<Station>> {
  const { clock, ids, random, vault, log, labels } = ports;
  const opened = await openDatabase(config.dataFolder);
  if (!opened.ok) return opened;
  const store = createStore(opened.value, config.dataFolder);
  const { database } = store;
  const stationId = await stationIdentity(database, ids);
  await forgetOldCommands(database, clock.now());
  const training = config.training
    ? await openTraining(config, ports, database)
    : null;
  const events = createStationEvents();

  await checkJournalAtStart(database, stationId, log);

  const setups = await loadDeviceSetups(database);
  const devices = createStationDevices({
    setups: setups ?? training?.setups ?? [keyboardScanner],
    wires: training?.wires ?? ports.wires,
    clock,
    log: (event, facts) => log.write("info", event, facts),
  });

  const change = { clock, ids };
  const plan = async (
    trx: Trx,
    shopId: ShopId,
    orderIds: readonly OrderId[],
  ): Promise<void> => {
    const merchantId = await merchantOfShop(trx, shopId);
    const planning = { ...change, stationId, merchantId };
    await planParcels(trx, planning, shopId, orderIds);
  };
  let bench: Bench | null = null;
  let runs: LabelRuns | null = null;
  const operator = () => bench?.view().operator ?? null;
  let sellerShipping: SellerShippingParts | null = null;
  const poke = (): void => {
    void bench?.poke();
    runs?.poke();
  };
  const queue = keepQueueShown({
    database,
    clock,
    shown: (board) => events.tell({ kind: "queue-changed", queue: board }),
  });

  const tellShops = (): void => {
    events.tell({ kind: "shop-link-changed", link: shops.link() });
    events.tell({ kind: "shops-changed", shops: shops.cards() });
  };
  const outboxCount = keepOutboxCounted(database, tellShops);
  const connecting = { store, vault, clock, random, log, owner: stationId };
  const shops = createShops({
    ...connecting,
    stationId,
    planOrders: async (trx, shop, orderIds) => {
      await plan(trx, shop.id, orderIds);
      // Redrawn after the commit, and while a long sync goes on.
      queue.changed();
    },
    mirrored() {
      poke();
      queue.changed();
      sellerShipping?.poke();
    },
    changed: tellShops,
    outboxDue: outboxCount.due,
    reached: () => void outbox.reached(),
  });
  const kept = createKeptShops(config, connecting);
  for (const shop of await knownShops(kept, connecting, training))
    shops.add(shop);
  tellShops();
  const webhooks = openWebhooks({
    ...connecting,
    port: config.webhookPort,
    practiceApp: training?.access.app ?? null,
    shops,
    listening: (url) => training?.webhooksHeardAt(url),
  });
  const stopReleasing = releaseHeld({
    store,
    clock,
    shopIds: shops.ids,
    plan,
    released: queue.changed,
  });

  const { dataFolder } = config;
  const base = { store, clock, stationId, vault, dataFolder };
  const photos = await openPhotos({ ...base, events });
  const forgotten = photos.dropForgotten;
  const stopPurging = purgeBuyersDaily({ store, clock, log, forgotten });

  const labelParts = {
    ...change,
    store,
    stationId,
    shop: shops.of,
    convert: labels.convert,
    media: () => devices.printerMedia() ?? usualMedia,
  };
  const bySeller = await openSellerShipping({
    ...labelParts,
    vault,
    log,
    shopIds: shops.ids,
    apiUrl: config.sendcloudApiUrl,
    practice:
      config.sendcloudApiUrl === undefined ? (training?.carrier ?? null) : null,
    repacked: () => void shops.syncNow(),
    queued: () => outboxQueued(),
    operator,
  });
  const afterSales = openAfterSales({
    ...labelParts,
    stationName: config.stationName,
    dataFolder,
    vault,
    decided: () => void shops.syncNow(),
    queued: () => outboxQueued(),
    moved: () => workMoved(),
    handMoved: () => bench?.heard(),
    operator,
  });
  const outbox = await createOutbox({
    store,
    clock,
    random,
    calls: {
      ship: shipCall(labelParts),
      "buy-package": buyPackageCall(labelParts),
      "fetch-label": fetchLabelCall(labelParts),
      ...afterSales.calls,
      ...bySeller.calls,
    },
    changed() {
      poke();
      queue.changed();
      outboxCount.changed();
    },
  });
  const outboxQueued = (): void => {
    outbox.poke();
    outboxCount.changed();
  };
  /** Somebody decided away from the bench: calls may wait, and boards look different. */
  const workMoved = (): void => {
    outboxQueued();
    poke();
    queue.changed();
  };
  sellerShipping = bySeller;
  const outboxDesk = createOutboxDesk({
    store,
    clock,
    stationId,
    changed: workMoved,
  });
  const prints = await createPrintQueue({
    ...change,
    store,
    stationId,
    print: devices.print,
    convert: labels.convert,
    ended: poke,
  });
  const labelsAhead = openLabelsAhead({
    ...change,
    store,
    convert: labels.convert,
    parcel: () => bench?.view().parcel ?? null,
    keep: devices.keepLabel,
    forget: devices.forgetLabel,
    shopIds: shops.ids,
    queued: outboxQueued,
  });
  const printerProblem = () => devices.printerProblem() ?? prints.problem();
  const readLive = readLiveFrom(database, shops.of, clock, vault);
  bench = await createBench({
    ...change,
    store,
    vault,
    stationId,
    stationName: config.stationName,
    training: config.training,
    readLive,
    scale: benchScale(devices),
    printerProblem,
    printQueued: prints.poke,
    outboxQueued,
    waitingParcels: () => countWaiting(database),
    replan: plan,
    changed() {
      if (bench !== null)
        events.tell({ kind: "bench-changed", bench: bench.view() });
      labelsAhead.benchChanged();
      queue.changed();
      runs?.poke();
    },
  });
  events.tell({ kind: "bench-changed", bench: bench.view() });

  const openBench = bench;
  const openRuns = await openLabelRuns({
    ...change,
    store,
    stationId,
    language: config.language,
    readLive,
    operator,
    print: devices.print,
    printProblem: printerProblem,
    printQueued: prints.poke,
    outboxQueued,
    changed: () => void openBench.poke().then(queue.changed),
  });
  runs = openRuns;
  const courier = afterSales.handlers.handover.visit;
  const unhear = hearDevices({
    devices,
    bench,
    courier,
    events,
    ids,
    clock,
    devicesChanged() {
      prints.poke();
      poke();
    },
  });
  const practice = openTrainingDesk({
    ...change,
    store,
    stationId,
    training,
    events,
    bench: openBench.view,
    syncNow: () => void shops.syncNow(),
    failed: (error) =>
      log.write("error", "lesson-failed", { error: String(error) }),
  });

  const ofBench = {
    ...labelParts,
    operator,
    changed: poke,
  };
  return ok({
    router: stationRouter({
      config,
      clock,
      bench,
      events,
      devices,
      desk: createDevicesDesk({ devices, store, clock, stationId, operator }),
      doctor: stationDoctor(devices, {
        store,
        dataFolder: config.dataFolder,
        clock,
        draw: labels.draw,
        clockOffsetsSeconds: () =>
          shops.cards().map((shop) => shop.clockOffsetSeconds),
      }),
      database,
      bySeller: bySeller.handlers,
      pictures: createArticlePictures({
        database,
        dataFolder: config.dataFolder,
        shop: shops.of,
      }),
      training,
      lessons: practice.lessons,
      shops: openOwnersDesks({
        ...change,
        config,
        store,
        vault,
        random,
        stationId,
        shops,
        kept,
        operator,
        changed: workMoved,
        forgotten,
      }),
      switchTo: modeSwitch({
        training: config.training,
        database,
        operator,
        switchTo: ports.switchTo,
      }),
      runs: openRuns.handlers,
      outbox: outboxDesk,
      papers: createPaperDesk({
        store,
        clock,
        stationId,
        language: config.language,
        media: labelParts.media,
        draw: labels.draw,
        print: devices.print,
      }),
      ...afterSales.handlers,
      photos: { desk: photos, operator },
      articles: openArticles(ofBench),
      boxes: openBoxes(ofBench),
      feeds: { database, webhooks },
      statements: createStatementsDesk({ database, reach: shops.of, operator }),
    }),
    async stop() {
      for (const stop of unhear) stop();
      await practice.stop();
      events.stop();
      courier.stop();
      queue.stop();
      stopReleasing();
      await webhooks?.stop();
      await stopPurging();
      await bySeller.stop();
      await shops.stop();
      await outbox.stop();
      await outboxCount.stop();
      await openRuns.stop();
      await prints.stop();
      await labelsAhead.stop();
      await openBench.stop();
      await devices.stop();
      await training?.stop();
      await store.close();
    },
  });
}
