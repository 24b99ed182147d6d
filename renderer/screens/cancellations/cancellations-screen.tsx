import { useCallback, type ReactElement } from "react";
import { OfficeList } from "../../components/office-list.tsx";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { CancellationRow } from "./cancellation-row.tsx";

/** Buyers who want to cancel, the most urgent first, to be answered by a supervisor. */
export function CancellationsScreen(): ReactElement {
  const { owner } = useSurroundings().station;
  return (
    <OfficeList
      words={useWords().messages.cancellations}
      read={useCallback(() => owner.cancellations(), [owner])}
      renderRow={(request, act) => (
        <CancellationRow
          key={request.cancelId}
          request={request}
          answer={(given) => {
            act(owner.answer(request.cancelId, given));
          }}
        />
      )}
    />
  );
}
