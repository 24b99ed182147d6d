import { refusal } from "../../shared/contract/refusals.ts";
import type {
  TrainingAct,
  TrainingState,
} from "../../shared/contract/training-view.ts";
import { listeners } from "../../hardware/listeners.ts";
import {
  asId,
  type OperatorId,
  type ShopId,
  type SkuId,
} from "../../shared/ids.ts";
import { localTime } from "../../shared/domain/local-time.ts";
import { done, refused, type Result } from "../../shared/result.ts";
import type { StationConfig, StationPorts } from "../station-ports.ts";
import type { Database } from "../storage/open-database.ts";
import { badgeHash } from "../workflows/scan-at-bench.ts";
import type { ReturnControls } from "./after-sales/return-controls.ts";
import { practiceKeys } from "./carrier-account/practice-keys.ts";
import { setPracticeRules } from "./practice-rules.ts";
import { practiceBarcodes } from "./practice-barcodes.ts";
import type { ShopFault } from "../../shared/contract/training-requests.ts";
import { stackBoxes } from "./sample-boxes.ts";
import { practicePeople } from "./practice-people.ts";
import type { Fault } from "./server/faults.ts";
import {
  practiceSeller,
  practiceShop,
  practiceTimeZone,
} from "./practice-shop.ts";
import type { TrainingBench } from "./training-bench.ts";
import {
  openTrainingDevices,
  trainingDeviceIds,
  type TrainingDevices,
} from "./training-devices.ts";
import {
  accessTo,
  openOwnCarrier,
  openOwnShop,
  usualLabelDelayMs,
} from "./training-shop-access.ts";
import type { TrainingShop } from "./training-shop.ts";

const trayLength = 12;
const hourMs = 3_600_000;

type ShopWish = Extract<TrainingAct, { kind: "shop" }>;

