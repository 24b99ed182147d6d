import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { systemClock } from "../../main/host/system-clock.ts";
import { projectRoot } from "../architecture/project-files.ts";
import {
  newDiskFolder,
  removeTemporaryFolder,
} from "../helpers/temp-folder.ts";
import { openBenchFloor } from "./bench-floor.ts";
import { rowOf } from "./figures.ts";
import type { Measurement } from "./measurement.ts";
import type { SyncedMany } from "./sync-many.ts";

const single = 4;
/** Orders come in whenever they like, not when somebody has just looked. */
const pausesMs = [300, 1_700, 2_900, 4_100];

/** How long a buyer's order takes to the bench while nobody tells of it: the shop is only read. */
export const orderAppears: Measurement = {
  name: "order-appears",
  async measure(progress) {
    const floor = await openBenchFloor({ orderCount: 120, scale: false });
    try {
      const shown = (): number => {
        const counts =
          floor.screen.latest("queue-changed")?.queue.counts ?? null;
        return counts === null
          ? 0
          : counts.waiting + counts.held + counts.fulfilledByTikTok;
      };
      const seconds: number[] = [];
      for (let made = 0; made < single; made++) {
        const before = shown();
        await new Promise<void>((resolve) => {
          systemClock.after(pausesMs[made] ?? 0, resolve);
        });
        const from = performance.now();
        floor.addOrders(1);
        await floor.screen.until("it is on the bench", () => shown() > before);
        seconds.push((performance.now() - from) / 1000);
        progress(`${seconds.length} of ${single}`);
      }
      return [
        rowOf("order exists → on the bench, by reading alone", "s", seconds, {
          of: "p95",
          most: 10,
        }),
      ];
    } finally {
      await floor.stop();
    }
  },
};

const many = 100_000;

/** Pages go through, the mirror grows: what is in memory must not. */
export const manyOrders: Measurement = {
  name: "many-orders",
  async measure() {
    const folder = newDiskFolder();
    try {
      const child = fork(
        join(import.meta.dirname, "sync-many.ts"),
        [folder, String(many)],
        { cwd: projectRoot },
      );
      const ended = once(child, "exit");
      const [synced] = (await Promise.race([
        once(child, "message"),
        ended.then(() => [null]),
      ])) as [SyncedMany | null];
      await ended;
      if (synced?.orders !== many) throw new Error("not all were synced");
      return [
        rowOf("memory at most, 100,000 orders synced", "MB", [
          synced.mostMegabytes,
        ]),
        rowOf("… in", "s", [synced.tookMs / 1000]),
      ];
    } finally {
      await removeTemporaryFolder(folder);
    }
  },
};
