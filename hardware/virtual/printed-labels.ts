import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Clock, IdSource } from "../../shared/time.ts";
import type { LabelPipeline } from "../label/label-pipeline.ts";
import type { PrinterMedia } from "../device.ts";
import { listeners } from "../listeners.ts";

/** A label that came out of the virtual printer. */
export interface PrintedLabel {
  readonly id: string;
  readonly at: number;
  /** The ZPL on disk; the picture lies beside it as `.png`. */
  readonly path: string;
  /** Read from the picture, as a scanner would. */
  readonly barcodes: readonly string[];
}

/** As many as one looks back on; each has two files. */
const mostKept = 200;
/** Labels printed faster than they can be drawn stay without a picture rather than fill the memory. */
const mostDrawing = 20;

const odometerFile = "odometer.txt";

export interface LabelTray {
  /** Newest first. */
  labels(): readonly PrintedLabel[];
  /** The picture of a label: PNG, one pixel per dot; null when there is none (any more). */
  picture(id: string): Promise<Uint8Array | null>;
  /** Labels printed since the folder was made. */
  labelCount(): number;
  /** Called when a label has come out and been drawn. */
  onPrinted(hear: (label: PrintedLabel) => void): () => void;
  add(zpl: Uint8Array, media: PrinterMedia): void;
  /** Settles when everything is on disk. */
  stop(): Promise<void>;
}

/** Keeps what a virtual printer printed, newest 200, in a folder. Opens with the count the folder remembers. */
export async function openLabelTray(
  folder: string,
  clock: Clock,
  ids: IdSource,
  draw: LabelPipeline["draw"],
): Promise<LabelTray> {
  await mkdir(folder, { recursive: true });
  let count = await rememberedCount(folder);
  const printed: PrintedLabel[] = [];
  const heard = listeners<[PrintedLabel]>();
  const busy = new Set<Promise<void>>();
  let counting: Promise<void> = Promise.resolve();

  const keep = async (
    id: string,
    at: number,
    zpl: Uint8Array,
    media: PrinterMedia,
  ): Promise<void> => {
    const path = join(folder, `${id}.zpl`);
    await writeFile(path, zpl);
    const drawn = busy.size <= mostDrawing ? await draw({ zpl, media }) : null;
    if (drawn?.ok) await writeFile(picturePath(path), drawn.value.png);
    const barcodes = drawn?.ok ? drawn.value.barcodes : [];
    const label: PrintedLabel = { id, at, path, barcodes };
    printed.unshift(label);
    for (const old of printed.splice(mostKept)) await remove(old.path);
    heard.tell(label);
  };

  await removeOldest(folder);
  return {
    labels: () => printed,
    async picture(id) {
      const label = printed.find((each) => each.id === id);
      // A label that was not drawn has no picture.
      return label === undefined
        ? null
        : await readFile(picturePath(label.path)).catch(() => null);
    },
    labelCount: () => count,
    onPrinted: heard.add,
    add(zpl, media) {
      count++;
      const total = String(count);
      counting = counting.then(() =>
        writeFile(join(folder, odometerFile), total),
      );
      const kept = keep(ids(), clock.now(), zpl, media).finally(() => {
        busy.delete(kept);
      });
      busy.add(kept);
    },
    async stop() {
      heard.clear();
      await Promise.all([...busy, counting]);
    },
  };
}

const picturePath = (path: string): string => path.replace(/\.zpl$/, ".png");

async function remove(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(picturePath(path), { force: true });
}

/** Names are ids, which sort by the time they were made. */
async function removeOldest(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".zpl"));
  for (const file of files.toSorted().slice(0, -mostKept)) {
    await remove(join(folder, file));
  }
}

async function rememberedCount(folder: string): Promise<number> {
  // The first time there is no such file.
  const text = await readFile(join(folder, odometerFile), "utf8").catch(
    () => "0",
  );
  const count = Number.parseInt(text, 10);
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}
