import type { Clock } from "../../shared/time.ts";
import { zplReader, type ZplCommand } from "../printer/zpl-reader.ts";
import type { LabelTray } from "./printed-labels.ts";
import {
  errorStatusReply,
  hostStatusReply,
  identityReply,
  settingReply,
} from "./virtual-zebra-replies.ts";
import { formatOf, type Format } from "./zebra-formats.ts";
import { storedForms } from "./zebra-forms.ts";
import { isFaulty, quietKnobs, type ZebraKnobs } from "./zebra-knobs.ts";

/** A desktop printer's memory; beyond it, it stops reading. */
const memoryBytes = 8 * 1024 * 1024;
/** A slow printer takes its bytes in portions this far apart. */
const portionMs = 50;

/** The printer's end of a connection, whatever it runs over. */
export interface ZebraLine {
  say(bytes: Uint8Array): void;
  /** Takes no more bytes until `goOn`. */
  hold(): void;
  goOn(): void;
  /** The power has gone; a line that can tell its other end does so. */
  cut(): void;
}

export interface ZebraBody {
  knobs(): ZebraKnobs;
  turn(change: Partial<ZebraKnobs>): void;
  /** Somebody connects: `hear` takes what they write, in order; `leave` when they have gone. */
  connect(line: ZebraLine): { hear(chunk: Uint8Array): void; leave(): void };
  stop(): void;
}

/**
 * What a ZD421 does with the bytes it gets, and everything that goes wrong with it at a bench. It answers at once, also
 * while it prints.
 * @param died called when the power goes in the middle of a byte stream
 */
