import { useCallback, useState, type ReactElement } from "react";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import type { Act } from "../../components/office-list.tsx";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useAnswer } from "../../components/use-answer.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { InsertsSection } from "./inserts-section.tsx";

/** What goes into every parcel, while no article is open. */
export function EveryParcel(): ReactElement {
  const { articles } = useSurroundings().station;
  const words = useWords().articles;
  const { answer, again } = useAnswer(
    useCallback(() => articles.inserts(), [articles]),
  );
  const [problem, setProblem] = useState<Refusal | null>(null);
  const act: Act = (work) => {
    void work.then((outcome) => {
      setProblem(outcome.ok ? null : outcome.refusal);
      again();
    });
  };
  return (
    <section className="articles-details">
      <p className="quiet">{words.choose}</p>
      {problem !== null && <ProblemSays problem={problem} />}
      <InsertsSection
        title={words.insertsAlways}
        inserts={answer ?? []}
        add={(title, code) => {
          act(articles.addInsert({ shopId: "", skuId: "", title, code }));
        }}
        remove={(id) => {
          act(articles.removeInsert(id));
        }}
      />
    </section>
  );
}
