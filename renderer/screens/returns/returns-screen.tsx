import { useCallback, useState, type ReactElement } from "react";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import type {
  ReturnAnswer,
  ReturnRequest,
} from "../../../shared/contract/returns-view.ts";
import { Icon } from "../../components/icon.tsx";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useList } from "../../components/use-list.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { ReturnRow } from "./return-row.tsx";

/** What buyers send back: what waits for an answer first, the most urgent on top. */
export function ReturnsScreen(): ReactElement {
  const words = useWords().returns;
  const { returns } = useSurroundings().station;
  const requests = useList(useCallback(() => returns.list(), [returns]));
  const [problem, setProblem] = useState<Refusal | null>(null);
  const answer = async (
    { returnId, question }: ReturnRequest,
    given: ReturnAnswer,
  ): Promise<void> => {
    if (question === null) return;
    const outcome = await returns.answer(returnId, question, given);
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
          <ReturnRow
            // Another question is another matter: a panel of the one before closes.
            key={`${request.returnId} ${request.question ?? ""}`}
            request={request}
            answer={(given) => void answer(request, given)}
          />
        ))}
      </ul>
    </main>
  );
}
