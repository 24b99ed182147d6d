import { useEffect, useState, type ReactElement } from "react";
import type {
  BenchView,
  Verdict,
} from "../../../shared/contract/bench-view.ts";
import {
  useStationState,
  useSurroundings,
  useWords,
} from "../../surroundings.tsx";
import { SignInScreen } from "../sign-in/sign-in-screen.tsx";
import { Band } from "./band.tsx";
import { goodWords, instructionWords, stopWords } from "./band-words.ts";
import {
  instructionMood,
  isGood,
  pictogram,
  stateWord,
  standingStop,
  type Mood,
} from "./bench-mood.ts";
import { HistoryStrip } from "./history-strip.tsx";
import { MainPanel } from "./main-panel.tsx";
import { ParcelColumn } from "./parcel-column.tsx";

/** Long enough to be seen from the corner of an eye, short enough to be gone before the next scan. */
const goodMs = 600;

/** True for a moment after a good verdict that arrived while this screen was open. */
function useGoodMoment(verdict: Verdict | null): boolean {
  const { clock } = useSurroundings();
  const sequence = verdict?.sequence ?? -1;
  const [shownSequence, setShownSequence] = useState(sequence);
  const fresh = sequence !== shownSequence;
  useEffect(
    () =>
      fresh
        ? clock.after(goodMs, () => {
            setShownSequence(sequence);
          })
        : undefined,
    [clock, fresh, sequence],
  );
  return fresh && verdict !== null && isGood(verdict);
}

export function BenchScreen({
  bench,
}: {
  readonly bench: BenchView;
}): ReactElement {
  const words = useWords();
  const weighs = useStationState(
    (state) =>
      state.devices?.some((device) => device.setup.kind === "scale") ?? false,
  );
  const goodMoment = useGoodMoment(bench.verdict);
  if (bench.operator === null && bench.instruction.kind === "sign-in")
    return <SignInScreen bench={bench} />;

  const stop = standingStop(bench);
  const next = instructionWords(bench, weighs, words);
  const mood: Mood =
    stop !== null
      ? "stop"
      : goodMoment
        ? "good"
        : instructionMood(bench.instruction);
  const sentence =
    stop !== null
      ? stopWords(stop, bench.instruction, next, words)
      : goodMoment && bench.verdict !== null
        ? goodWords(bench.verdict, next, words)
        : next;

  return (
    <main className="bench" data-mood={mood}>
      {mood === "stop" && <div className="stop-edge" aria-hidden="true" />}
      <div className="bench-now">
        <Band
          mood={mood}
          word={words.bench.states[stateWord(bench.instruction, mood)]}
          icon={pictogram(bench.instruction, mood)}
          sentence={sentence}
        />
        <MainPanel bench={bench} stop={stop} />
        <HistoryStrip history={bench.history} />
      </div>
      <ParcelColumn bench={bench} stop={stop} />
    </main>
  );
}
