import type {
  DeviceCard,
  DeviceSetup,
} from "../shared/contract/devices-view.ts";
import { refusal, type Refusal } from "../shared/contract/refusals.ts";
import { done, refused, type Result } from "../shared/result.ts";
import type { Clock } from "../shared/time.ts";
import type { ScaleReading } from "../shared/weight.ts";
import type { AnyDevice, DeviceLog, Health, Scan } from "./device.ts";
import { driverOf } from "./drivers.ts";
import type { Wires } from "./wire.ts";

/** A cable put back is found at once; a device that stays away costs next to nothing. */
const firstRetryMs = 500;
const longestRetryMs = 2_000;

/** One device that was set up: opened, watched, and opened again for as long as it is set up. */
export interface DeviceSlot {
  readonly setup: DeviceSetup;
  /** Null while it is not connected. */
  device(): AnyDevice | null;
  card(): DeviceCard;
  /** Shows on the card what the device did last. */
  saw(text: string): void;
  /** Settles when it was tried once. */
  start(): Promise<Result<void>>;
  /** The computer has slept: a wire that looks open may lead nowhere, without ever saying so. */
  wake(): void;
  stop(): Promise<void>;
}

export interface DeviceSlotParts {
  readonly setup: DeviceSetup;
  readonly wires: Wires;
  readonly clock: Clock;
  readonly log: DeviceLog;
  readonly onScan: (scan: Scan) => void;
  /** null: the scale cannot give a weight any more. */
  readonly onReading: (reading: ScaleReading | null) => void;
  /** It came, went, or something is or is no longer wrong with it. */
  readonly onChange: () => void;
  /** Only what it did last is different. */
  readonly onSeen: () => void;
}

export function createDeviceSlot(parts: DeviceSlotParts): DeviceSlot {
  const { setup, wires, clock, log } = parts;
  let device: AnyDevice | null = null;
  let health: Health = { state: "starting", problem: null };
  let lastSeen: DeviceCard["lastSeen"] = null;
  let retryMs = firstRetryMs;
  let cancelRetry = (): void => undefined;
  let wasOpen = false;
  let opening = false;
  let stopped = false;

  const saw = (text: string): void => {
    lastSeen = { at: clock.now(), text };
    parts.onSeen();
  };

  const retryLater = (): void => {
    cancelRetry();
    cancelRetry = clock.after(retryMs, () => {
      void attempt();
    });
    retryMs = Math.min(retryMs * 2, longestRetryMs);
  };

  const down = (problem: Refusal): void => {
    // A device that worked and is now gone was unplugged; its missing port is no news for the installer.
    const known = wasOpen && problem.code === "device.not-found";
    const went =
      health.problem?.code === "scale.asleep"
        ? health.problem
        : refusal("device.unplugged", { device: setup.name });
    health = { state: "down", problem: known ? went : problem };
    parts.onChange();
  };

  const attempt = async (): Promise<Result<void>> => {
    const driver = driverOf(setup);
    if (!driver) {
      const unknown = refusal("device.driver-unknown", {
        device: setup.name,
        driver: setup.driver,
      });
      down(unknown);
      return refused(unknown);
    }
    opening = true;
    const opened = await driver.open(setup, wires, clock, log);
    opening = false;
    if (stopped) {
      if (opened.ok) await opened.value.stop();
      return done;
    }
    if (!opened.ok) {
      log("device.not-opened", { device: setup.id, code: opened.refusal.code });
      down(opened.refusal);
      retryLater();
      return opened;
    }
    attach(opened.value);
    return done;
  };

  const reopen = async (): Promise<void> => {
    const before = device;
    device = null;
    await before?.stop();
    if (!stopped) await attempt();
  };

  const attach = (opened: AnyDevice): void => {
    device = opened;
    wasOpen = true;
    retryMs = firstRetryMs;
    opened.onChange(() => {
      follow(opened);
    });
    if (opened.kind === "scanner") {
      opened.onScan((scan) => {
        saw(scan.text);
        parts.onScan(scan);
      });
    }
    if (opened.kind === "scale") listenToScale(opened);
    log("device.opened", { device: setup.id });
    follow(opened);
  };

  const listenToScale = (
    scale: Extract<AnyDevice, { kind: "scale" }>,
  ): void => {
    let shown: string | null = null;
    scale.onReading((reading) => {
      parts.onReading(reading);
      const text =
        reading.weight === null
          ? reading.status
          : `${reading.weight} ${reading.unit ?? ""}`.trim();
      const showing = `${text} ${reading.stable}`;
      if (showing === shown) return;
      shown = showing;
      saw(text);
    });
  };

  const follow = (opened: AnyDevice): void => {
    if (stopped || device !== opened) return;
    health = shownHealth(opened.health());
    if (opened.kind === "scale" && health.state !== "ready") {
      parts.onReading(null);
    }
    if (health.state !== "down") {
      parts.onChange();
      return;
    }
    device = null;
    log("device.down", { device: setup.id, code: health.problem.code });
    down(health.problem);
    void opened.stop();
    retryLater();
  };

  /** Opening a silent device again proves nothing: it is silent until it is heard. */
  const shownHealth = (next: Health): Health =>
    next.state === "starting" && health.problem?.code === "device.silent"
      ? { state: "attention", problem: health.problem }
      : next;

  return {
    setup,
    device: () => device,
    card: () => ({
      setup,
      virtual: wires.isVirtual(setup.address),
      state: health.state,
      problem: health.problem,
      lastSeen,
      reading: device?.kind === "scale" ? device.reading() : null,
    }),
    saw,
    start: attempt,
    wake() {
      // A printer is asked for its status all the time and notices; reopening it could cut a label in two.
      if (stopped || opening || device?.kind === "printer") return;
      cancelRetry();
      retryMs = firstRetryMs;
      void reopen();
    },
    async stop() {
      stopped = true;
      cancelRetry();
      await device?.stop();
      device = null;
    },
  };
}
