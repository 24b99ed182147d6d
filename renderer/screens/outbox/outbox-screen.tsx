import { useCallback, type ReactElement } from "react";
import { OfficeList } from "../../components/office-list.tsx";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { OutboxRow } from "./outbox-row.tsx";

/** What TikTok still has to be told: what, why not yet, how often tried; to be tried now or given up by a person. */
export function OutboxScreen(): ReactElement {
  const { owner } = useSurroundings().station;
  return (
    <OfficeList
      words={useWords().messages.outbox}
      read={useCallback(() => owner.outbox(), [owner])}
      renderRow={(call, act) => (
        <OutboxRow
          key={call.id}
          call={call}
          retry={() => {
            act(owner.retryCall(call.id));
          }}
          giveUp={() => {
            act(owner.giveUpCall(call.id));
          }}
        />
      )}
    />
  );
}
