import type { DeviceSetup } from "../../shared/contract/devices-view.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import type { DeviceLog, Health, Scan, Scanner } from "../device.ts";
import { findHid } from "../hid-identity.ts";
import { listeners } from "../listeners.ts";
import type { HidWire, Wires } from "../wire.ts";
import { createDoubleTrigger } from "./double-trigger.ts";
import { continuationMs, createHidPosDecoder } from "./hid-pos-decoder.ts";
import { describedLayout } from "./hid-pos-layout.ts";
import type { HidPosLayout } from "./hid-pos-part.ts";

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
  const { address } = setup;
  const opened = await wires.openHid(address, setup.name);
  if (!opened.ok) return opened;
  const wire = opened.value;
  let ended = false;
  const listenNoMore = wire.onClose(() => {
    ended = true;
  });
  if (typesUntilTold.has(address.vendorId)) {
    const told = await wire.sendFeature(reportsFromNowOn);
    if (!told.ok) log("scanner.not-switched", { device: setup.id });
  }
  const descriptor = await wire.descriptor();
  listenNoMore();
  if (ended) {
    await wire.close();
    return refused(refusal("device.port-busy", { device: setup.name }));
  }
  return ok(
    runHidScanner(wire, setup, clock, log, {
      layout: descriptor === null ? null : describedLayout(descriptor),
      async isStillThere() {
        const { found } = await wires.listHid();
        return findHid(address, found) !== null;
      },
    }),
  );
}

/** Honeywell and Youjie, whose scanners may type although they offer reports. */
const typesUntilTold = new Set([0x0c2e, 0x23d0]);

/** Feature report FE, 01: output through the point-of-sale interface until it is unplugged. Source: WebHidBarcodeScanner. */
const reportsFromNowOn = Uint8Array.of(0xfe, 0x01);

/** What is known of a scanner besides its wire. */
interface ScannerFacts {
  /** What its descriptor says; null: the layouts known in the wild. */
  readonly layout: HidPosLayout | null;
  /** Whether the system still lists it; null: nobody can tell. */
  readonly isStillThere: (() => Promise<boolean>) | null;
}

/** A scanner in HID POS mode on an open wire. A silent scanner is a healthy one. */
export function runHidScanner(
  wire: HidWire,
  { id, name }: Pick<DeviceSetup, "id" | "name">,
  clock: Clock,
  log: DeviceLog,
  { layout, isStillThere }: ScannerFacts = { layout: null, isStillThere: null },
): Scanner {
  const decoder = createHidPosDecoder(layout);
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
  const fall = (isStillListed: boolean): void => {
    const code = isStillListed ? "device.port-busy" : "device.unplugged";
    health = { state: "down", problem: refusal(code, { device: name }) };
    changed.tell();
  };
  wire.onClose(() => {
    cancelWaiting();
    decoder.drop();
    // Windows gives a scanner to the program that claims it for its till; the wire then ends, and the scanner is still there.
    if (isStillThere === null) fall(false);
    else void isStillThere().then(fall);
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
