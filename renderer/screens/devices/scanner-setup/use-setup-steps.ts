import { useEffect, useEffectEvent, useState } from "react";
import type { WedgeStroke } from "../../../../shared/scan/wedge-key.ts";
import { useSurroundings } from "../../../surroundings.tsx";
import { afterStrokes, firstStep, type SetupSteps } from "./setup-steps.ts";

/** A scanner pauses less than this within a code; a hand needs longer for the next. */
const scanOverMs = 400;

/** Until it works, every key that is pressed belongs to the set-up. */
export function useSetupSteps(escape: () => void): {
  readonly steps: SetupSteps;
  readonly startAgain: () => void;
} {
  const { keyboardScanner, clock } = useSurroundings();
  const [steps, setSteps] = useState(firstStep);
  const escaped = useEffectEvent(escape);
  const { works } = steps;
  useEffect(() => {
    if (works) return undefined;
    let strokes: WedgeStroke[] = [];
    let cancel = (): void => undefined;
    const stop = keyboardScanner.record({
      hear(stroke) {
        strokes.push(stroke);
        cancel();
        cancel = clock.after(scanOverMs, () => {
          const heard = strokes;
          strokes = [];
          setSteps((before) => afterStrokes(before, heard));
        });
      },
      escaped() {
        escaped();
      },
    });
    return () => {
      cancel();
      stop();
    };
  }, [works, keyboardScanner, clock]);
  return {
    steps,
    startAgain: () => {
      setSteps(firstStep);
    },
  };
}
