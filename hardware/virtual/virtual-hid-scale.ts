import type { Clock } from "../../shared/time.ts";
import { scaleUse } from "../hid-identity.ts";
import type { HidFound } from "../wire.ts";
import type { PretendHid } from "./pretend-hid-wire.ts";
import { scaleDescriptor } from "./scale-descriptor.ts";
import { createVirtualPlatform } from "./virtual-platform.ts";

/** A postal scale of 25 lb in steps of 1 g, as DYMO's M10 and M25 speak: no serial number, silent while nothing changes. */
const capacityGrams = 11_340;
const reportEveryMs = 250;

/** A slow bus: late, and still young enough to be used. */
const lateMs = 800;

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
  /** Every report arrives late. */
  slow(on: boolean): void;
  /** Never comes to rest. */
  jitter(on: boolean): void;
  /** Shows overload, whatever lies on it. */
  overCapacity(on: boolean): void;
  /** Switches itself off after three minutes without a change; plugging in stands for its power key. */
  autoOff(on: boolean): void;
  /** The next report is cut short, and the scale gone with it. */
  dieMidReport(): void;
  stop(): void;
}

export interface VirtualHidScaleParts {
  readonly bus: PretendHid;
  readonly path: string;
  readonly clock: Clock;
  /** deaf: takes the report that zeroes others and does nothing, as scales without an OUT endpoint. */
  readonly zero?: "output" | "deaf";
  /** 24 as newer scales have it; the usual layout is told by every one, this only by its descriptor. */
  readonly weightBits?: 16 | 24;
  /** Whether the system gives the descriptor out, as Linux does. */
  readonly isDescribed?: boolean;
}

export function createVirtualHidScale({
  bus,
  path,
  clock,
  zero = "output",
  weightBits = 16,
  isDescribed = true,
}: VirtualHidScaleParts): VirtualHidScale {
  const found: HidFound = {
    path,
    vendorId: 0x0922,
    productId: 0x8004,
    serialNumber: null,
    product: "Packbench virtual USB scale",
    ...scaleUse,
  };
  const platform = createVirtualPlatform(clock);
  let faults = {
    garbled: false,
    silent: false,
    slow: false,
    autoOff: false,
    dying: false,
  };
  let watchedFrom = clock.now();
  let cancel = (): void => undefined;
  const onTheWay = new Set<() => void>();

  const device = bus.addDevice(
    found,
    ([id, bits]) => {
      const isZero = id === zeroReport[0] && bits === zeroReport[1];
      if (isZero && zero === "output") platform.setZero();
    },
    (isOpen) => {
      cancel();
      for (const lose of onTheWay) lose();
      onTheWay.clear();
      if (isOpen) cancel = clock.after(reportEveryMs, speak);
    },
    isDescribed
      ? scaleDescriptor({
          zero: zero === "output" ? "output" : "none",
          weightBits,
        })
      : null,
  );

  const report = (): Uint8Array => {
    const grams = Math.round(platform.netGrams());
    const isOver = platform.outOfRange() === "+" || grams > capacityGrams;
    const state = isOver
      ? status.over
      : grams < 0
        ? status.under
        : platform.isMoving()
          ? status.motion
          : grams === 0
            ? status.zero
            : status.stable;
    // The weight of a report has no sign, and the digits beyond the limit mean nothing.
    const shown = Math.min(0xffff, Math.abs(grams));
    const weight = Array.from(
      { length: weightBits / 8 },
      (_, place) => (shown >> (8 * place)) & 0xff,
    );
    return Uint8Array.of(3, state, gramUnit, 0, ...weight);
  };
  const deliver = (bytes: Uint8Array): void => {
    if (!faults.slow) {
      device.say(bytes);
      return;
    }
    const lose = clock.after(lateMs, () => {
      onTheWay.delete(lose);
      device.say(bytes);
    });
    onTheWay.add(lose);
  };
  const speak = (): void => {
    const restedMs = clock.now() - Math.max(watchedFrom, platform.changedAt());
    if (faults.autoOff && restedMs >= autoOffMs) {
      device.unplug();
      return;
    }
    if (faults.dying) {
      faults = { ...faults, dying: false };
      device.say(report().subarray(0, 4));
      device.unplug();
      return;
    }
    cancel = clock.after(reportEveryMs, speak);
    if (faults.silent) return;
    deliver(faults.garbled ? Uint8Array.of(9, 0x5a, 0xa5, 0x5a) : report());
  };

  return {
    put: platform.put,
    unplug(unplugged) {
      if (unplugged) {
        device.unplug();
        return;
      }
      // It zeroes on power-up with whatever lies on it.
      platform.powerUp();
      watchedFrom = clock.now();
      device.plugIn();
    },
    garble(on) {
      faults = { ...faults, garbled: on };
    },
    silence(on) {
      faults = { ...faults, silent: on };
    },
    slow(on) {
      faults = { ...faults, slow: on };
    },
    jitter: platform.jitter,
    overCapacity: platform.overCapacity,
    autoOff(on) {
      faults = { ...faults, autoOff: on };
      watchedFrom = clock.now();
    },
    dieMidReport() {
      faults = { ...faults, dying: true };
    },
    stop() {
      cancel();
      for (const lose of onTheWay) lose();
    },
  };
}
