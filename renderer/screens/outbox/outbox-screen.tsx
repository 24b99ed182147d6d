import { useCallback, useState, type ReactElement } from "react";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import { Icon } from "../../components/icon.tsx";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useList } from "../../components/use-list.ts";
import type { Outcome } from "../../station/station-calls.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { OutboxRow } from "./outbox-row.tsx";

/** What TikTok still has to be told: what, why not yet, how often tried; to be tried now or given up by a person. */
export function OutboxScreen(): ReactElement {
  const words = useWords().messages.outbox;
  const { owner } = useSurroundings().station;
  const calls = useList(useCallback(() => owner.outbox(), [owner]));
  const [problem, setProblem] = useState<Refusal | null>(null);
  const act = async (work: Promise<Outcome>): Promise<void> => {
    const outcome = await work;
    setProblem(outcome.ok ? null : outcome.refusal);
    calls.again();
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
      {calls.state === "unread" && (
        <p className="refused" role="alert">
          {words.unread}
        </p>
      )}
      {calls.items?.length === 0 && (
        <section className="calm">
          <Icon name="check" />
          <h2>{words.empty}</h2>
          <p>{words.emptyHint}</p>
        </section>
      )}
      <ul className="office-rows">
        {calls.items?.map((call) => (
          <OutboxRow
            key={call.id}
            call={call}
            retry={() => void act(owner.retryCall(call.id))}
            giveUp={() => void act(owner.giveUpCall(call.id))}
          />
        ))}
      </ul>
    </main>
  );
}
