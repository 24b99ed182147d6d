import type { ReactElement } from "react";
import type { BenchView } from "../../../shared/contract/bench-view.ts";
import type { LessonsView } from "../../../shared/contract/lessons-contract.ts";
import { beginOrder, lessonKeys } from "../../actions/lesson-orders.ts";
import { Barcode } from "../../components/barcode.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useHands, useWords } from "../../surroundings.tsx";
import { LessonResult, secondsOf } from "./lesson-card.tsx";
import type { LessonsVisit } from "./use-lessons.ts";

/** What can be practised, how fast one was, and how fast anybody was here. */
export function LessonsScreen({
  visit,
  operator,
  training,
}: {
  readonly visit: LessonsVisit;
  readonly operator: BenchView["operator"];
  readonly training: boolean;
}): ReactElement {
  const words = useWords().lessons;
  const last = visit.view?.last ?? null;
  const hint = operator === null ? words.signIn : words.hint;
  return (
    <main className="office lessons">
      <header className="screen-head">
        <h1>{words.title}</h1>
        <p className="quiet">{training ? hint : words.onlyTraining}</p>
      </header>
      {visit.problem !== null && <ProblemSays problem={visit.problem} />}
      {last !== null && <LessonResult end={last} />}
      <div className="lesson-tiles">
        {visit.view?.cards.map((card) => (
          <LessonTile
            key={card.lesson}
            card={card}
            running={visit.view?.running?.lesson === card.lesson}
          />
        ))}
      </div>
    </main>
  );
}

function LessonTile({
  card,
  running,
}: {
  readonly card: LessonsView["cards"][number];
  readonly running: boolean;
}): ReactElement {
  const { lessons } = useWords();
  const hands = useHands();
  const order = beginOrder(card.lesson);
  const timeOf = (milliseconds: number | null): string =>
    milliseconds === null
      ? lessons.never
      : lessons.seconds(secondsOf(milliseconds));
  return (
    <button
      type="button"
      className="lesson-tile"
      aria-pressed={running}
      onClick={() => {
        hands.practise(order);
      }}
    >
      <span className="lesson-name">
        <KeyCap chord={lessonKeys[order]} />
        <b>{lessons.names[card.lesson]}</b>
      </span>
      <span>{running ? lessons.running : lessons.teaches[card.lesson]}</span>
      <span className="lesson-times">
        <span>
          {lessons.yourBest} <b>{timeOf(card.ownBestMs)}</b>
        </span>
        <span>
          {lessons.benchBest} <b>{timeOf(card.benchBestMs)}</b>
        </span>
      </span>
      <Barcode text={`PB-CMD-${order.toUpperCase()}`} />
    </button>
  );
}
