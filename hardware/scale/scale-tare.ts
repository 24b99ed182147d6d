import { refusal } from "../../shared/contract/refusals.ts";
import { done, refused, type Result } from "../../shared/result.ts";
import type { ScaleReading } from "../../shared/weight.ts";
import type { Obeyed, ScaleCommands, ScaleDeed } from "./scale-command.ts";
import { createSoftwareTare } from "./software-tare.ts";

/** The box that does not count: told to a scale that has a command for it, kept by us for one that has none. */
export interface ScaleTare {
  apply(reading: ScaleReading): ScaleReading;
  take(): Promise<Result<void>>;
  clear(): Promise<Result<void>>;
  /** Zero forgets the box. */
  zero(): Promise<Result<void>>;
}

/** @param give tells the scale */
export function createScaleTare(
  commands: ScaleCommands,
  give: (deed: ScaleDeed) => Promise<Obeyed>,
): ScaleTare {
  const ours = createSoftwareTare();
  let theirs = false;
  let shown: ScaleReading | null = null;

  const told = async (deed: ScaleDeed): Promise<Result<void> | null> => {
    const obeyed = await give(deed);
    if (obeyed === "not-known") return null;
    return obeyed === "done" ? done : refused(obeyed);
  };

  return {
    apply(reading) {
      shown = reading;
      // Many protocols do not say that a weight is net; we know, because we tared it.
      return ours.apply(
        theirs && reading.net === null ? { ...reading, net: true } : reading,
      );
    },
    async take() {
      const usable = ours.check();
      if (!usable.ok) return usable;
      const result = commands.tare ? await told("tare") : null;
      if (result === null) return ours.take();
      if (result.ok) {
        theirs = true;
        ours.clear();
      }
      return result;
    },
    async clear() {
      ours.clear();
      const command = commands["clear-tare"];
      if (command === undefined) return done;
      if (command.emptyOnly) {
        if (!theirs) return done;
        if (!isLifted(shown)) return refused(refusal("scale.empty-first", {}));
      }
      const result = await told("clear-tare");
      if (result?.ok) theirs = false;
      return result ?? done;
    },
    async zero() {
      const result = await told("zero");
      if (result === null) return refused(refusal("scale.cannot-zero", {}));
      if (result.ok) {
        theirs = false;
        ours.clear();
      }
      return result;
    },
  };
}

/** With the box tared and lifted off, the scale shows less than nothing. */
const isLifted = (reading: ScaleReading | null): boolean =>
  reading !== null &&
  (reading.status === "underload" || (reading.weight ?? "").startsWith("-"));
