import type { Clock } from "../../shared/time.ts";
import type { PretendSerial } from "./pretend-serial-wire.ts";

/** A bench scale of 15 kg in steps of 0.1 g. */
const capacityGrams = 15_000;
/** Nine steps past the maximum the display goes blank (OIML R 76-1, 4.2.3). */
const overloadGrams = capacityGrams + 0.9;
const underloadGrams = -20;
/** Zero can be set within two percent of the capacity (OIML R 76-1, 4.5.1). */
const zeroRangeGrams = capacityGrams * 0.02;

/** How long a parcel swings after it was put down. */
const settleMs = 300;
/** S waits this long for stability before it answers "S I". */
const stabilityTimeoutMs = 10_000;
const repeatMs = 100;

const model = "PB15 Standard 15.0000 kg";
const serialNumber = "0000000042";

/** A scale that speaks MT-SICS over a pretend serial port, with knobs for everything that goes wrong at a bench. */
export interface VirtualScale {
  /** Puts this on an empty platform; wobbling stays in motion until put again without. */
  put(grams: number, wobbling?: boolean): void;
  onScale(): { readonly grams: number; readonly wobbling: boolean };
  unplug(unplugged: boolean): void;
  /** Every answer arrives with damaged bytes. */
  garble(on: boolean): void;
  /** Hears everything and says nothing. */
  silence(on: boolean): void;
  /** The next answer stops halfway, and the scale with it until it is plugged in again. */
  dieMidFrame(): void;
  stop(): void;
}

export function createVirtualScale(
  serial: PretendSerial,
  path: string,
  clock: Clock,
): VirtualScale {
  let grams = 0;
  let wobbling = false;
  let settledAt = 0;
  let zeroGrams = 0;
  let tareGrams = 0;
  let faults = { garbled: false, silent: false, dying: false, dead: false };
  let heard = "";
  let sway = 0;
  let cancelWaiting = (): void => undefined;

  const port = serial.addPort(path, "Packbench virtual scale", (bytes) => {
    heard = (heard + Buffer.from(bytes).toString("latin1")).slice(-256);
    const lines = heard.split("\r\n");
    heard = lines.pop() ?? "";
    for (const line of lines) obey(line);
  });

  const say = (line: string): void => {
    if (faults.silent || faults.dead) return;
    const bytes = Buffer.from(`${line}\r\n`, "latin1");
    if (faults.dying) {
      faults = { ...faults, dying: false, dead: true };
      port.say(bytes.subarray(0, bytes.length / 2));
    } else {
      port.say(faults.garbled ? bytes.map((byte) => byte ^ 0x15) : bytes);
    }
  };

  const gross = (): number => grams - zeroGrams;
  const moving = (): boolean => wobbling || clock.now() < settledAt;
  const field = (value: number): string => {
    const text = value.toFixed(1);
    return `${(text === "-0.0" ? "0.0" : text).padStart(10)} g`;
  };
  const outOfRange = (): "+" | "-" | null =>
    gross() > overloadGrams ? "+" : gross() < underloadGrams ? "-" : null;
  const weighed = (command: string): string => {
    const range = outOfRange();
    if (range !== null) return `${command} ${range}`;
    const swing = moving() ? ([-0.4, 0.7, -1.1, 0.2][sway++ % 4] ?? 0) : 0;
    const net = gross() - tareGrams + swing;
    return `${command} ${moving() ? "D" : "S"} ${field(net)}`;
  };

  /** Answers now when settled, else as soon as it settles, else with "busy". */
  const whenStable = (command: string, answer: () => string): void => {
    const givesUpAt = clock.now() + stabilityTimeoutMs;
    const look = (): void => {
      if (!moving()) say(answer());
      else if (clock.now() >= givesUpAt) say(`${command} I`);
      else cancelWaiting = clock.after(repeatMs, look);
    };
    look();
  };
  const repeat = (): void => {
    say(weighed("S"));
    cancelWaiting = clock.after(repeatMs, repeat);
  };

  const setZero = (command: string, accepted: string): string => {
    if (Math.abs(grams) > zeroRangeGrams) {
      return `${command} ${grams > 0 ? "+" : "-"}`;
    }
    zeroGrams = grams;
    tareGrams = 0;
    return `${command} ${accepted}`;
  };
  const setTare = (command: string, accepted: string): string => {
    const range = outOfRange() ?? (gross() < 0 ? "-" : null);
    if (range !== null) return `${command} ${range}`;
    tareGrams = gross();
    return `${command} ${accepted} ${field(tareGrams)}`;
  };

  const commands: Readonly<Record<string, () => void>> = {
    SI: () => say(weighed("S")),
    S: () => whenStable("S", () => weighed("S")),
    SIR: repeat,
    Z: () => whenStable("Z", () => setZero("Z", "A")),
    ZI: () => say(setZero("ZI", moving() ? "D" : "S")),
    T: () => whenStable("T", () => setTare("T", "S")),
    TI: () => say(setTare("TI", moving() ? "D" : "S")),
    TA: () => say(`TA A ${field(tareGrams)}`),
    TAC() {
      tareGrams = 0;
      say("TAC A");
    },
    "@"() {
      tareGrams = 0;
      say(`I4 A "${serialNumber}"`);
    },
    I0() {
      const names = Object.keys(commands);
      names.forEach((name, at) => {
        const last = at === names.length - 1;
        say(`I0 ${last ? "A" : "B"} ${name.startsWith("I") ? 0 : 1} "${name}"`);
      });
    },
    I1: () => say('I1 A "01" "2.00" "2.00" "" ""'),
    I2: () => say(`I2 A "${model}"`),
    I3: () => say('I3 A "1.00"'),
    I4: () => say(`I4 A "${serialNumber}"`),
  };
  const obey = (line: string): void => {
    // Any command ends what an earlier one was waiting for or repeating.
    cancelWaiting();
    const command = Object.hasOwn(commands, line) ? commands[line] : undefined;
    if (command) command();
    else say("ES");
  };

  return {
    put(newGrams, wobble = false) {
      if (newGrams !== grams || wobbling) settledAt = clock.now() + settleMs;
      grams = newGrams;
      wobbling = wobble;
    },
    onScale: () => ({ grams, wobbling }),
    unplug(unplugged) {
      cancelWaiting();
      heard = "";
      if (unplugged) port.unplug();
      else {
        // The cable, not the mains: zero and tare are what they were.
        faults = { ...faults, dying: false, dead: false };
        port.plugIn();
      }
    },
    garble(on) {
      faults = { ...faults, garbled: on };
    },
    silence(on) {
      faults = { ...faults, silent: on };
    },
    dieMidFrame() {
      faults = { ...faults, dying: true };
    },
    stop: () => {
      cancelWaiting();
    },
  };
}
