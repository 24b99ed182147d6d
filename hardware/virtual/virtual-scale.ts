import type { Clock } from "../../shared/time.ts";
import { mtSicsLanguage } from "./mt-sics-language.ts";
import type { PretendSerial } from "./pretend-serial-wire.ts";
import type { ScaleLanguage } from "./scale-language.ts";
import { createVirtualPlatform } from "./virtual-platform.ts";

/** A scale with a slow line: late, and still young enough to be used. */
const lateMs = 800;

/** Switched off when nothing was put on or taken off for so long, as postal scales do even while they are read. */
const autoOffMs = 3 * 60_000;

export interface ScaleKnobs {
  readonly garbled: boolean;
  readonly silent: boolean;
  readonly slow: boolean;
  readonly jitter: boolean;
  readonly overCapacity: boolean;
  readonly autoOff: boolean;
}

/** A scale on a pretend serial port, with knobs for everything that goes wrong at a bench. */
export interface VirtualScale {
  /** Puts this on an empty platform; wobbling stays in motion until put again without. */
  put(grams: number, wobbling?: boolean): void;
  onScale(): { readonly grams: number; readonly wobbling: boolean };
  knobs(): ScaleKnobs;
  unplug(unplugged: boolean): void;
  /** Every answer arrives with damaged bytes. */
  garble(on: boolean): void;
  /** Hears everything and says nothing. */
  silence(on: boolean): void;
  /** Every answer arrives late. */
  slow(on: boolean): void;
  /** Never comes to rest. */
  jitter(on: boolean): void;
  /** Shows overload, whatever lies on it. */
  overCapacity(on: boolean): void;
  /** Switches itself off after three minutes without a change; false is its power key. */
  autoOff(on: boolean): void;
  /** The next answer stops halfway, and the scale with it until it is plugged in again. */
  dieMidFrame(): void;
  stop(): void;
}

/** @param language MT-SICS, unless another make is to stand there */
export function createVirtualScale(
  serial: PretendSerial,
  path: string,
  clock: Clock,
  language: ScaleLanguage = mtSicsLanguage,
): VirtualScale {
  const platform = createVirtualPlatform(clock);
  let knobs: ScaleKnobs = {
    garbled: false,
    silent: false,
    slow: false,
    jitter: false,
    overCapacity: false,
    autoOff: false,
  };
  let dying = false;
  let dead = false;
  let watchedFrom = clock.now();
  const onTheWay = new Set<() => void>();

  const port = serial.addPort(path, "Packbench virtual scale", (bytes) => {
    tongue.hear(bytes);
  });

  const isOff = (): boolean =>
    knobs.autoOff &&
    clock.now() - Math.max(watchedFrom, platform.changedAt()) >= autoOffMs;
  const deliver = (bytes: Uint8Array): void => {
    if (!knobs.slow) {
      port.say(bytes);
      return;
    }
    const cancel = clock.after(lateMs, () => {
      onTheWay.delete(cancel);
      port.say(bytes);
    });
    onTheWay.add(cancel);
  };
  const say = (text: string): void => {
    if (knobs.silent || dead || isOff()) return;
    const bytes = Buffer.from(text, "latin1");
    if (dying) {
      dying = false;
      dead = true;
      deliver(bytes.subarray(0, bytes.length / 2));
    } else {
      deliver(knobs.garbled ? bytes.map((byte) => byte ^ 0x15) : bytes);
    }
  };
  const loseWhatIsOnTheWay = (): void => {
    for (const cancel of onTheWay) cancel();
    onTheWay.clear();
  };
  let tongue = language({ platform, clock, say });

  return {
    put: platform.put,
    onScale: platform.onScale,
    knobs: () => knobs,
    unplug(unplugged) {
      tongue.stop();
      loseWhatIsOnTheWay();
      if (unplugged) {
        port.unplug();
        return;
      }
      // The cable, not the mains: zero and tare are what they were.
      dying = false;
      dead = false;
      watchedFrom = clock.now();
      tongue = language({ platform, clock, say });
      port.plugIn();
    },
    garble(on) {
      knobs = { ...knobs, garbled: on };
    },
    silence(on) {
      knobs = { ...knobs, silent: on };
    },
    slow(on) {
      knobs = { ...knobs, slow: on };
    },
    jitter(on) {
      knobs = { ...knobs, jitter: on };
      platform.jitter(on);
    },
    overCapacity(on) {
      knobs = { ...knobs, overCapacity: on };
      platform.overCapacity(on);
    },
    autoOff(on) {
      knobs = { ...knobs, autoOff: on };
      watchedFrom = clock.now();
    },
    dieMidFrame() {
      dying = true;
    },
    stop() {
      tongue.stop();
      loseWhatIsOnTheWay();
    },
  };
}
