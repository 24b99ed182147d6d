import type {
  DeviceAddress,
  DeviceCard,
  DeviceSetup,
} from "../shared/contract/devices-view.ts";
import { refusal } from "../shared/contract/refusals.ts";
import type { Clock } from "../shared/time.ts";
import { createDeviceSlot } from "./device-slot.ts";
import type { DeviceLog } from "./device.ts";
import { latestOnly } from "./latest-only.ts";
import { isSamePlace } from "./same-place.ts";
import type { Wires } from "./wire.ts";

/** Devices somebody looks at before setting them up: open for as long as the stream is read, and of no use to the bench. */
export interface TryOuts {
  /** What the device does, again after every change. A device that is in use is shown as down, and left alone. */
  watch(
    setup: DeviceSetup,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<DeviceCard, void>;
  /** Settles when nobody tries out what lies at this address any more. */
  leave(address: DeviceAddress): Promise<void>;
  stop(): Promise<void>;
}

export interface TryOutsParts {
  readonly wires: Wires;
  readonly clock: Clock;
  readonly log: DeviceLog;
  readonly isSetUp: (address: DeviceAddress) => boolean;
}

interface TryOut {
  readonly address: DeviceAddress;
  end(): Promise<void>;
}

export function createTryOuts({
  wires,
  clock,
  log,
  isSetUp,
}: TryOutsParts): TryOuts {
  const open = new Set<TryOut>();

  const inUse = (setup: DeviceSetup): DeviceCard => ({
    setup,
    virtual: wires.isVirtual(setup.address),
    state: "down",
    problem: refusal("device.in-use-here", { device: setup.name }),
    lastSeen: null,
    reading: null,
  });

  return {
    async *watch(setup, signal) {
      const { address } = setup;
      const isTried = [...open].some((tried) =>
        isSamePlace(tried.address, address),
      );
      if (isTried || isSetUp(address)) {
        yield inUse(setup);
        return;
      }
      const stream = latestOnly<DeviceCard>(signal);
      const tell = (): void => stream.tell(slot.card());
      const slot = createDeviceSlot({
        setup,
        wires,
        clock,
        log,
        onScan: () => undefined,
        onReading: () => undefined,
        onChange: tell,
        onSeen: tell,
      });
      const tried: TryOut = {
        address,
        async end() {
          stream.end();
          await slot.stop();
        },
      };
      open.add(tried);
      tell();
      void slot.start();
      try {
        yield* stream.events();
      } finally {
        open.delete(tried);
        await slot.stop();
      }
    },
    async leave(address) {
      const here = [...open].filter((tried) =>
        isSamePlace(tried.address, address),
      );
      await Promise.all(here.map((tried) => tried.end()));
    },
    async stop() {
      await Promise.all([...open].map((tried) => tried.end()));
    },
  };
}
