import type { Clock } from "../../shared/time.ts";
import { scaleUse } from "../hid-identity.ts";
import type { HidFound } from "../wire.ts";
import type { PretendHid } from "./pretend-hid-wire.ts";

/** A postal scale of 25 lb in steps of 1 g, as DYMO's M10 and M25 speak: no serial number, silent while nothing changes. */
const capacityGrams = 11_340;
const reportEveryMs = 250;
const settleMs = 400;

/** Switched off when the weight did not change for so long, even while it is being read (usbscale #13). */
const autoOffMs = 3 * 60_000;

/** Report 3: status, unit, exponent, weight. Source: HID Point of Sale usage tables, page 8D. */
const status = { zero: 2, motion: 3, stable: 4, under: 5, over: 6 } as const;
const gramUnit = 2;
const zeroReport = [2, 2] as const;

export interface VirtualHidScale {
  put(grams: number, wobbling?: boolean): void;
  unplug(unplugged: boolean): void;
  /** Sends reports of another kind only. */
  garble(on: boolean): void;
  silence(on: boolean): void;
  /** Switches itself off after three minutes without a change; plugging in stands for its power key. */
  autoOff(on: boolean): void;
  stop(): void;
}

export function createVirtualHidScale(
  bus: PretendHid,
  path: string,
  clock: Clock,
): VirtualHidScale {
  const found: HidFound = {
    path,
    vendorId: 0x0922,
    productId: 0x8004,
    serialNumber: null,
    product: "Packbench virtual USB scale",
    ...scaleUse,
  };
  let grams = 0;
  let zeroGrams = 0;
  let wobbling = false;
  let changedAt = clock.now();
  let faults = { garbled: false, silent: false, autoOff: false };
  let cancel = (): void => undefined;
  let sway = 0;

  const device = bus.addDevice(
    found,
    ([id, bits]) => {
      if (id === zeroReport[0] && bits === zeroReport[1]) zeroGrams = grams;
    },
    (isOpen) => {
      cancel();
      if (isOpen) cancel = clock.after(reportEveryMs, speak);
    },
  );

  const report = (): Uint8Array => {
    const moving = wobbling || clock.now() < changedAt + settleMs;
    const net = Math.round(grams - zeroGrams);
    const state =
      grams > capacityGrams
        ? status.over
        : net < 0
          ? status.under
          : moving
            ? status.motion
            : net === 0
              ? status.zero
              : status.stable;
    // The weight of a report has no sign, and the digits beyond the limit mean nothing.
    const shown = Math.min(0xffff, Math.abs(net) + (moving ? sway++ % 3 : 0));
    return Uint8Array.of(3, state, gramUnit, 0, shown & 0xff, shown >> 8);
  };
  const speak = (): void => {
    if (faults.autoOff && clock.now() - changedAt >= autoOffMs) {
      device.unplug();
      return;
    }
    cancel = clock.after(reportEveryMs, speak);
    if (faults.silent) return;
    device.say(faults.garbled ? Uint8Array.of(9, 0x5a, 0xa5, 0x5a) : report());
  };

  return {
    put(newGrams, wobble = false) {
      if (newGrams !== grams || wobble !== wobbling) changedAt = clock.now();
      grams = newGrams;
      wobbling = wobble;
    },
    unplug(unplugged) {
      if (unplugged) {
        device.unplug();
        return;
      }
      // It zeroes on power-up with whatever lies on it.
      zeroGrams = grams;
      changedAt = clock.now();
      device.plugIn();
    },
    garble(on) {
      faults = { ...faults, garbled: on };
    },
    silence(on) {
      faults = { ...faults, silent: on };
    },
    autoOff(on) {
      faults = { ...faults, autoOff: on };
    },
    stop() {
      cancel();
    },
  };
}
