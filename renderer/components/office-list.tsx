import { useCallback, useState, type ReactElement } from "react";
import type { Refusal } from "../../shared/contract/refusals.ts";
import type { Outcome } from "../station/station-calls.ts";
import { Icon } from "./icon.tsx";
import { ProblemSays } from "./problem-says.tsx";
import { useList } from "./use-list.ts";

/** Carries out what somebody decided about a row; what stood in its way is said above the list, which is then read again. */
export type Act = (work: Promise<Outcome>) => void;

/** A supervisor's list of what waits for a decision: unread, empty, or row by row. */
export function OfficeList<Item>({
  words,
  read,
  renderRow,
}: {
  readonly words: {
    readonly title: string;
    readonly hint: string;
    readonly unread: string;
    readonly empty: string;
    readonly emptyHint: string;
  };
  /** The same function as long as it reads the same list. */
  readonly read: () => Promise<readonly Item[] | null>;
  readonly renderRow: (item: Item, act: Act) => ReactElement;
}): ReactElement {
  const list = useList(read);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const { again } = list;
  const act: Act = useCallback(
    (work) => {
      void work.then((outcome) => {
        setProblem(outcome.ok ? null : outcome.refusal);
        again();
      });
    },
    [again],
  );
  return (
    <main className="office">
      <header className="screen-head">
        <div>
          <h1>{words.title}</h1>
          <p>{words.hint}</p>
        </div>
      </header>
      {problem !== null && <ProblemSays problem={problem} />}
      {list.state === "unread" && (
        <p className="refused" role="alert">
          {words.unread}
        </p>
      )}
      {list.items?.length === 0 && (
        <section className="calm">
          <Icon name="check" />
          <h2>{words.empty}</h2>
          <p>{words.emptyHint}</p>
        </section>
      )}
      <ul className="office-rows">
        {list.items?.map((item) => renderRow(item, act))}
      </ul>
    </main>
  );
}
