import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import {
  fromStationSchema,
  type StationOrders,
  type StationReport,
  type ToStation,
} from "./station-report.ts";

export interface StationChild {
  /** What it said last, since it was last started; null when it has said nothing yet. */
  report(): StationReport | null;
  /** How often it was killed, and came up again. */
  kills(): number;
  /** Kills it at once and starts it again. */
  kill(): void;
  /** Has it die at its next commit; settles when it knows. */
  killAtCommit(at: "before commit" | "after commit"): Promise<void>;
  /** Told to the one that runs now; a later one is told with its orders. */
  moveClock(aheadMs: number): void;
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL("station-process.ts", import.meta.url));

/**
 * Keeps one station process alive on its folder, however often it is killed. The next one stands ready with its program
 * loaded, so that a kill costs what the station does at a start and not what Node does.
 *
 * @param orders is asked at every start
 * @param newAuthCode what the seller's browser comes back with
 * @param broken hears of a station that died by itself, with what it printed
 */
export function stationChild(
  orders: () => StationOrders,
  newAuthCode: () => string,
  broken: (said: string) => void,
): StationChild {
  let report: StationReport | null = null;
  let kills = 0;
  let stopped = false;
  let dying = false;
  let armed = (): void => undefined;
  const ends = new Set<Promise<void>>();
  let child = load();
  let spare = load();
  begin();

  function load(): ChildProcess {
    const loaded = spawn(process.execPath, [program], {
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    let complaints = "";
    loaded.stderr?.on("data", (chunk: Buffer) => {
      complaints = (complaints + chunk.toString()).slice(-4_000);
    });
    loaded.on("message", (message) => {
      if (loaded !== child) return;
      const said = fromStationSchema.parse(message);
      switch (said.kind) {
        case "armed":
          armed();
          break;
        case "wants-auth-code":
          tell({ kind: "auth-code", code: newAuthCode() });
          break;
        case "report":
          report = said.report;
          break;
        default:
          said satisfies never;
      }
    });
    const ended = new Promise<void>((resolve) => {
      loaded.on("close", (_code, signal) => {
        if (signal !== "SIGKILL") broken(complaints);
        if (loaded === child && !stopped) replace();
        resolve();
      });
    });
    ends.add(ended);
    void ended.then(() => ends.delete(ended));
    return loaded;
  }

  function replace(): void {
    if (dying) kills += 1;
    armed();
    child = spare;
    spare = load();
    begin();
  }

  function begin(): void {
    report = null;
    dying = false;
    armed = () => undefined;
    tell({ kind: "begin", orders: orders() });
  }

  function tell(message: ToStation): void {
    // One that has died meanwhile needs no telling, and its successor is told at its start.
    if (child.connected) child.send(message, () => undefined);
  }

  return {
    report: () => report,
    kills: () => kills,
    kill() {
      if (stopped || dying) return;
      dying = true;
      report = null;
      child.kill("SIGKILL");
    },
    killAtCommit(at) {
      if (stopped || dying) return Promise.resolve();
      dying = true;
      return new Promise((resolve) => {
        armed = resolve;
        tell({ kind: "die", at });
      });
    },
    moveClock: (aheadMs) => tell({ kind: "clock-moved", aheadMs }),
    async stop() {
      stopped = true;
      child.kill("SIGKILL");
      spare.kill("SIGKILL");
      await Promise.all(ends);
    },
  };
}
