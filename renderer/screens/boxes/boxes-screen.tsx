import { useCallback, useState, type ReactElement } from "react";
import type { BoxEntry } from "../../../shared/contract/boxes-contract.ts";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import { Icon } from "../../components/icon.tsx";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useList } from "../../components/use-list.ts";
import type { Outcome } from "../../station/station-calls.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { BoxForm } from "./box-form.tsx";
import { BoxRow } from "./box-row.tsx";
import { OddWeights } from "./odd-weights.tsx";

/** Carries out what a supervisor decided; settles with whether it was. */
export type Decide = (work: Promise<Outcome>) => Promise<boolean>;

/** What parcels are packed in: what runs out first, and the articles whose weight the catalogue does not know. */
export function BoxesScreen(): ReactElement {
  const { boxes } = useSurroundings().station;
  const words = useWords().boxes;
  const list = useList(useCallback(() => boxes.list(), [boxes]));
  const [problem, setProblem] = useState<Refusal | null>(null);
  const [adding, setAdding] = useState(false);
  const { again } = list;
  const decide: Decide = useCallback(
    async (work) => {
      const outcome = await work;
      setProblem(outcome.ok ? null : outcome.refusal);
      again();
      return outcome.ok;
    },
    [again],
  );
  const add = (entry: BoxEntry): void => {
    void decide(boxes.save(entry, true)).then((saved) => {
      if (saved) setAdding(false);
    });
  };
  return (
    <main className="office">
      <header className="screen-head">
        <div>
          <h1>{words.title}</h1>
          <p>{words.hint}</p>
        </div>
        {!adding && (
          <button
            type="button"
            className="button button-strong"
            onClick={() => {
              setAdding(true);
            }}
          >
            {words.add}
          </button>
        )}
      </header>
      {problem !== null && <ProblemSays problem={problem} />}
      {list.state === "unread" && (
        <p className="refused" role="alert">
          {words.unread}
        </p>
      )}
      {adding && (
        <BoxForm
          save={add}
          back={() => {
            setAdding(false);
          }}
        />
      )}
      {list.items?.length === 0 && !adding && (
        <section className="calm">
          <Icon name="box" />
          <h2>{words.empty}</h2>
          <p>{words.emptyHint}</p>
        </section>
      )}
      <ul className="office-rows">
        {list.items?.map((card) => (
          <BoxRow key={card.box.code} card={card} decide={decide} />
        ))}
      </ul>
      <OddWeights decide={decide} />
    </main>
  );
}
