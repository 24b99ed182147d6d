import { refusal } from "../../shared/contract/refusals.ts";
import { refused, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import type { Log } from "../station-ports.ts";

export interface StreamOptions<Outcome> {
  /** As it is called in the log. */
  readonly name: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly everyMs: number;
  /** After a refusal. */
  readonly retryMs: number;
  runOnce(stopping: () => boolean): Promise<Result<Outcome>>;
}

export interface SyncStream<Outcome> {
  /** A run that is going on already is shared. */
  run(): Promise<Result<Outcome>>;
  /** A run that begins after this call: one that is going on may be past what has just changed. */
  runAfresh(): Promise<Result<Outcome>>;
  /** Runs now and again and again; returns a stop that waits for the run in progress. */
  start(): () => Promise<void>;
}

/** Something of a shop that is read again and again, beside its orders: what refuses is logged and tried later. */
export function createSyncStream<Outcome>(
  options: StreamOptions<Outcome>,
): SyncStream<Outcome> {
  const { name, clock, log, everyMs, retryMs } = options;
  let running: Promise<Result<Outcome>> | null = null;
  let stopping = false;

  const run = (): Promise<Result<Outcome>> => {
    running ??= options
      .runOnce(() => stopping)
      .catch((thrown: unknown) => {
        const reference = `${name}-${String(clock.now())}`;
        const what = thrown instanceof Error ? thrown.message : "unknown";
        log.write("error", "sync.bug", { reference, what });
        return refused(refusal("program.bug", { reference }));
      })
      .finally(() => {
        running = null;
      });
    return running;
  };

  return {
    run,
    async runAfresh() {
      if (running !== null) await running;
      return run();
    },
    start() {
      stopping = false;
      let cancel = (): void => undefined;
      const turn = async (): Promise<void> => {
        const outcome = await run();
        if (stopping) return;
        if (!outcome.ok) {
          const { code } = outcome.refusal;
          log.write("warning", "sync.stream-refused", { stream: name, code });
        }
        cancel = clock.after(outcome.ok ? everyMs : retryMs, () => {
          turning = turn();
        });
      };
      let turning = turn();
      return async () => {
        stopping = true;
        cancel();
        await turning;
        while (running !== null) await running;
      };
    },
  };
}
