import { refusal } from "../../shared/contract/refusals.ts";
import { done, refused, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import type { ScaleReading } from "../../shared/weight.ts";
import type { HidWire } from "../wire.ts";
import type { ScaleReportLayout } from "./hid-scale-layout.ts";

/** A scale that follows shows it in its next few reports. */
const shownWithinMs = 1_500;

interface ZeroReport {
  readonly kind: "output" | "feature";
  readonly report: Uint8Array;
}

/**
 * Three dialects seen in the field, the documented one first; each does nothing on a scale that does not speak it.
 * Source: HID Point of Sale usage tables, page 8D, "scale control"; usbscale issues #1, #36 and #37.
 */
const dialects: readonly ZeroReport[] = [
  { kind: "output", report: Uint8Array.of(0x02, 0x02) },
  { kind: "feature", report: Uint8Array.of(0x02, 0x02) },
  { kind: "feature", report: Uint8Array.of(0x02, 0x03) },
  { kind: "output", report: Uint8Array.of(0x04, 0x01) },
];

/** Zeroing a USB scale: told in every way it may understand, believed only when a reading shows it. */
export interface HidScaleZero {
  /** @param layout what the scale's descriptor offers; null when it could not be read */
  zero(layout: ScaleReportLayout | null): Promise<Result<void>>;
  see(reading: ScaleReading): void;
  end(): void;
}

export function createHidScaleZero(wire: HidWire, clock: Clock): HidScaleZero {
  let settle: ((shown: boolean) => void) | null = null;
  let running = false;
  let isAtZero = false;

  const shown = (): Promise<boolean> =>
    new Promise((resolve) => {
      const cancel = clock.after(shownWithinMs, () => {
        settle?.(false);
      });
      settle = (isShown) => {
        settle = null;
        cancel();
        resolve(isShown);
      };
    });

  return {
    async zero(layout) {
      // A scale that is silent while nothing changes would never say it again.
      if (isAtZero) return done;
      if (running) return refused(refusal("scale.did-not-follow", {}));
      running = true;
      let taken = 0;
      for (const { kind, report } of offered(layout)) {
        const sent = await (kind === "output"
          ? wire.write(report)
          : wire.sendFeature(report));
        // Without an OUT endpoint, or without this report: the next dialect.
        if (!sent.ok) continue;
        taken++;
        if (await shown()) {
          running = false;
          return done;
        }
        if (!running) return refused(refusal("scale.did-not-follow", {}));
      }
      running = false;
      return refused(
        taken === 0
          ? refusal("scale.cannot-zero", {})
          : refusal("scale.did-not-follow", {}),
      );
    },
    see({ weight, status, stable }) {
      isAtZero =
        weight !== null &&
        status === "ok" &&
        stable !== false &&
        Number(weight) === 0;
      if (isAtZero) settle?.(true);
    },
    end() {
      running = false;
      settle?.(false);
    },
  };
}

const offered = (layout: ScaleReportLayout | null): readonly ZeroReport[] => {
  if (layout === null) return dialects;
  return layout.zero === null ? [] : [layout.zero];
};
