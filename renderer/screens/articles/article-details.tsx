import { useCallback, useState, type ReactElement } from "react";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import { useFigures } from "../../components/figures.ts";
import type { Act } from "../../components/office-list.tsx";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useAnswer } from "../../components/use-answer.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { CodesSection } from "./codes-section.tsx";
import { InsertsSection } from "./inserts-section.tsx";
import { RulesSection } from "./rules-section.tsx";
import type { ArticlesVisit } from "./use-articles-visit.ts";

/** One article, section by section: each a component of its own that changes one kind of thing. */
export function ArticleDetailsPanel({
  skuId,
  visit,
}: {
  readonly skuId: string;
  readonly visit: ArticlesVisit;
}): ReactElement {
  const { articles } = useSurroundings().station;
  const words = useWords().articles;
  const figures = useFigures();
  const { answer, again } = useAnswer(
    useCallback(() => articles.look(skuId), [articles, skuId]),
  );
  const [problem, setProblem] = useState<Refusal | null>(null);
  const act: Act = (work) => {
    void work.then((outcome) => {
      setProblem(outcome.ok ? null : outcome.refusal);
      again();
    });
  };
  if (answer === undefined) return <p className="quiet">{words.reading}</p>;
  if (answer === null)
    return (
      <p className="refused" role="alert">
        {words.unread}
      </p>
    );
  const { row } = answer;
  const facts = [
    row.sellerSku,
    row.bin,
    row.shop,
    row.weightGrams === null ? null : figures.grams(row.weightGrams),
  ].filter((fact) => fact !== null && fact !== "");
  return (
    <section className="articles-details" aria-label={row.title}>
      <header>
        <h2>{row.title}</h2>
        <p className="quiet">{facts.join(" · ")}</p>
      </header>
      {problem !== null && <ProblemSays problem={problem} />}
      <RulesSection
        rules={answer.rules}
        set={(rules) => {
          act(articles.setRules(skuId, rules));
        }}
      />
      <CodesSection
        codes={answer.codes}
        newCode={visit.newCode}
        setNewCode={visit.setNewCode}
        isShared={problem?.code === "teach.means-another"}
        teach={(code, shared) => {
          act(articles.teach(skuId, code, shared));
        }}
        forget={(code) => {
          act(articles.forget(skuId, code));
        }}
      />
      <InsertsSection
        title={words.insertsWith}
        inserts={answer.inserts}
        add={(title, code) => {
          act(articles.addInsert({ shopId: "", skuId, title, code }));
        }}
        remove={(id) => {
          act(articles.removeInsert(id));
        }}
      />
    </section>
  );
}
