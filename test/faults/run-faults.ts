import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { killPoints } from "./kill-plan.ts";
import { runFaults } from "./fault-run.ts";

/** `npm run faults -- --orders 2000 [--kills 80] [--seed 7]`: figures last, and an exit code of 1 when a promise broke. */
const { values } = parseArgs({
  options: {
    orders: { type: "string", default: "2000" },
    kills: { type: "string" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
  },
});
const orders = Number(values.orders);
const kills = Number(values.kills ?? Math.max(4, Math.round(orders / 25)));
const seed = Number(values.seed);
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
/** A busy core draws, fetches and converts a label a second; a quiet machine eight. */
const patienceMs = 300_000 + orders * 1_000;

const folder = mkdtempSync(join(tmpdir(), "packbench-faults-"));
say(`${orders} orders, ${kills} kills, seed ${seed}`);
const { broken, killTable, ...figures } = await runFaults({
  orders,
  kills,
  seed,
  folder,
  untilHoldsPass: true,
  patienceMs,
  progress: say,
});
say(`\nkills in       ${killPoints.map((point) => point.padEnd(15)).join("")}`);
for (const { kind, times } of killTable)
  say(kind.padEnd(20) + times.map((n) => String(n).padEnd(15)).join(""));
for (const [name, value] of Object.entries(figures)) {
  say(`${name.padEnd(14)}${Math.round(Number(value) * 10) / 10}`);
}
for (const sentence of broken.slice(0, 50)) say(`BROKEN ${sentence}`);
say(
  broken.length === 0
    ? "every promise was kept"
    : `${broken.length} promises broken; the station's folder: ${folder}`,
);
if (broken.length === 0) rmSync(folder, { recursive: true, force: true });
process.exitCode = broken.length === 0 ? 0 : 1;
