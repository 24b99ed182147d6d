import type { ScaleLanguage } from "./scale-language.ts";

/** S, Z and T wait this long for rest before they answer "I". */
const stabilityTimeoutMs = 10_000;
const repeatMs = 100;

const model = "PB15 Standard 15.0000 kg";
const serialNumber = "0000000042";

/** MT-SICS levels 0 and 1, waiting commands included. Source: MT-SICS reference manuals. */
export const mtSicsLanguage: ScaleLanguage = ({ platform, clock, say }) => {
  let heard = "";
  let cancelWaiting = (): void => undefined;

  const line = (text: string): void => {
    say(`${text}\r\n`);
  };
  const field = (value: number): string => {
    const text = value.toFixed(1);
    return `${(text === "-0.0" ? "0.0" : text).padStart(10)} g`;
  };
  const stability = (): "S" | "D" => (platform.isMoving() ? "D" : "S");
  const weighed = (command: string): string => {
    const range = platform.outOfRange();
    return range === null
      ? `${command} ${stability()} ${field(platform.netGrams())}`
      : `${command} ${range}`;
  };

  /** Answers now when settled, else as soon as it settles, else with "busy". */
  const whenStable = (command: string, answer: () => string): void => {
    const givesUpAt = clock.now() + stabilityTimeoutMs;
    const look = (): void => {
      if (!platform.isMoving()) line(answer());
      else if (clock.now() >= givesUpAt) line(`${command} I`);
      else cancelWaiting = clock.after(repeatMs, look);
    };
    look();
  };
  const repeat = (): void => {
    line(weighed("S"));
    cancelWaiting = clock.after(repeatMs, repeat);
  };
  const setZero = (command: string, accepted: string): string =>
    `${command} ${platform.setZero() ?? accepted}`;
  const setTare = (command: string, accepted: string): string => {
    const range = platform.setTare();
    return range === null
      ? `${command} ${accepted} ${field(platform.tareGrams())}`
      : `${command} ${range}`;
  };

  const commands: Readonly<Record<string, () => void>> = {
    SI: () => line(weighed("S")),
    S: () => whenStable("S", () => weighed("S")),
    SIR: repeat,
    Z: () => whenStable("Z", () => setZero("Z", "A")),
    ZI: () => line(setZero("ZI", stability())),
    T: () => whenStable("T", () => setTare("T", "S")),
    TI: () => line(setTare("TI", stability())),
    TA: () => line(`TA A ${field(platform.tareGrams())}`),
    TAC() {
      platform.clearTare();
      line("TAC A");
    },
    "@"() {
      platform.clearTare();
      line(`I4 A "${serialNumber}"`);
    },
    I0() {
      const names = Object.keys(commands);
      names.forEach((name, at) => {
        const last = at === names.length - 1;
        line(
          `I0 ${last ? "A" : "B"} ${name.startsWith("I") ? 0 : 1} "${name}"`,
        );
      });
    },
    I1: () => line('I1 A "01" "2.00" "2.00" "" ""'),
    I2: () => line(`I2 A "${model}"`),
    I3: () => line('I3 A "1.00"'),
    I4: () => line(`I4 A "${serialNumber}"`),
  };
  const obey = (asked: string): void => {
    // Any command ends what an earlier one was waiting for or repeating.
    cancelWaiting();
    const command = Object.hasOwn(commands, asked)
      ? commands[asked]
      : undefined;
    if (command) command();
    else line("ES");
  };

  return {
    hear(bytes) {
      heard = (heard + Buffer.from(bytes).toString("latin1")).slice(-256);
      const lines = heard.split("\r\n");
      heard = lines.pop() ?? "";
      for (const asked of lines) obey(asked);
    },
    stop() {
      heard = "";
      cancelWaiting();
    },
  };
};
