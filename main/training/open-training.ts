import { listeners } from "../../hardware/listeners.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import type {
  TrainingAct,
  TrainingState,
} from "../../shared/contract/training-view.ts";
import { localTime } from "../../shared/domain/local-time.ts";
import { done, refused, type Result } from "../../shared/result.ts";
import type { StationConfig, StationPorts } from "../station-ports.ts";
import type { Database } from "../storage/open-database.ts";
import { practiceKeys } from "./carrier-account/practice-keys.ts";
import { fillWarehouse } from "./fill-warehouse.ts";
import { practiceBarcodes } from "./practice-barcodes.ts";
import { practiceTimeZone } from "./practice-shop.ts";
import type { TrainingBench } from "./training-bench.ts";
import { openTrainingDevices } from "./training-devices.ts";
import {
  accessTo,
  openOwnCarrier,
  openOwnShop,
  usualLabelDelayMs,
} from "./training-shop-access.ts";
import { plugs, turnDevice } from "./turn-device.ts";
import { turnShop, type ShopWish } from "./turn-shop.ts";
import { hourMs } from "../../shared/time.ts";

const trayLength = 12;

/** Opens the practice shop, its carrier and its devices, in a warehouse ready to work in. */
export async function openTraining(
  config: StationConfig,
  ports: StationPorts,
  database: Database,
): Promise<TrainingBench> {
  const shop = await openOwnShop(config, ports);
  const carrier = shop === null ? null : await openOwnCarrier(config, ports);
  const devices = await openTrainingDevices(config, ports);
  await fillWarehouse(database, ports.ids, shop);
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
      case "shop":
        return moveShop(wish);
      case "unplug":
        return unplug(wish.deviceId, wish.unplugged);
      default:
        await turnDevice(devices, wish);
        return done;
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
    if (wish.offline !== undefined) offline = wish.offline;
    if (wish.sendWebhooks !== undefined) {
      webhooksSent = wish.sendWebhooks;
      aimWebhooks();
    }
    return turnShop(shop, carrier, wish);
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
        .map(({ at, method, path, status, code, requestId, tookMs }) => ({
          at,
          method,
          path,
          status,
          code,
          requestId,
          tookMs,
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

/** What a packer would scan: the linear code, which says least; the square ones beside it say the address as well. */
const shortest = (barcodes: readonly string[]): string | null =>
  barcodes.toSorted((left, right) => left.length - right.length)[0] ?? null;
