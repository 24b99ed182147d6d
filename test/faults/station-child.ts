import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import {
  ordersVariable,
  stationReportSchema,
  type StationOrders,
  type StationReport,
} from "./station-report.ts";

export interface StationChild {
  /** What it said last, since it was last started; null when it has said nothing yet. */
  report(): StationReport | null;
  kills(): number;
  /** Kills it at once and starts it again. */
  kill(): void;
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL("station-process.ts", import.meta.url));

/**
 * Keeps one station process alive on its folder, however often it is killed.
 *
 * @param orders is asked at every start: an authorisation code works once
 * @param broken hears of a station that died by itself, with what it printed
 */
export function stationChild(
  orders: () => StationOrders,
  broken: (said: string) => void,
): StationChild {
  let report: StationReport | null = null;
  let kills = 0;
  let stopped = false;
  let child: ChildProcess | null = null;
  let ended = start();

  function start(): Promise<void> {
    report = null;
    const started = spawn(process.execPath, [program], {
      env: { ...process.env, [ordersVariable]: JSON.stringify(orders()) },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child = started;
    let line = "";
    let complaints = "";
    started.stdout.on("data", (chunk: Buffer) => {
      const lines = (line + chunk.toString()).split("\n");
      line = lines.pop() ?? "";
      const last = lines.at(-1);
      if (last !== undefined) {
        report = stationReportSchema.parse(JSON.parse(last));
      }
    });
    started.stderr.on("data", (chunk: Buffer) => {
      complaints = (complaints + chunk.toString()).slice(-4_000);
    });
    return new Promise((resolve) => {
      started.on("close", (_code, signal) => {
        if (signal !== "SIGKILL") broken(complaints);
        if (!stopped) ended = start();
        resolve();
      });
    });
  }

  return {
    report: () => report,
    kills: () => kills,
    kill() {
      if (child === null || stopped || child.killed) return;
      kills += 1;
      report = null;
      child.kill("SIGKILL");
    },
    async stop() {
      stopped = true;
      child?.kill("SIGKILL");
      await ended;
    },
  };
}
