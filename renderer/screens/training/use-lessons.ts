import { useCallback, useEffect, useState } from "react";
import type { LessonsView } from "../../../shared/contract/lessons-contract.ts";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import { lessons } from "../../../shared/domain/lesson.ts";
import { beginOrder, type LessonOrder } from "../../actions/lesson-orders.ts";
import { useSurroundings } from "../../surroundings.tsx";

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
  const { station } = useSurroundings();
  const [view, setView] = useState<LessonsView | null>(null);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (!training) return;
    let late = false;
    void station.lessons.view().then((told) => {
      if (!late && told !== null) setView(told);
    });
    return () => {
      late = true;
    };
  }, [station, training, revision, asked]);

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
