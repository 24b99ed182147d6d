import { folderKey } from "../../main/host/key-file.ts";
import { keyVault } from "../../main/host/key-vault.ts";
import { sortableIds } from "../../main/host/sortable-ids.ts";
import { idChance } from "../../main/host/system-chance.ts";
import { systemClock } from "../../main/host/system-clock.ts";
import { openDatabase } from "../../main/storage/open-database.ts";
import { createStore } from "../../main/storage/store.ts";
import { createBench } from "../../main/workflows/bench.ts";
import type {
  BenchAction,
  BenchView,
} from "../../shared/contract/bench-view.ts";
import { asId, type CommandId, type StationId } from "../../shared/ids.ts";

/** A bench beside the packer's, at the same parcels; it has a scanner alone. */
export interface NextBench {
  scan(text: string): Promise<BenchView>;
  act(action: BenchAction): Promise<BenchView>;
  stop(): Promise<void>;
}

/** Time passes, and nothing is done by itself: whatever happens here is a hand's doing. */
const handsAlone = { now: systemClock.now, after: () => () => undefined };

/** @param badge of who works at it */
export async function openNextBench(
  dataFolder: string,
  badge: string,
): Promise<NextBench> {
  const opened = await openDatabase(dataFolder);
  const key = folderKey(dataFolder, null);
  if (!opened.ok) throw new Error(opened.refusal.code);
  if (!key.ok) throw new Error(`its key: ${key.refusal.kind}`);
  const store = createStore(opened.value, dataFolder);
  const ids = sortableIds(systemClock, idChance);
  const bench = await createBench({
    clock: handsAlone,
    ids,
    store,
    stationId: asId<StationId>("next-bench"),
    vault: keyVault(key.value, dataFolder),
    stationName: "Next bench",
    training: true,
    readLive: () => Promise.resolve({ kind: "clear" }),
    scale: {
      present: () => false,
      underParcel: () => false,
      problem: () => null,
      reading: () => null,
      onReading: () => () => undefined,
    },
    printerProblem: () => null,
    printQueued: () => undefined,
    outboxQueued: () => undefined,
    waitingParcels: () => Promise.resolve(1),
    replan: () => Promise.resolve(),
    changed: () => undefined,
  });
  const command = (): CommandId => asId<CommandId>(ids());
  const scan: NextBench["scan"] = (text) =>
    bench.scan(command(), text, null, "everything");
  await scan(badge);
  return {
    scan,
    act: (action) => bench.act(command(), action),
    async stop() {
      await bench.stop();
      await store.close();
    },
  };
}
