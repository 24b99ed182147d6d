import { randomBytes } from "node:crypto";
import { createRouterClient, type RouterClient } from "@orpc/server";
import { systemWires } from "../../hardware/system-wires.ts";
import type {
  BenchAction,
  BenchView,
} from "../../shared/contract/bench-view.ts";
import type { StationEvent } from "../../shared/contract/contract.ts";
import type {
  TrainingAct,
  TrainingState,
} from "../../shared/contract/training-view.ts";
import { createStation, type Station } from "../../main/app.ts";
import type { StationRouter } from "../../main/handlers.ts";
import { keyVault } from "../../main/host/key-vault.ts";
import { sortableIds } from "../../main/host/sortable-ids.ts";
import { idChance, systemRandomness } from "../../main/host/system-chance.ts";
import { systemClock } from "../../main/host/system-clock.ts";
import type { LogFields, StationConfig } from "../../main/station-ports.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { refused } from "../../shared/result.ts";
import { labelThread } from "./label-thread.ts";
import { newTemporaryFolder, removeTemporaryFolder } from "./temp-folder.ts";

type Told<Kind extends StationEvent["kind"]> = Extract<
  StationEvent,
  { kind: Kind }
>;

/** A whole station on real parts, driven the way a screen drives it. */
export interface PracticeStation {
  readonly client: RouterClient<StationRouter>;
  readonly station: Station;
  readonly folder: string;
  /** What it wrote into its log, oldest first. */
  readonly logged: readonly { event: string; fields: LogFields }[];
  bench(): BenchView;
  training(): TrainingState;
  latest<Kind extends StationEvent["kind"]>(kind: Kind): Told<Kind>;
  scan(text: string): Promise<BenchView>;
  act(action: BenchAction): Promise<BenchView>;
  practise(act: TrainingAct): Promise<void>;
  /** Settles when the bench looks like this; fails with what it looks like instead. */
  until(what: string, holds: (bench: BenchView) => boolean): Promise<BenchView>;
  /** Settles when the condition holds, looked at after every event. */
  eventually(what: string, holds: () => boolean): Promise<void>;
  stop(): Promise<void>;
}

const patienceMs = 25_000;
/** Before the station has told of these there is nothing to look at. */
const toldFirst = ["bench-changed", "queue-changed"] as const;

export async function openPracticeStation(
  overrides: Partial<StationConfig> = {},
  key: Buffer = randomBytes(32),
): Promise<PracticeStation> {
  const folder = overrides.dataFolder ?? newTemporaryFolder();
  const ids = sortableIds(systemClock, idChance);
  const logged: { event: string; fields: LogFields }[] = [];
  const created = await createStation(
    {
      dataFolder: folder,
      training: true,
      language: "en",
      stationName: "Bench 3",
      version: "0.0.0-test",
      ...overrides,
    },
    {
      clock: systemClock,
      ids,
      random: systemRandomness,
      vault: keyVault(key, folder),
      log: {
        write: (_level, event, fields = {}) => logged.push({ event, fields }),
      },
      wires: systemWires(systemClock),
      labels: labelThread,
      // Who hosts a station restarts it; nobody hosts this one.
      switchTo: () =>
        Promise.resolve(refused(refusal("shop.not-connected", {}))),
    },
  );
  if (!created.ok)
    throw new Error(`no station: ${JSON.stringify(created.refusal)}`);
  const station = created.value;
  const client = createRouterClient(station.router);

  const latest = new Map<StationEvent["kind"], StationEvent>();
  const listeners = new Set<() => void>();
  const watching = (async () => {
    for await (const event of await client.station.watch()) {
      latest.set(event.kind, event);
      for (const hear of listeners) hear();
    }
  })();

  const told = <Kind extends StationEvent["kind"]>(kind: Kind): Told<Kind> => {
    const event = latest.get(kind);
    if (event === undefined) throw new Error(`nothing told of ${kind} yet`);
    return event as Told<Kind>;
  };

  const eventually = (what: string, holds: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (!toldFirst.every((kind) => latest.has(kind)) || !holds()) return;
        clearTimeout(timer);
        listeners.delete(look);
        resolve();
      };
      const timer = setTimeout(() => {
        listeners.delete(look);
        const seen = latest.get("bench-changed");
        reject(
          new Error(
            `not within ${patienceMs} ms: ${what}; bench: ${JSON.stringify(seen)}`,
          ),
        );
      }, patienceMs);
      listeners.add(look);
      look();
    });

  const self: PracticeStation = {
    client,
    station,
    folder,
    logged,
    bench: () => told("bench-changed").bench,
    training() {
      const { training } = told("training-changed");
      if (training === null) throw new Error("not in training");
      return training;
    },
    latest: told,
    scan: (text) => client.bench.scan({ commandId: ids(), text }),
    act: (action) => client.bench.act({ commandId: ids(), action }),
    async practise(act) {
      const result = await client.training.act({ act });
      if (!result.ok)
        throw new Error(`training refused: ${JSON.stringify(result.refusal)}`);
    },
    eventually,
    async until(what, holds) {
      await eventually(what, () => holds(self.bench()));
      return self.bench();
    },
    async stop() {
      await station.stop();
      await watching;
      if (overrides.dataFolder === undefined) removeTemporaryFolder(folder);
    },
  };
  return self;
}
