import { useEffect, useState, type ReactElement } from "react";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import {
  benchRuleChoices,
  type BenchRules,
} from "../../../shared/domain/bench-rules.ts";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { ChoiceRow } from "./choice-row.tsx";

/** For supervisors: how this bench works, whoever stands at it. */
export function BenchRulesPanel(): ReactElement | null {
  const words = useWords().benchRules;
  const { rules: desk } = useSurroundings().station;
  const [rules, setRules] = useState<BenchRules | null>(null);
  const [problem, setProblem] = useState<Refusal | null>(null);
  useEffect(() => {
    let gone = false;
    void desk.read().then((found) => {
      if (!gone) setRules(found);
    });
    return () => {
      gone = true;
    };
  }, [desk]);
  if (rules === null) return null;
  const change = (wanted: Partial<BenchRules>): void => {
    const wished = { ...rules, ...wanted };
    void desk.set(wished).then((answer) => {
      setProblem(answer.ok ? null : answer.refusal);
      if (answer.ok) setRules(wished);
    });
  };
  return (
    <section className="bench-rules">
      <header>
        <h2>{words.title}</h2>
        <p className="quiet">{words.hint}</p>
      </header>
      {problem !== null && <ProblemSays problem={problem} />}
      <div className="profile-choices">
        <ChoiceRow
          title={words.lock}
          keyName={null}
          choices={benchRuleChoices.lockAfterMinutes}
          chosen={rules.lockAfterMinutes}
          says={(after) =>
            after === "never" ? words.never : words.minutes(after)
          }
          choose={(lockAfterMinutes) => {
            change({ lockAfterMinutes });
          }}
          note={words.lockHint}
        />
        <ChoiceRow
          title={words.weighSingles}
          keyName={null}
          choices={benchRuleChoices.weighSingles}
          chosen={rules.weighSingles}
          says={(weigh) => words.weigh[weigh]}
          choose={(weighSingles) => {
            change({ weighSingles });
          }}
          note={words.weighHint}
        />
      </div>
    </section>
  );
}
