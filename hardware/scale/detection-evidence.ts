import { adamCpw } from "./adam-cpw.ts";
import { andStandard } from "./and-standard.ts";
import { averyZk830 } from "./avery-zk830.ts";
import { brazilEnq } from "./brazil-enq.ts";
import { casEnq } from "./cas-enq.ts";
import { dialog02 } from "./dialog-02.ts";
import { kern } from "./kern.ts";
import { mtSics } from "./mt-sics.ts";
import { nci } from "./nci.ts";
import { ohaus } from "./ohaus.ts";
import { radwag } from "./radwag.ts";
import { sartoriusSbi } from "./sartorius-sbi.ts";
import type { ReadingMessage, ScaleMessage } from "./scale-message.ts";
import type { ScaleProtocol } from "./scale-protocol.ts";
import { sma } from "./sma.ts";
import { diniArgeo, stGsLine } from "./st-gs-line.ts";
import { toledo8217 } from "./toledo-8217.ts";
import { toledoContinuous } from "./toledo-continuous.ts";

/** A scale is believed after two good frames; one with a check sum in it counts for two. */
const framesNeeded = 2;

interface Witness {
  readonly driver: string;
  readonly protocol: ScaleProtocol;
  /** 3: framed by control characters or a check sum, 2: labelled fields, 1: any line with a number and a unit. */
  readonly specificity: 1 | 2 | 3;
  readonly framesPerFrame: 1 | 2;
}

const witness = (
  driver: string,
  protocol: ScaleProtocol,
  specificity: Witness["specificity"],
  framesPerFrame: Witness["framesPerFrame"] = 1,
): Witness => ({ driver, protocol, specificity, framesPerFrame });

const witnesses: readonly Witness[] = [
  witness("cas-enq", casEnq, 3, 2),
  witness("toledo-continuous", toledoContinuous, 3),
  witness("nci", nci, 3),
  witness("sma", sma, 3),
  witness("toledo-8217-kg", toledo8217("kg"), 3),
  witness("toledo-8217-lb", toledo8217("lb"), 3),
  witness("brazil-enq", brazilEnq, 3),
  witness("dialog-02", dialog02, 3),
  witness("mt-sics", mtSics, 2),
  witness("radwag", radwag, 2),
  witness("dini-argeo", diniArgeo, 2),
  witness("st-gs-line", stGsLine, 2),
  witness("and-standard", andStandard, 2),
  witness("adam-cpw", adamCpw, 2),
  witness("avery-zk830", averyZk830, 2),
  witness("kern", kern, 2),
  witness("ohaus", ohaus, 1),
  witness("sartorius-sbi", sartoriusSbi, 1),
];

export interface RecognisedScale {
  readonly driver: string;
  /** The last weight it showed, as an example for a person to compare; null when it only told a state. */
  readonly sample: string | null;
}

/** Listens to one line setting with every parser at once. */
export interface DetectionEvidence {
  /** @returns what the parsers made of it, so that a handshake can go on */
  push(bytes: Uint8Array): readonly ScaleMessage[];
  /** At least one frame was good, or somebody answered that he did not understand: worth asking once more. */
  isPromising(): boolean;
  /** Whose question the next bytes answer: where two makes answer alike, this one is meant. */
  asked(driver: string): void;
  /** Those that are believed, the most specific first. */
  recognised(): readonly RecognisedScale[];
}

export function createDetectionEvidence(): DetectionEvidence {
  const heard = witnesses.map((who) => ({
    who,
    parser: who.protocol.createParser(),
    frames: 0,
    asked: false,
    sample: null as ReadingMessage | null,
  }));
  let errors = 0;

  return {
    push(bytes) {
      return heard.flatMap((entry) => {
        const messages = entry.parser.push(bytes);
        for (const message of messages) {
          if (message.type === "error" || message.type === "nak") errors++;
          if (!counts(message, entry.who)) continue;
          entry.frames += entry.who.framesPerFrame;
          if (message.weight !== null) entry.sample = message;
        }
        return messages;
      });
    },
    isPromising: () => errors > 0 || heard.some(({ frames }) => frames > 0),
    asked(driver) {
      errors = 0;
      for (const entry of heard) {
        entry.asked = withoutUnit(entry.who.driver) === withoutUnit(driver);
      }
    },
    recognised: () =>
      heard
        .filter(({ frames }) => frames >= framesNeeded)
        // The question "READ" is Dini Argeo's own; unasked, the same line is any maker's.
        .filter(({ who, asked }) => who.driver !== "dini-argeo" || asked)
        .toSorted(
          (one, other) =>
            other.who.specificity - one.who.specificity ||
            Number(other.asked) - Number(one.asked) ||
            other.frames - one.frames ||
            Number(isLikely(other.who.driver, other.sample)) -
              Number(isLikely(one.who.driver, one.sample)),
        )
        .map(({ who: { driver }, sample }) => ({
          driver,
          sample: example(driver, sample),
        })),
  };
}

/** One question serves a make that has a driver per unit. */
const withoutUnit = (driver: string): string => driver.replace(/-(kg|lb)$/, "");

/** A number without a unit, or words without a number, may come from anything that has a serial port. */
function counts(
  message: ScaleMessage,
  { specificity }: Witness,
): message is ReadingMessage {
  if (message.type !== "reading") return false;
  if (message.weight !== null) return message.unit !== null;
  return (
    specificity > 1 &&
    ["motion", "overload", "underload", "not-zeroed"].includes(message.status)
  );
}

/** The 8217 protocol sends no unit; where the weight fits both, two decimals are usual for pounds. A person decides. */
const isLikely = (driver: string, sample: ReadingMessage | null): boolean =>
  driver !== "toledo-8217-kg" || !/\.\d{2}$/.test(sample?.weight ?? "");

/** Without the unit where the scale sends none: it is the driver's word, not the scale's. */
function example(driver: string, sample: ReadingMessage | null): string | null {
  if (sample === null) return null;
  const unit = driver.startsWith("toledo-8217") ? "" : (sample.unit ?? "");
  return `${sample.weight ?? ""} ${unit}`.trim();
}
