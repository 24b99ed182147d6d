import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { LabelPipeline } from "../../hardware/label/label-pipeline.ts";
import {
  createVirtualZebra,
  type VirtualZebra,
} from "../../hardware/virtual/virtual-zebra.ts";
import { idChance } from "../../main/host/system-chance.ts";
import { sortableIds } from "../../main/host/sortable-ids.ts";
import { systemClock } from "../../main/host/system-clock.ts";
import { practicePeople } from "../../main/training/practice-people.ts";
import { trainingDeviceIds } from "../../main/training/training-devices.ts";
import { badgeBarcode } from "../../hardware/scanner/own-codes.ts";
import { projectRoot } from "../architecture/project-files.ts";
import {
  newDiskFolder,
  removeTemporaryFolder,
} from "../helpers/temp-folder.ts";
import { builtLabelThread } from "./built-label-thread.ts";
import {
  startBuiltStation,
  type BuiltStation,
  type StationScreen,
} from "./built-station.ts";
import { openPrinterTap, type PrinterTap } from "./printer-tap.ts";
import type { OrdersRead, ShopOpened, ShopWish } from "./outside-shop.ts";

/** The built station with everything around it outside of it: the shop, the printer, and whoever scans. */
export interface BenchFloor {
  readonly station: BuiltStation;
  readonly screen: StationScreen;
  readonly tap: PrinterTap;
  addOrders(count: number): void;
  ordersRead(): Promise<OrdersRead>;
  stop(): Promise<void>;
}

export interface FloorWishes {
  readonly orderCount: number;
  /** Without one the last scan is what lets the label out. */
  readonly scale: boolean;
  /** A folder with a past; else a fresh one. */
  readonly dataFolder?: string;
}

/** Opens the floor with a packer signed in and the first orders in the queue. */
export async function openBenchFloor(wishes: FloorWishes): Promise<BenchFloor> {
  const opened = new AsyncDisposableStack();
  try {
    const folder = newDiskFolder();
    opened.defer(() => removeTemporaryFolder(folder));
    const shop = await openShop(wishes.orderCount);
    opened.defer(shop.stop);
    const labels = builtLabelThread();
    opened.defer(labels.stop);
    const zebra = await openZebra(folder, labels.draw);
    opened.defer(zebra.stop);
    const tap = await openPrinterTap(zebra.address);
    opened.defer(tap.stop);
    const station = await startBuiltStation(
      wishes.dataFolder ?? join(folder, "data"),
      {
        PACKBENCH_TIKTOK_API_URL: shop.opened.apiUrl,
        PACKBENCH_TIKTOK_AUTH_URL: shop.opened.authUrl,
        PACKBENCH_TIKTOK_AUTH_CODE: shop.opened.authCode,
      },
    );
    opened.defer(station.stop);
    const screen = await station.connect();
    opened.defer(screen.close);
    await furnish(screen, tap, wishes);
    return {
      station,
      screen,
      tap,
      addOrders: (count) => shop.tell({ kind: "add-orders", count }),
      ordersRead: shop.ordersRead,
      stop: () => opened.disposeAsync(),
    };
  } catch (thrown) {
    await opened.disposeAsync();
    throw thrown;
  }
}

export async function openShop(orderCount: number) {
  const child = fork(
    join(import.meta.dirname, "outside-shop.ts"),
    [String(orderCount)],
    { cwd: projectRoot },
  );
  const ended = once(child, "exit");
  const [opened] = (await once(child, "message")) as [ShopOpened];
  const tell = (wish: ShopWish): void => {
    child.send(wish);
  };
  return {
    opened,
    tell,
    async ordersRead() {
      const answered = once(child, "message");
      tell({ kind: "when-read" });
      const [read] = (await answered) as [OrdersRead];
      return read;
    },
    async stop() {
      tell({ kind: "stop" });
      await ended;
    },
  };
}

/** A printer that has paper out at once: what is measured ends with the last byte it gets. */
async function openZebra(
  folder: string,
  draw: LabelPipeline["draw"],
): Promise<VirtualZebra> {
  const zebra = await createVirtualZebra({
    folder: join(folder, "printed"),
    clock: systemClock,
    ids: sortableIds(systemClock, idChance),
    port: 0,
    draw,
  });
  await zebra.turn({ labelMs: 0 });
  return zebra;
}

async function furnish(
  screen: StationScreen,
  tap: PrinterTap,
  { scale }: FloorWishes,
): Promise<void> {
  const { client, newId } = screen;
  const leave = [
    trainingDeviceIds.printer,
    ...(scale ? [] : [trainingDeviceIds.scale]),
  ];
  for (const deviceId of leave) {
    await client.devices.remove({ commandId: newId(), deviceId });
  }
  await client.devices.add({
    commandId: newId(),
    setup: {
      id: "bench-printer",
      kind: "printer",
      driver: "zebra",
      name: "Zebra",
      address: tap.address,
      media: null,
    },
  });
  await screen.until(
    "the printer is ready",
    () =>
      screen
        .latest("devices-changed")
        ?.devices.some(
          ({ setup, state }) =>
            setup.id === "bench-printer" && state === "ready",
        ) ?? false,
  );
  await screen.until(
    "orders are in the queue",
    () => (screen.latest("queue-changed")?.queue.counts.waiting ?? 0) > 0,
  );
  await screen.scan(badgeBarcode(packer.badgeCode));
}

const packer = practicePeople[1] ?? { badgeCode: "" };
