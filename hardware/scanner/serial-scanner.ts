import type { DeviceSetup } from "../../shared/contract/devices-view.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import type { DeviceLog, Health, Scan, Scanner } from "../device.ts";
import { listeners } from "../listeners.ts";
import type { Wires } from "../wire.ts";
import { createDoubleTrigger } from "./double-trigger.ts";
import { createLineDecoder } from "./line-decoder.ts";
import type { DecodedScan } from "./scan-bytes.ts";

/**
 * A scanner on a serial port (USB COM emulation, RS-232, Bluetooth SPP). Nothing is ever sent to it:
 * scanners take ENQ and BEL as commands. A silent scanner is a healthy one.
 */
export async function openSerialScanner(
  setup: DeviceSetup,
  wires: Wires,
  clock: Clock,
  log: DeviceLog,
): Promise<Result<Scanner>> {
  if (setup.address.wire !== "serial") {
    return refused(refusal("device.not-found", { device: setup.name }));
  }
  const opened = await wires.openSerial(setup.address, setup.name);
  if (!opened.ok) return opened;
  const wire = opened.value;

  const decoder = createLineDecoder();
  const doubleTrigger = createDoubleTrigger();
  const scanned = listeners<[Scan]>();
  const changed = listeners<[]>();
  let health: Health = { state: "ready", problem: null };
  let cancelSilence = (): void => undefined;

  const report = (scans: readonly DecodedScan[]): void => {
    for (const scan of scans) {
      if (doubleTrigger.isRepeat(scan.text, clock.now())) {
        log("scanner.double-trigger", { device: setup.id });
        continue;
      }
      scanned.tell({ ...scan, deviceId: setup.id, at: clock.now() });
    }
  };
  const awaitSilence = (): void => {
    cancelSilence();
    const afterMs = decoder.silenceAfterMs();
    if (afterMs === null) return;
    cancelSilence = clock.after(afterMs, () => {
      report(decoder.silence());
    });
  };

  wire.onData((chunk) => {
    doubleTrigger.heard(clock.now());
    report(decoder.push(chunk));
    awaitSilence();
  });
  wire.onClose(() => {
    cancelSilence();
    health = {
      state: "down",
      problem: refusal("device.unplugged", { device: setup.name }),
    };
    changed.tell();
  });

  return ok({
    kind: "scanner",
    health: () => health,
    onChange: changed.add,
    onScan: scanned.add,
    async stop() {
      cancelSilence();
      scanned.clear();
      changed.clear();
      await wire.close();
    },
  });
}
