import { useEffect, useRef, useState } from "react";
import type { Verdict } from "../../shared/contract/bench-view.ts";
import { instructionMood } from "../screens/bench/bench-mood.ts";
import { soundOf } from "../sound/tones.ts";
import { createVerdictEar } from "../sound/verdict-ear.ts";
import { useStationState, useSurroundings } from "../surroundings.tsx";

/** A wait this long may have been forgotten; after that, as often again. */
const reminderAfterMs = 12_000;

/** Sounds every new verdict once, hands it on, and reminds of a wait that lasts. */
export function useVerdicts(heard: (verdict: Verdict) => void): void {
  const { station, sounder, clock } = useSurroundings();
  const [ear] = useState(createVerdictEar);
  const waiting = useStationState(
    ({ bench }) =>
      bench !== null && instructionMood(bench.instruction) === "wait",
  );
  const latest = useRef(heard);
  useEffect(() => {
    latest.current = heard;
  });

  useEffect(() => {
    // Straight from the station and not from a drawing: the sound must not wait for the paint.
    const listen = (): void => {
      const { epoch, bench } = station.state();
      if (bench === null) return;
      const verdict = ear(epoch, bench.verdict);
      if (verdict === null) return;
      sounder.play(soundOf(verdict));
      latest.current(verdict);
    };
    listen();
    return station.subscribe(listen);
  }, [station, sounder, ear]);

  useEffect(() => {
    if (!waiting) return undefined;
    let cancel = (): void => undefined;
    const wait = (): void => {
      cancel = clock.after(reminderAfterMs, () => {
        sounder.play("reminder");
        wait();
      });
    };
    wait();
    return () => {
      cancel();
    };
  }, [waiting, clock, sounder]);
}