/** Opens the practice shop and its devices, and hires the people who can sign in there. */
export async function openTraining(
  config: StationConfig,
  ports: StationPorts,
  database: Database,
): Promise<TrainingBench> {
  const shop = await openOwnShop(config, ports);
  const carrier = shop === null ? null : await openOwnCarrier(config, ports);
  const devices = await openTrainingDevices(config, ports);
  await hirePeople(database, ports);
  if (shop !== null) {
    await fillShelves(database, shop);
    await setPracticeRules(database, shop.articles);
  }
  await stackBoxes(database);
  const changed = listeners<[]>();
  const shopMoved = listeners<[]>();
  const unplugged = new Set<string>();
  let offline = false;
  let webhooksSent = false;
  let webhookUrl: string | null = null;
  const aimWebhooks = (): void =>
    shop?.sendWebhooksTo(webhooksSent ? webhookUrl : null);
  const unhear = devices.zebra.onPrinted(() => changed.tell());

  async function act(wish: TrainingAct): Promise<Result<void>> {
    switch (wish.kind) {
      case "scan":
        devices.scanner.scan(wish.text);
        return done;
      case "put-weight":
        devices.scale.put(wish.grams, wish.wobbling);
        return done;
      case "scale":
        if (wish.garbled !== undefined) devices.scale.garble(wish.garbled);
        if (wish.silent !== undefined) devices.scale.silence(wish.silent);
        if (wish.dieMidFrame) devices.scale.dieMidFrame();
        if (wish.slow !== undefined) devices.scale.slow(wish.slow);
        if (wish.jitter !== undefined) devices.scale.jitter(wish.jitter);
        if (wish.overCapacity !== undefined)
          devices.scale.overCapacity(wish.overCapacity);
        if (wish.autoOff !== undefined) devices.scale.autoOff(wish.autoOff);
        return done;
      case "unplug":
        return unplug(wish.deviceId, wish.unplugged);
      case "printer": {
        const { kind: _, ...knobs } = wish;
        await devices.zebra.turn(definedOf(knobs));
        return done;
      }
      case "shop":
        return moveShop(wish);
      default:
        return wish satisfies never;
    }
  }

  async function unplug(
    deviceId: string,
    isOut: boolean,
  ): Promise<Result<void>> {
    const pull = plugs(devices)[deviceId];
    if (pull === undefined)
      return refused(refusal("device.not-found", { device: deviceId }));
    await pull(isOut);
    if (isOut) unplugged.add(deviceId);
    else unplugged.delete(deviceId);
    return done;
  }

  async function moveShop(wish: ShopWish): Promise<Result<void>> {
    const result = actAtShop(wish);
    await shop?.save();
    shopMoved.tell();
    return result;
  }

  function actAtShop(wish: ShopWish): Result<void> {
    if (shop === null) return refused(refusal("shop.unreachable", {}));
    const { controls } = shop;
    if (wish.offline !== undefined) {
      controls.setOffline(wish.offline);
      carrier?.setOffline(wish.offline);
      offline = wish.offline;
    }
    if (wish.labelDelayMs !== undefined) {
      controls.setLabelDelay(wish.labelDelayMs);
      carrier?.setLabelDelay(wish.labelDelayMs);
    }
    if (wish.nextLabel !== undefined) controls.nextLabel(wish.nextLabel);
    if (wish.moveHours !== undefined) shop.moveAhead(wish.moveHours * hourMs);
    if (wish.sendWebhooks !== undefined) {
      webhooksSent = wish.sendWebhooks;
      aimWebhooks();
    }
    if (wish.newOrders !== undefined) controls.addOrders(wish.newOrders);
    if (wish.strangeOrders !== undefined) controls.addStrangeOrders();
    if (wish.returns !== undefined) {
      const moved = moveReturn(controls.returns, wish.returns);
      return moved.ok ? done : moved;
    }
    if (wish.requestCancel !== undefined)
      return controls.requestCancel(wish.requestCancel);
    if (wish.expireTokens !== undefined) shop.expireAccessTokens();
    if (wish.tellAgain !== undefined) shop.tellAgain(wish.tellAgain);
    if (wish.fault !== undefined) shop.faults.arm(faultOf(wish.fault));
    if (wish.keepFault !== undefined)
      shop.faults.stand(faultOf(wish.keepFault.fault), wish.keepFault.on);
    if (wish.split !== undefined) return controls.split(wish.split);
    if (wish.orderAgain !== undefined)
      return controls.orderAgain(wish.orderAgain);
    if (wish.combine !== undefined) return controls.combine(wish.combine);
    if (wish.uncombine !== undefined) return controls.uncombine(wish.uncombine);
    if (wish.carrierScan !== undefined)
      return scanParcels(shop, wish.carrierScan);
    if (wish.changeAddress !== undefined)
      return controls.changeAddress(wish.changeAddress);
    if (wish.cancel !== undefined) return controls.cancel(wish.cancel);
    return done;
  }

  let wall: TrainingState["barcodes"] = [];
  let wallOf = "";
  /** Drawn anew each day: dates and serial numbers are of today. */
  function barcodes(): TrainingState["barcodes"] {
    const { day } = localTime(ports.clock.now(), practiceTimeZone);
    if (day !== wallOf) wall = practiceBarcodes(shop?.articles ?? [], day);
    wallOf = day;
    return wall;
  }
  return {
    wires: devices.wires,
    setups: devices.setups,
    access: accessTo(shop, config),
    carrier:
      carrier === null ? null : { apiUrl: carrier.apiUrl, keys: practiceKeys },
    async act(wish) {
      const result = await act(wish);
      changed.tell();
      return result;
    },
    webhooksHeardAt(url) {
      webhookUrl = url;
      aimWebhooks();
      changed.tell();
    },
    requests: () =>
      (shop?.requests.all() ?? [])
        .toReversed()
        .map(({ at, method, path: asked, status, code, ...rest }) => ({
          at,
          method,
          path: asked,
          status,
          code,
          requestId: rest.requestId,
          tookMs: rest.tookMs,
        })),
    state(): TrainingState {
      const zebra = devices.zebra.knobs();
      return {
        barcodes: barcodes(),
        onScale: devices.scale.onScale(),
        scale: devices.scale.knobs(),
        printer: {
          mediaOut: zebra.mediaOut,
          ribbonOut: zebra.ribbonOut,
          headOpen: zebra.headOpen,
          paused: zebra.paused,
          tooHot: zebra.tooHot,
          cutterJammed: zebra.cutterJammed,
          silent: zebra.silent,
          garbled: zebra.garbled,
          slow: zebra.bytesPerSecond !== null,
        },
        shop: {
          offline,
          labelDelayMs: shop?.controls.labelDelayMs() ?? usualLabelDelayMs,
          faults: [...(shop?.faults.standing() ?? [])],
          aheadHours: Math.round((shop?.aheadMs() ?? 0) / hourMs),
          webhooksSent,
          webhooksHeard: webhookUrl !== null,
        },
        unplugged: [...unplugged],
        tray: devices.zebra
          .labels()
          .slice(0, trayLength)
          .map(({ id, at, barcodes: read }) => ({
            id,
            at,
            barcode: shortest(read),
          })),
      };
    },
    onChange: changed.add,
    onShopMoved: shopMoved.add,
    printed: devices.zebra.picture,
    async stop() {
      unhear();
      await devices.stop();
      await carrier?.stop();
      await shop?.stop();
    },
  };
}

