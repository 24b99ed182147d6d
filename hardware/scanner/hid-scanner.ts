import type { DeviceSetup } from "../../shared/contract/devices-view.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import type { DeviceLog, Health, Scan, Scanner } from "../device.ts";
import { listeners } from "../listeners.ts";
import type { HidWire, Wires } from "../wire.ts";
import { createDoubleTrigger } from "./double-trigger.ts";
import { continuationMs, createHidPosDecoder } from "./hid-pos-decoder.ts";

/** A USB scanner in HID POS mode: read in the background, whatever has the focus. */
export async function openHidScanner(
  setup: DeviceSetup,
  wires: Wires,
  clock: Clock,
  log: DeviceLog,
): Promise<Result<Scanner>> {
  if (setup.address.wire !== "hid") {
    return refused(refusal("device.not-found", { device: setup.name }));
  }
  const opened = await wires.openHid(setup.address, setup.name);
  return opened.ok
    ? ok(runHidScanner(opened.value, setup, clock, log))
    : opened;
}

/** A scanner in HID POS mode on an open wire. A silent scanner is a healthy one. */
export function runHidScanner(
  wire: HidWire,
  { id, name }: Pick<DeviceSetup, "id" | "name">,
  clock: Clock,
  log: DeviceLog,
): Scanner {
  const decoder = createHidPosDecoder();
  const doubleTrigger = createDoubleTrigger();
  const scanned = listeners<[Scan]>();
  const changed = listeners<[]>();
  let health: Health = { state: "ready", problem: null };
  let cancelWaiting = (): void => undefined;

  wire.onReport((report) => {
    cancelWaiting();
    doubleTrigger.heard(clock.now());
    const scan = decoder.push(report);
    if (decoder.isWaiting()) {
      cancelWaiting = clock.after(continuationMs, () => {
        log("scanner.part-lost", { device: id });
        decoder.drop();
      });
    }
    if (scan === null || scan.command) return;
    if (doubleTrigger.isRepeat(scan.text, clock.now())) {
      log("scanner.double-trigger", { device: id });
      return;
    }
    const { text, bytes, aim } = scan;
    scanned.tell({ text, bytes, aim, deviceId: id, at: clock.now() });
  });
  wire.onClose(() => {
    cancelWaiting();
    health = {
      state: "down",
      problem: refusal("device.unplugged", { device: name }),
    };
    changed.tell();
  });

  return {
    kind: "scanner",
    health: () => health,
    onChange: changed.add,
    onScan: scanned.add,
    async stop() {
      cancelWaiting();
      scanned.clear();
      changed.clear();
      await wire.close();
    },
  };
}
