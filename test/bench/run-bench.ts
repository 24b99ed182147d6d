import { writeFileSync } from "node:fs";
import { availableParallelism, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../architecture/project-files.ts";
import { budgetsTable } from "./budgets-table.ts";
import type { Row } from "./figures.ts";
import { devicesAttached } from "./devices-attached.ts";
import { deviceFrames } from "./device-frames.ts";
import { firstPaint } from "./first-paint.ts";
import { longHistory } from "./long-history.ts";
import { labelsDrawn, labelsOfCarriers } from "./label-converted.ts";
import { labelSideBySide } from "./label-side-by-side.ts";
import type { Measurement } from "./measurement.ts";
import { ordersArriving } from "./orders-arriving.ts";
import { manyOrders, orderAppears } from "./orders-followed.ts";
import { ordersStored } from "./orders-stored.ts";
import { packingShift, weighedLabels } from "./packing-shift.ts";
import { robotShift } from "./robot-shift.ts";
import { scanPainted } from "./scan-painted.ts";
import { screenSize } from "./screen-size.ts";
import { startUp } from "./start-up.ts";

const measurements: readonly Measurement[] = [
  startUp,
  firstPaint,
  scanPainted,
  packingShift,
  weighedLabels,
  robotShift,
  labelsDrawn,
  labelsOfCarriers,
  labelSideBySide,
  ordersStored,
  ordersArriving,
  orderAppears,
  manyOrders,
  longHistory,
  deviceFrames,
  devicesAttached,
  screenSize,
];

/** `npm run bench` measures everything, `npm run bench -- label` what has "label" in its name. */
const wanted = process.argv.slice(2);
const chosen = measurements.filter(
  ({ name }) =>
    wanted.length === 0 || wanted.some((part) => name.includes(part)),
);

const loadBefore = loadavg()[0] ?? 0;
const rows: Row[] = [];
const failed: string[] = [];
for (const { name, measure } of chosen) {
  const from = performance.now();
  const seconds = (): string => ((performance.now() - from) / 1000).toFixed(0);
  const progress = progressLine(name);
  try {
    rows.push(...(await measure(progress.say)));
    progress.end(`done in ${seconds()} s`);
  } catch (thrown) {
    // The other figures are worth having all the same.
    failed.push(name);
    process.exitCode = 1;
    progress.end(
      `failed: ${thrown instanceof Error ? (thrown.stack ?? "") : String(thrown)}`,
    );
  }
}

if (chosen.length === 0) {
  const names = measurements.map(({ name }) => name).join(", ");
  process.stderr.write(`Nothing is called that. There is: ${names}\n`);
  process.exitCode = 2;
} else {
  process.stdout.write(`${budgetsTable(rows)}\n`);
  const file = join(projectRoot, "bench.json");
  const machine = {
    cpus: availableParallelism(),
    memoryMb: Math.round(totalmem() / 1_000_000),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    /** Above the number of processors, others were working too and the tails are theirs. */
    loadBefore,
  };
  const at = new Date().toISOString();
  writeFileSync(
    file,
    `${JSON.stringify({ at, machine, failed, rows }, null, 2)}\n`,
  );
}

/** One line that is written over in a terminal; in a log, only its end. */
function progressLine(name: string) {
  const terminal = process.stderr.isTTY;
  return {
    say: (words: string): void => {
      if (terminal) process.stderr.write(`\r\x1b[K${name}: ${words}`);
    },
    end: (words: string): void => {
      process.stderr.write(`${terminal ? "\r\x1b[K" : ""}${name}: ${words}\n`);
    },
  };
}
