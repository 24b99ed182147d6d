import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { PackerNews } from "./packer-program.ts";
import { progressLine } from "./progress-line.ts";
import { shiftTable } from "./shift-table.ts";
import type {
  PackerReport,
  ShiftOptions,
  ShiftProgress,
} from "./work-shift.ts";

/**
 * `npm run shift -- --orders 1000 --packers 2 [--mistakes 0.15] [--seed 7] [--json FILE]`: robots pack at benches of their
 * own, each with its own database, shop and devices. Exit code 1 when a mistake got through or the books do not close.
 */
const { values } = parseArgs({
  options: {
    orders: { type: "string", default: "1000" },
    packers: { type: "string", default: "2" },
    mistakes: { type: "string", default: "0.15" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    json: { type: "string" },
  },
});
const wholeNumber = (name: "orders" | "packers" | "seed"): number => {
  const number = Number(values[name]);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new Error(`--${name} takes a whole number, not ${values[name]}`);
};
const orders = wholeNumber("orders");
const packers = wholeNumber("packers");
const seed = wholeNumber("seed");
const mistakes = Number(values.mistakes);
/** Things break far less often than hands go wrong. */
const faultsPerMistake = 0.2;
/** Seeds of two packers must not meet: a shift uses the two behind its own as well. */
const seedsApart = 1_000;

const terminal = process.stdout.isTTY;
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const packed = new Map<number, ShiftProgress>();
const startedAt = performance.now();
/** In a log a line is written so often; in a terminal it is written over. */
const logEverySeconds = 30;
let shownAt = 0;
function show(): void {
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  const line = progressLine([...packed.values()], orders, seconds);
  if (terminal) process.stdout.write(`\r\x1b[K${line}`);
  else if (seconds - shownAt >= logEverySeconds) {
    shownAt = seconds;
    say(line);
  }
}

const folder = mkdtempSync(join(tmpdir(), "packbench-shift-"));

async function pack(index: number): Promise<PackerReport | string> {
  const share =
    Math.floor(orders / packers) + (index < orders % packers ? 1 : 0);
  const options: ShiftOptions = {
    orders: share,
    seed: seed + index * seedsApart,
    mistakes,
    faults: mistakes * faultsPerMistake,
    folder: mkdtempSync(join(folder, `packer-${index + 1}-`)),
  };
  const child = fork(
    join(import.meta.dirname, "packer-program.ts"),
    [JSON.stringify(options)],
    { execArgv: [] },
  );
  const ended = once(child, "exit");
  let end: PackerReport | string = "ended without a report";
  child.on("message", (news: PackerNews) => {
    switch (news.kind) {
      case "progress":
        packed.set(index, news.soFar);
        show();
        break;
      case "report":
        end = news.report;
        break;
      case "died":
        end = news.why;
        say(`packer ${index + 1} died; the others go on`);
        break;
      default:
        news satisfies never;
    }
  });
  const [code] = (await ended) as [number | null];
  if (code !== 0) say(`packer ${index + 1} ended with ${code ?? "a signal"}`);
  return end;
}

say(`${orders} orders, ${packers} packers, seed ${seed}, mistakes ${mistakes}`);
const ends = await Promise.all(
  Array.from({ length: packers }, (_, index) => pack(index)),
);
if (terminal) say("");
const reports = ends.filter((end) => typeof end !== "string");
const broken = ends.flatMap((end, index) =>
  (typeof end === "string" ? [end] : end.broken).map(
    (sentence) => `packer ${index + 1}: ${sentence}`,
  ),
);
say(shiftTable(reports));
for (const sentence of broken.slice(0, 50)) say(`BROKEN ${sentence}`);
say(
  broken.length === 0
    ? "every mistake was caught, and the books close"
    : `${broken.length} promises broken with seed ${seed}; what is left of it: ${folder}`,
);
if (values.json !== undefined) {
  const run = { orders, packers, seed, mistakes, broken, reports };
  writeFileSync(values.json, `${JSON.stringify(run, null, 2)}\n`);
}
if (broken.length === 0) rmSync(folder, { recursive: true, force: true });
process.exitCode = broken.length === 0 ? 0 : 1;
