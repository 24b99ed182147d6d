import { useCallback, useState, type ReactElement } from "react";
import type { RunBoard } from "../../../shared/contract/runs-contract.ts";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import type { Act } from "../../components/office-list.tsx";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useList } from "../../components/use-list.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { RunForm } from "./run-form.tsx";
import { RunNow } from "./run-now.tsx";

/** Labels before packing: what to print, how far it is, and which labels must not be used. */
export function RunsScreen(): ReactElement {
  const words = useWords().runs;
  const { runs } = useSurroundings().station;
  const read = useCallback(async (): Promise<readonly RunBoard[] | null> => {
    const board = await runs.board();
    return board === null ? null : [board];
  }, [runs]);
  const list = useList(read);
  const { again } = list;
  const [problem, setProblem] = useState<Refusal | null>(null);
  const act: Act = useCallback(
    (work) => {
      void work.then((outcome) => {
        setProblem(outcome.ok ? null : outcome.refusal);
        again();
      });
    },
    [again],
  );
  const board = list.items?.[0];
  const run = board?.run ?? null;
  const isOpen = run?.state === "going" || run?.state === "stopping";
  return (
    <main className="office runs">
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
      <div className="runs-columns">
        {board !== undefined && !isOpen && (
          <RunForm deliveries={board.deliveries} act={act} />
        )}
        {run !== null && <RunNow run={run} act={act} />}
      </div>
    </main>
  );
}
