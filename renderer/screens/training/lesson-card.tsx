import type { ReactElement } from "react";
import type {
  LessonEnd,
  LessonRun,
} from "../../../shared/contract/lessons-contract.ts";
import { Icon } from "../../components/icon.tsx";
import { useHands, useWords } from "../../surroundings.tsx";
import { ScanCard } from "./scan-card.tsx";

const paperBarcode = "PB-CMD-LESSON-PAPER";

export const secondsOf = (milliseconds: number): number =>
  Math.round(milliseconds / 1000);

/** The lesson that is on: what it teaches, how far one has come, and what to scan for it now. */
export function LessonCard({
  run,
  scan,
}: {
  readonly run: LessonRun;
  readonly scan: (text: string) => void;
}): ReactElement {
  const words = useWords();
  const hands = useHands();
  const { lessons } = words;
  const now = run.steps.find(({ done }) => !done)?.step ?? null;
  return (
    <section className="lesson">
      <h3>{lessons.names[run.lesson]}</h3>
      <p>{lessons.teaches[run.lesson]}</p>
      <ol>
        {run.steps.map(({ step, done }) => (
          <li
            key={step}
            data-done={done}
            aria-current={step === now ? "step" : undefined}
          >
            {done && <Icon name="check" />}
            <span>{lessons.steps[step]}</span>
          </li>
        ))}
      </ol>
      {run.lesson === "shortage" && run.article !== null && (
        <p className="lesson-note">{lessons.missing(run.article.title)}</p>
      )}
      {run.parcel === null && <p>{lessons.waiting}</p>}
      {now === "open" && run.parcel !== null && (
        <ScanCard
          title={lessons.parcel(run.parcel.number)}
          text={run.parcel.barcode}
          scan={scan}
        />
      )}
      {now === "wrong" && run.article !== null && (
        <ScanCard
          title={run.article.title}
          text={run.article.barcode}
          scan={scan}
        />
      )}
      {now === "refill" && (
        <ScanCard
          title={words.actions["lesson-paper"]}
          text={paperBarcode}
          scan={scan}
        />
      )}
      {run.lastMistake !== null && (
        <p className="lesson-note">
          <b>{lessons.mistakesSoFar(run.mistakes)}.</b>{" "}
          {lessons.mistakes[run.lastMistake]}
        </p>
      )}
      <button
        type="button"
        className="button"
        onClick={() => {
          hands.practise("lesson-leave");
        }}
      >
        {words.actions["lesson-leave"]}
      </button>
    </section>
  );
}

/** How a lesson ended, and why. */
export function LessonResult({
  end,
}: {
  readonly end: LessonEnd;
}): ReactElement {
  const { lessons } = useWords();
  return (
    <p className="lesson-note" data-good={end.outcome === "done"} role="status">
      <Icon name={end.outcome === "done" ? "check" : "back"} />
      <span>
        <b>
          {lessons.names[end.lesson]}.{" "}
          {end.outcome === "done" &&
            `${lessons.doneIn(secondsOf(end.tookMs ?? 0))}, ${lessons.mistakesSoFar(end.mistakes)}.`}
        </b>{" "}
        {end.outcome !== "done" && lessons.ends[end.outcome]}
        {end.benchBest && lessons.fastest}
      </span>
    </p>
  );
}
