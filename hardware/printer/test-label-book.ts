import type { TestLabel } from "../../shared/contract/devices-view.ts";
import type { Clock } from "../../shared/time.ts";
import type { TestCode } from "./test-codes.ts";

/** Long enough to walk to the printer and fetch every scanner; after it, the label is waste paper. */
const scanBackWithinMs = 10 * 60_000;

/** The test labels that wait to be scanned back, one per printer. */
export interface TestLabelBook {
  /** The label came out, or was sent: its codes are listened for from now on. */
  add(deviceId: string, codes: readonly TestCode[]): void;
  of(deviceId: string): TestLabel | null;
  /** True when the text is one of these codes; it is ticked off, and means nothing else at this bench. */
  hear(text: string): boolean;
  forget(deviceId: string): void;
  stop(): void;
}

/** @param changed a code was ticked off, or a label has been forgotten */
export function createTestLabelBook(
  clock: Clock,
  changed: () => void,
): TestLabelBook {
  const labels = new Map<string, TestLabel>();
  const ends = new Map<string, () => void>();

  const forget = (deviceId: string): void => {
    ends.get(deviceId)?.();
    ends.delete(deviceId);
    labels.delete(deviceId);
  };

  return {
    add(deviceId, codes) {
      forget(deviceId);
      labels.set(deviceId, {
        printedAt: clock.now(),
        codes: codes.map((code) => ({ ...code, scannedAt: null })),
      });
      const end = clock.after(scanBackWithinMs, () => {
        forget(deviceId);
        changed();
      });
      ends.set(deviceId, end);
      changed();
    },
    of: (deviceId) => labels.get(deviceId) ?? null,
    hear(text) {
      for (const [deviceId, label] of labels) {
        if (!label.codes.some((code) => code.text === text)) continue;
        labels.set(deviceId, {
          ...label,
          codes: label.codes.map((code) =>
            code.text === text ? { ...code, scannedAt: clock.now() } : code,
          ),
        });
        changed();
        return true;
      }
      return false;
    },
    forget,
    stop() {
      for (const deviceId of [...labels.keys()]) forget(deviceId);
    },
  };
}