const moveReturn = (
  controls: ReturnControls,
  step: NonNullable<ShopWish["returns"]>,
): Result<string> => {
  switch (step) {
    case "ask-return":
      return controls.ask(null, "RETURN_AND_REFUND");
    case "ask-refund":
      return controls.ask(null, "REFUND");
    case "ship":
      return controls.ship();
    case "arrive":
      return controls.arrive();
    default:
      return step satisfies never;
  }
};

/** What a packer would scan: the linear code, which says least; the square ones beside it say the address as well. */
const shortest = (barcodes: readonly string[]): string | null =>
  barcodes.toSorted((left, right) => left.length - right.length)[0] ?? null;

/** Only what was said: a knob left out stays where it is. */
const definedOf = <T extends object>(
  wishes: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(
    Object.entries(wishes).filter(([, value]) => value !== undefined),
  ) as { [K in keyof T]?: Exclude<T[K], undefined> };

type Pull = (isOut: boolean) => void | Promise<void>;

const plugs = ({
  scanner,
  scale,
  zebra,
}: TrainingDevices): Record<string, Pull> => ({
  [trainingDeviceIds.scanner]: (isOut) => scanner.unplug(isOut),
  [trainingDeviceIds.scale]: (isOut) => scale.unplug(isOut),
  [trainingDeviceIds.printer]: (isOut) => zebra.turn({ unplugged: isOut }),
});

async function hirePeople(
  database: Database,
  { ids }: StationPorts,
): Promise<void> {
  const rows = practicePeople.map(({ name, role, language, badgeCode }) => ({
    id: asId<OperatorId>(ids()),
    merchant_id: practiceSeller.name,
    name,
    role,
    language,
    badge_hash: badgeHash(badgeCode),
  }));
  await database
    .insertInto("operators")
    .values(rows)
    .onConflict((conflict) => conflict.column("badge_hash").doNothing())
    .execute();
}

/** Long enough to be seen in the log, short enough to be waited for. */
const retryAfterSeconds = 2;

const faultOf = (kind: ShopFault): Fault =>
  kind === "too-many-requests" ? { kind, retryAfterSeconds } : { kind };

/** Every parcel of an order goes through the carrier's hands; one that is not shipped yet refuses. */
function scanParcels(shop: TrainingShop, orderId: string): Result<void> {
  const order = shop.order(orderId);
  if (order === null)
    return refused(refusal("parcel.not-found", { scanned: orderId }));
  for (const { packageId } of order.packages) {
    const scanned = shop.controls.carrierScan(packageId);
    if (!scanned.ok) return scanned;
  }
  return done;
}

const shelvesPerRow = 12;

/** Shelf positions are the bench's own: the platform does not know where goods lie. */
async function fillShelves(
  database: Database,
  shop: TrainingShop,
): Promise<void> {
  const rows = shop.articles.map((article, index) => ({
    shop_id: asId<ShopId>(practiceShop.id),
    sku_id: asId<SkuId>(article.skuId),
    bin: binOf(index),
  }));
  await database
    .insertInto("bins")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["shop_id", "sku_id"]).doNothing(),
    )
    .execute();
}

const binOf = (index: number): string => {
  const row = String.fromCharCode(
    "A".charCodeAt(0) + Math.floor(index / shelvesPerRow),
  );
  const shelf = String((index % shelvesPerRow) + 1).padStart(2, "0");
  return `${row}-${shelf}-${(index % 3) + 1}`;
};