export function createZebraBody(
  tray: Pick<LabelTray, "add" | "labelCount">,
  clock: Clock,
  died: () => void,
): ZebraBody {
  const lines = new Set<ZebraLine>();
  const receiving = new Set<ZebraLine>();
  const timers = new Set<() => void>();
  let knobs = quietKnobs;
  let formats: Format[] = [];
  let held = 0;
  let isPrinting = false;
  let powerUps = 0;
  let forms = storedForms();
  let labelWidthDots = 812;
  let labelLengthDots = 1219;
  let darkness = 15;

  const later = (milliseconds: number, run: () => void): void => {
    const forget = (): void => {
      cancel();
      timers.delete(forget);
    };
    const cancel = clock.after(milliseconds, () => {
      timers.delete(forget);
      run();
    });
    timers.add(forget);
  };

  const printOn = (): void => {
    const format = formats[0];
    if (isPrinting || format === undefined) return;
    if (isFaulty(knobs) || knobs.paused || knobs.unplugged) return;
    isPrinting = true;
    later(knobs.labelMs, () => {
      isPrinting = false;
      if (formats[0] !== format || isFaulty(knobs) || knobs.unplugged) {
        if (!format.isRepeated) forget(format);
        printOn();
        return;
      }
      format.copiesLeft--;
      if (format.copiesLeft === 0) forget(format);
      tray.add(format.zpl, format.media);
      useMedia();
      printOn();
    });
  };

  const useMedia = (): void => {
    const { mediaAfterLabels } = knobs;
    if (mediaAfterLabels === null) return;
    const left = mediaAfterLabels - 1;
    knobs = { ...knobs, mediaAfterLabels: left > 0 ? left : null };
    if (left <= 0) knobs = { ...knobs, mediaOut: true };
  };

  const forget = (format: Format): void => {
    formats = formats.filter((each) => each !== format);
    held -= format.zpl.length;
    if (held < memoryBytes) for (const line of lines) line.goOn();
  };

  const loseMemory = (): void => {
    powerUps++;
    forms = storedForms();
    formats = [];
    held = 0;
    isPrinting = false;
    receiving.clear();
    for (const cancel of timers) cancel();
    for (const line of lines) line.cut();
  };

  const answer = (line: ZebraLine, text: string): void => {
    if (knobs.silent) return;
    if (knobs.loseAnswers > 0) {
      knobs = { ...knobs, loseAnswers: knobs.loseAnswers - 1 };
      return;
    }
    const bytes = Buffer.from(knobs.garbled ? damaged(text) : text, "latin1");
    const piece = knobs.answerPieceBytes ?? bytes.length;
    const say = (): void => {
      for (let at = 0; at < bytes.length; at += piece) {
        if (lines.has(line)) line.say(bytes.subarray(at, at + piece));
      }
    };
    if (knobs.answerDelayMs > 0) later(knobs.answerDelayMs, say);
    else say();
  };

  const statusText = (): string =>
    hostStatusReply({
      ...knobs,
      paused: knobs.paused || (knobs.latchPause && isFaulty(knobs)),
      labelLengthDots,
      formatsWaiting: formats.length,
      isPrinting,
      isReceiving: receiving.size > 0,
      bufferFull: held >= memoryBytes,
    });

  const obey = (line: ZebraLine, command: ZplCommand): void => {
    switch (command.prefix + command.code) {
      case "~HS":
        answer(line, statusText());
        break;
      case "~HI":
        answer(line, identityReply);
        break;
      case "~HQ":
        if (command.data.toUpperCase() === "ES") {
          answer(line, errorStatusReply(knobs));
        }
        break;
      case "!U1": {
        const reply = settingReply(command.data, {
          labelCount: tray.labelCount(),
          labelWidthDots,
          labelLengthDots,
          darkness,
        });
        if (reply !== null) answer(line, reply);
        break;
      }
      case "~SD":
        darkness = Math.min(30, Number.parseInt(command.data, 10) || 0);
        break;
      case "~JA":
        // The label that is coming out does so; one that a fault has stopped does not.
        formats = formats.slice(0, isPrinting && !isFaulty(knobs) ? 1 : 0);
        held = formats.reduce((sum, { zpl }) => sum + zpl.length, 0);
        break;
      case "~PP":
        knobs = { ...knobs, paused: true };
        break;
      case "~PS":
        knobs = { ...knobs, paused: false };
        printOn();
        break;
    }
  };

  const receive = (line: ZebraLine, block: readonly ZplCommand[]): void => {
    const asked = forms.obey(block, knobs.storesForms);
    if (asked.answer !== null) answer(line, asked.answer);
    const format = asked.block === null ? null : formatOf(asked.block);
    if (format === null) return;
    labelWidthDots = format.widthDots;
    labelLengthDots = format.lengthDots;
    formats.push(format);
    held += format.zpl.length;
    printOn();
  };

  /** The bytes that arrive before power is lost. */
  const feel = (chunk: Buffer): Buffer => {
    const { dieAfterBytes } = knobs;
    if (dieAfterBytes === null) return chunk;
    const left = dieAfterBytes - chunk.length;
    knobs = { ...knobs, dieAfterBytes: left >= 0 ? left : null };
    return chunk.subarray(0, dieAfterBytes);
  };

  const connect: ZebraBody["connect"] = (line) => {
    let reader = zplReader();
    let block: ZplCommand[] | null = null;
    /** What a slow printer has not read yet. */
    let unread: Buffer = Buffer.alloc(0);
    let connectedIn = powerUps;
    lines.add(line);

    const eat = (chunk: Buffer): void => {
      const eaten = feel(chunk);
      for (const command of reader.push(eaten)) {
        if (command.prefix !== "^") obey(line, command);
        else if (command.code === "XA") block = [command];
        else block?.push(command);
        if (command.prefix === "^" && command.code === "XZ") {
          if (block !== null) receive(line, block);
          block = null;
        }
      }
      if (block === null) receiving.delete(line);
      else receiving.add(line);
      if (eaten.length < chunk.length) died();
      else if (held >= memoryBytes) line.hold();
    };

    const eatSlowly = (): void => {
      if (unread.length === 0) return;
      const { bytesPerSecond } = knobs;
      const portion =
        bytesPerSecond === null
          ? unread.length
          : Math.max(1, Math.floor((bytesPerSecond * portionMs) / 1_000));
      const chunk = unread.subarray(0, portion);
      unread = unread.subarray(portion);
      eat(chunk);
      if (unread.length > 0) later(portionMs, eatSlowly);
      else if (held < memoryBytes) line.goOn();
    };

    return {
      hear(chunk) {
        if (knobs.unplugged) return;
        if (connectedIn !== powerUps) {
          // A line outlives a power cut; what was half read does not.
          connectedIn = powerUps;
          reader = zplReader();
          block = null;
          unread = Buffer.alloc(0);
        }
        if (knobs.bytesPerSecond === null && unread.length === 0) {
          eat(Buffer.from(chunk));
          return;
        }
        const wasReading = unread.length > 0;
        unread = Buffer.concat([unread, chunk]);
        line.hold();
        if (!wasReading) later(portionMs, eatSlowly);
      },
      leave() {
        lines.delete(line);
        receiving.delete(line);
      },
    };
  };

  return {
    knobs: () => knobs,
    turn(change) {
      const before = knobs;
      knobs = { ...knobs, ...change };
      if (isFaulty(before) && !isFaulty(knobs) && knobs.latchPause) {
        knobs = { ...knobs, paused: change.paused ?? true };
      }
      if (knobs.unplugged && !before.unplugged) loseMemory();
      printOn();
    },
    connect,
    stop: loseMemory,
  };
}

/** Every third character is noise: what was cut out is gone, and nothing that is left has the form of an answer. */
const damaged = (text: string): string =>
  [...text].map((each, at) => (at % 3 === 1 ? "\x15" : each)).join("");
