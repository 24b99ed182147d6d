import type { DeviceSetup } from "../../shared/contract/devices-view.ts";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { done, ok, refused, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import type { ScaleReading } from "../../shared/weight.ts";
import type { DeviceLog, Health, Scale } from "../device.ts";
import { listeners } from "../listeners.ts";
import type { HidWire, Wires } from "../wire.ts";
import { readScaleReport } from "./hid-report.ts";
import {
  scaleReportLayout,
  type ScaleReportLayout,
} from "./hid-scale-layout.ts";
import { createHidScaleZero } from "./hid-scale-zero.ts";
import { readingOf } from "./scale-message.ts";
import { createSoftwareTare } from "./software-tare.ts";

/**
 * Some scales fall silent while the weight does not change, so the last reading stays good this long; after that only
 * opening again shows whether the scale is still there (postal scales switch themselves off).
 */
const silentMs = 5_000;

/** Postal scales go off about three minutes after the last change, even while they are read (usbscale #13). */
const asleepAfterMs = 150_000;

/** A USB scale of usage page 8D; it needs no detection and no settings. */
export async function openHidScale(
  setup: DeviceSetup,
  wires: Wires,
  clock: Clock,
  log: DeviceLog,
): Promise<Result<Scale>> {
  if (setup.address.wire !== "hid") {
    return refused(refusal("device.not-found", { device: setup.name }));
  }
  const opened = await wires.openHid(setup.address, setup.name);
  if (!opened.ok) return opened;
  const wire = opened.value;
  const descriptor = await wire.descriptor();
  const layout = descriptor === null ? null : scaleReportLayout(descriptor);
  return ok(runHidScale(wire, setup, clock, log, layout));
}

/**
 * A USB HID scale on an open wire; it streams by itself.
 * @param layout what its descriptor says; null: the layout that nearly all of them have
 */
export function runHidScale(
  wire: HidWire,
  { id, name }: Pick<DeviceSetup, "id" | "name">,
  clock: Clock,
  log: DeviceLog,
  layout: ScaleReportLayout | null = null,
): Scale {
  const heard = listeners<[ScaleReading]>();
  const changed = listeners<[]>();
  let health: Health = { state: "starting", problem: null };
  const tare = createSoftwareTare();
  const zero = createHidScaleZero(wire, clock);
  let latest: ScaleReading | null = null;
  let weighed: ScaleReading | null = null;
  let changedAt = clock.now();
  let cancelSilence = (): void => undefined;

  const fall = (problem: Refusal): void => {
    cancelSilence();
    zero.end();
    latest = null;
    health = { state: "down", problem };
    changed.tell();
  };
  const awaitReport = (): void => {
    cancelSilence();
    cancelSilence = clock.after(silentMs, () => {
      log("scale.silent", { device: id });
      fall(refusal("device.silent", { device: name }));
    });
  };

  wire.onReport((report) => {
    if (health.state === "down") return;
    // Some scales put the whole report under another number than their descriptor says.
    const message = layout?.read(report) ?? readScaleReport(report);
    if (message === null) return;
    awaitReport();
    const gross = readingOf(message);
    if (gross.weight !== weighed?.weight || gross.status !== weighed.status) {
      changedAt = clock.now();
    }
    weighed = gross;
    zero.see(gross);
    latest = tare.apply(gross);
    if (health.state !== "ready") {
      health = { state: "ready", problem: null };
      changed.tell();
    }
    heard.tell(latest);
  });
  wire.onClose(() => {
    if (health.state === "down") return;
    fall(
      clock.now() - changedAt >= asleepAfterMs
        ? refusal("scale.asleep", {})
        : refusal("device.unplugged", { device: name }),
    );
  });
  awaitReport();

  return {
    kind: "scale",
    health: () => health,
    onChange: changed.add,
    onReading: heard.add,
    reading: () => latest,
    tare: () => Promise.resolve(tare.take()),
    clearTare() {
      tare.clear();
      return Promise.resolve(done);
    },
    async zero() {
      const zeroed = await zero.zero(layout);
      if (zeroed.ok) tare.clear();
      return zeroed;
    },
    async stop() {
      cancelSilence();
      zero.end();
      latest = null;
      heard.clear();
      changed.clear();
      await wire.close();
    },
  };
}
