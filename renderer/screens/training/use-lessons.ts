import { useCallback, useEffect, useRef, useState } from "react";
import type { LessonsView } from "../../../shared/contract/lessons-contract.ts";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import { lessons } from "../../../shared/domain/lesson.ts";
import { beginOrder, type LessonOrder } from "../../actions/lesson-orders.ts";
import { useSurroundings } from "../../surroundings.tsx";

/** The verdict's own picture comes first. */
const followsAfterMs = 150;

export interface LessonsVisit {
  /** Null until the station has told, and where nobody practises. */
  readonly view: LessonsView | null;
  readonly problem: Refusal | null;
  /** Settles with whether a lesson has begun. */
  obey(order: LessonOrder): Promise<boolean>;
}

/**
 * The lessons as the station sees them, asked again whenever something happened at the bench.
 *
 * @param revision of the bench
 */
export function useLessons(training: boolean, revision: number): LessonsVisit {
  const { station, clock } = useSurroundings();
  const [view, setView] = useState<LessonsView | null>(null);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const [asked, setAsked] = useState(0);
  /** As it is drawn: most of what happens at the bench changes nothing of the lessons, and the drawing holds all screens. */
  const drawn = useRef<string | null>(null);
  useEffect(() => {
    if (!training) return undefined;
    let late = false;
    const ask = async (): Promise<void> => {
      const told = await station.lessons.view();
      const now = JSON.stringify(told);
      if (late || told === null || now === drawn.current) return;
      drawn.current = now;
      setView(told);
    };
    const delayMs = drawn.current === null ? 0 : followsAfterMs;
    const cancel = clock.after(delayMs, () => void ask());
    return () => {
      late = true;
      cancel();
    };
  }, [station, clock, training, revision, asked]);

  const obey = useCallback(
    async (order: LessonOrder): Promise<boolean> => {
      if (order === "lesson-paper") {
        await station.train({ kind: "printer", mediaOut: false });
        return false;
      }
      const lesson = lessons.find((each) => beginOrder(each) === order);
      const answer = await (lesson === undefined
        ? station.lessons.leave()
        : station.lessons.begin(lesson));
      setProblem(answer.ok ? null : answer.refusal);
      setAsked((times) => times + 1);
      return answer.ok && lesson !== undefined;
    },
    [station],
  );
  return { view, problem, obey };
}
