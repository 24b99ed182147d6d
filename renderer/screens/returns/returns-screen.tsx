import { useCallback, type ReactElement } from "react";
import { OfficeList } from "../../components/office-list.tsx";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { ReturnRow } from "./return-row.tsx";

/** What buyers send back: what waits for an answer first, the most urgent on top. */
export function ReturnsScreen(): ReactElement {
  const { returns } = useSurroundings().station;
  return (
    <OfficeList
      words={useWords().returns}
      read={useCallback(() => returns.list(), [returns])}
      renderRow={(request, act) => {
        const { returnId, question } = request;
        return (
          <ReturnRow
            // Another question is another matter: a panel of the one before closes.
            key={`${returnId} ${question ?? ""}`}
            request={request}
            answer={(given) => {
              if (question !== null)
                act(returns.answer(returnId, question, given));
            }}
          />
        );
      }}
    />
  );
}
