import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  createVirtualZebra,
  type VirtualZebra,
} from "../../hardware/virtual/virtual-zebra.ts";
import { idChance } from "../../main/host/system-chance.ts";
import { sortableIds } from "../../main/host/sortable-ids.ts";
import { systemClock } from "../../main/host/system-clock.ts";
import { trainingDeviceIds } from "../../main/training/training-devices.ts";
import { builtLabelThread } from "../bench/built-label-thread.ts";
import {
  startBuiltStation,
  type StationScreen,
} from "../bench/built-station.ts";
import { openPrinterTap, type PrinterTap } from "../bench/printer-tap.ts";
import { barcodesOn } from "../helpers/read-picture.ts";
import { openShiftShop, type ShiftShop } from "./shift-shop.ts";
import type { ShopOpening } from "./shop-talk.ts";

/** A label that lies in the printer's tray. */
export interface Paper {
  /** Its barcodes, read from the picture by a reader that is no part of the product, the shortest first. */
  read(): Promise<readonly string[]>;
  /** The first line the printer itself wrote on it, without its spaces; nothing on a label that is a picture. */
  words(): Promise<string>;
}

/** One bench: the station as users start it, and a shop and a printer that live on when it dies. */
export interface ShiftFloor {
  readonly shop: ShiftShop;
  readonly zebra: VirtualZebra;
  readonly tap: PrinterTap;
  readonly dataFolder: string;
  /** Everything that came out of the printer, oldest first. */
  readonly papers: readonly Paper[];
  /** The screen of the program that runs now. */
  screen(): StationScreen;
  residentBytes(): number;
  /** Kills the station at once and starts it again on its folder. */
  crash(): Promise<void>;
  stopStation(): Promise<void>;
  stop(): Promise<void>;
}

/** A quick printer: the shift is about what the station does, not about how fast paper moves. */
export const quickLabelMs = 20;

export const benchPrinterId = "bench-printer";

/** @param folder empty, for everything of this bench */
export async function openShiftFloor(
  folder: string,
  opening: ShopOpening,
): Promise<ShiftFloor> {
  const opened = new AsyncDisposableStack();
  try {
    const shop = await openShiftShop(opening);
    opened.defer(shop.stop);
    const labels = builtLabelThread();
    opened.defer(labels.stop);
    const zebra = await createVirtualZebra({
      folder: join(folder, "printed"),
      clock: systemClock,
      ids: sortableIds(systemClock, idChance),
      port: 0,
      draw: labels.draw,
    });
    opened.defer(zebra.stop);
    await zebra.turn({ labelMs: quickLabelMs });
    const papers: Paper[] = [];
    zebra.onPrinted(({ id, path }) => {
      // At once: the tray is emptied from below.
      const texts = readPaper(zebra, id);
      const words = readWords(path);
      papers.push({ read: () => texts, words: () => words });
    });
    const tap = await openPrinterTap(zebra.address);
    opened.defer(tap.stop);

    const dataFolder = join(folder, "data");
    const start = () =>
      startBuiltStation(dataFolder, {
        PACKBENCH_TIKTOK_API_URL: shop.opened.apiUrl,
        PACKBENCH_TIKTOK_AUTH_URL: shop.opened.authUrl,
        PACKBENCH_TIKTOK_AUTH_CODE: shop.opened.authCode,
      });
    let station = await start();
    let stopped = false;
    const stopStation = async (): Promise<void> => {
      if (stopped) return;
      stopped = true;
      await screen.close();
      await station.stop();
    };
    opened.defer(stopStation);
    let screen = await station.connect();
    await usePrinter(screen, tap);
    return {
      shop,
      zebra,
      tap,
      dataFolder,
      papers,
      screen: () => screen,
      residentBytes: () => station.residentBytes(),
      async crash() {
        await station.kill();
        await screen.close();
        station = await start();
        screen = await station.connect();
      },
      stopStation,
      stop: () => opened.disposeAsync(),
    };
  } catch (thrown) {
    await opened.disposeAsync();
    throw thrown;
  }
}

async function readPaper(
  zebra: VirtualZebra,
  id: string,
): Promise<readonly string[]> {
  const png = await zebra.picture(id);
  if (png === null) return [];
  const picture = new Blob([Uint8Array.from(png)], { type: "image/png" });
  const found = await barcodesOn(picture);
  return found
    .map(({ text }) => text)
    .toSorted((left, right) => left.length - right.length);
}

/** A field of text, as the printer is told it: escaped bytes with an underscore. */
const textField = /\^FH_\^FD([^^]*)\^FS/;

async function readWords(path: string): Promise<string> {
  const zpl = await readFile(path, "latin1");
  const field = textField.exec(zpl)?.[1] ?? "";
  const bytes = field.replace(/_([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, "latin1").toString("utf8").replace(/\s+/g, "");
}

/** The printer behind the cable with the watch becomes the bench's own. */
async function usePrinter(
  screen: StationScreen,
  tap: PrinterTap,
): Promise<void> {
  const { client, newId } = screen;
  await client.devices.remove({
    commandId: newId(),
    deviceId: trainingDeviceIds.printer,
  });
  await client.devices.add({
    commandId: newId(),
    setup: {
      id: benchPrinterId,
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
            setup.id === benchPrinterId && state === "ready",
        ) ?? false,
  );
}
