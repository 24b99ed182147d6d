import type { BenchView } from "../../shared/contract/bench-view.ts";
import type { BoxesInWork } from "./boxes-in-work.ts";
import type { Hands } from "./hands.ts";
import { complaintOf, type Memory } from "./incident.ts";
import type { Mischief } from "./mischief.ts";
import { paperPatienceMs, patienceMs } from "./patience.ts";

/** From the last thing a hand did to the label's last byte, milliseconds. */
export interface LabelTimes {
  readonly waiting: number[];
  readonly notWaiting: number[];
}

export interface BoxScale {
  readonly labelTimes: LabelTimes;
  /** Puts the box on the scale; the watch starts when the weight has come to rest. */
  weigh(view: BenchView): Promise<void>;
  /** @returns whether there is nothing to do but wait */
  settle(view: BenchView): Promise<"done" | "wait">;
}

/** The packer at the scale. */
export function createBoxScale(
  hands: Hands,
  memory: Memory,
  mischief: Mischief,
  boxes: BoxesInWork,
): BoxScale {
  const { floor } = hands;
  const labelTimes: LabelTimes = { waiting: [], notWaiting: [] };
  return {
    labelTimes,
    async weigh(view) {
      const grams = hands.boxGrams();
      const printed = floor.tap.nextLabel();
      await hands.weigh(grams);
      const stable = await hands.seen(() => {
        const reading = floor.screen().latest("scale-read")?.reading;
        return (
          reading?.stable === true &&
          Math.abs((reading.grams ?? 0) - grams) <= 1
        );
      }, paperPatienceMs);
      const from = performance.now();
      if (!stable || view.parcel?.shipping === "seller") return;
      const waited = view.parcel?.label.state === "ready";
      const within = waited ? paperPatienceMs : patienceMs;
      const at = await Promise.race([
        printed,
        hands
          .seen(
            ({ instruction, parcel }) =>
              parcel?.id !== view.parcel?.id ||
              instruction.kind === "scan-label" ||
              instruction.kind === "scale-trouble" ||
              instruction.kind === "printer-trouble" ||
              instruction.kind === "set-aside" ||
              (instruction.kind === "wait-for-label" &&
                instruction.refusal !== null &&
                instruction.refusal.code !== "label.not-ready"),
            within,
          )
          .then(() => null),
      ]);
      if (at !== null)
        (waited ? labelTimes.waiting : labelTimes.notWaiting).push(at - from);
    },
    async settle(view) {
      const code = complaintOf(view);
      if (code === "scale.box-before") {
        if (memory.boxLeftOnScale)
          mischief.judged("box left on the scale", {
            caught: true,
            seen: code,
          });
        memory.boxLeftOnScale = false;
        await hands.lift();
        await hands.seen(
          ({ instruction }) => instruction.kind !== "scale-trouble",
          paperPatienceMs,
        );
        return "done";
      }
      if (code === "scale.too-light" || code === "scale.too-heavy") {
        hands.complaints.push(
          `parcel ${view.parcel?.number ?? ""} should weigh ${view.parcel?.expectedGrams ?? "?"} g, its box weighs ${hands.boxGrams()} g: ${code}`,
        );
        await hands.lift();
        await hands.act("set-aside");
        boxes.empty();
        return "done";
      }
      return "wait";
    },
  };
}
