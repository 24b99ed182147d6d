import type {
  DeviceSetup,
  Discovery,
} from "../shared/contract/devices-view.ts";
import type { Clock } from "../shared/time.ts";
import { discoveryOf, nothingLooked, type Looked } from "./discovery.ts";
import { latestOnly } from "./latest-only.ts";
import type { Listed, Wires } from "./wire.ts";

/** Something that was plugged in must show within two seconds. */
const usbEveryMs = 900;
/** Queues and network printers are set up once; asking starts programs, or speaks to a whole network. */
const slowEveryMs = 6_000;
/** A lister that takes its time is asked less often, so that looking never takes more than a third of it. */
const restPerWork = 2;
/** One lost packet must not make a network printer disappear. */
const networkRoundsKept = 3;

/** Looks for devices while at least one screen watches, and never otherwise. */
export interface DiscoveryWatch {
  /** What there is at once, then again after every change, until the signal aborts. */
  watch(signal: AbortSignal | undefined): AsyncGenerator<Discovery, void>;
  /** The set-up changed: what is known is told anew. */
  refresh(): void;
  stop(): void;
}

export interface DiscoveryWatchParts {
  readonly wires: Wires;
  readonly clock: Clock;
  readonly setups: () => readonly DeviceSetup[];
}

export function createDiscoveryWatch({
  wires,
  clock,
  setups,
}: DiscoveryWatchParts): DiscoveryWatch {
  const watchers = new Set<{ tell(found: Discovery): void; end(): void }>();
  let looked = nothingLooked;
  let told = "";
  let stopLooking = (): void => undefined;

  const now = (): Discovery => discoveryOf(looked, setups(), wires.isVirtual);
  const tell = (): void => {
    const found = now();
    const text = JSON.stringify(found);
    if (text === told) return;
    told = text;
    for (const watcher of watchers) watcher.tell(found);
  };

  /** Each kind of connection is looked through at its own pace: one that hangs holds up none of the others. */
  const lookAt = <Kind extends keyof Looked>(
    kind: Kind,
    everyMs: number,
    list: () => Promise<NonNullable<Looked[Kind]>>,
  ): (() => void) => {
    let isLeft = false;
    let cancel = (): void => undefined;
    const look = async (): Promise<void> => {
      const startedAt = clock.now();
      const found = await list();
      if (isLeft) return;
      looked = { ...looked, [kind]: found };
      tell();
      const tookMs = clock.now() - startedAt;
      cancel = clock.after(Math.max(everyMs, tookMs * restPerWork), () => {
        void look();
      });
    };
    void look();
    return () => {
      isLeft = true;
      cancel();
    };
  };

  const startLooking = (): void => {
    looked = nothingLooked;
    const rounds: Awaited<ReturnType<Wires["findNetworkPrinters"]>>[] = [];
    const stops = [
      lookAt("serial", usbEveryMs, () => wires.listSerial()),
      lookAt("hid", usbEveryMs, () => wires.listHid()),
      lookAt("lp", usbEveryMs, async () => whole(await wires.listLp())),
      lookAt("queues", slowEveryMs, () => wires.listQueues()),
      lookAt("network", slowEveryMs, async () => {
        rounds.unshift(await wires.findNetworkPrinters());
        rounds.splice(networkRoundsKept);
        const printers = rounds.flat();
        return whole([
          ...new Map(
            printers.map((printer) => [
              `${printer.host}:${printer.port}`,
              printer,
            ]),
          ).values(),
        ]);
      }),
    ];
    stopLooking = () => {
      for (const stop of stops) stop();
    };
  };

  return {
    async *watch(signal) {
      const stream = latestOnly<Discovery>(signal);
      watchers.add(stream);
      if (watchers.size === 1) startLooking();
      told = "";
      tell();
      try {
        yield* stream.events();
      } finally {
        watchers.delete(stream);
        if (watchers.size === 0) stopLooking();
      }
    },
    refresh: tell,
    stop() {
      stopLooking();
      for (const watcher of watchers) watcher.end();
    },
  };
}

const whole = <Found>(found: readonly Found[]): Listed<Found> => ({
  found,
  problem: null,
});
