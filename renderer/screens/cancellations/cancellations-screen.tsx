import { useCallback, useState, type ReactElement } from "react";
import type { CancellationAnswer } from "../../../shared/contract/cancellations-view.ts";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import { Icon } from "../../components/icon.tsx";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useList } from "../../components/use-list.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { CancellationRow } from "./cancellation-row.tsx";

/** Buyers who want to cancel, the most urgent first, to be answered by a supervisor. */
export function CancellationsScreen(): ReactElement {
  const words = useWords().messages.cancellations;
  const { owner } = useSurroundings().station;
  const requests = useList(useCallback(() => owner.cancellations(), [owner]));
  const [problem, setProblem] = useState<Refusal | null>(null);
  const answer = async (
    cancelId: string,
    given: CancellationAnswer,
  ): Promise<void> => {
    const outcome = await owner.answer(cancelId, given);
    setProblem(outcome.ok ? null : outcome.refusal);
    requests.again();
  };
  return (
    <main className="office">
      <header className="screen-head">
        <div>
          <h1>{words.title}</h1>
          <p>{words.hint}</p>
        </div>
      </header>
      {problem !== null && <ProblemSays problem={problem} />}
      {requests.state === "unread" && (
        <p className="refused" role="alert">
          {words.unread}
        </p>
      )}
      {requests.items?.length === 0 && (
        <section className="calm">
          <Icon name="check" />
          <h2>{words.empty}</h2>
          <p>{words.emptyHint}</p>
        </section>
      )}
      <ul className="office-rows">
        {requests.items?.map((request) => (
          <CancellationRow
            key={request.cancelId}
            request={request}
            answer={(given) => void answer(request.cancelId, given)}
          />
        ))}
      </ul>
    </main>
  );
}
