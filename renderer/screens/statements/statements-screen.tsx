import { useCallback, type ReactElement } from "react";
import { OfficeList } from "../../components/office-list.tsx";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { StatementRow } from "./statement-row.tsx";

/** What TikTok settled, the newest day first. */
export function StatementsScreen(): ReactElement {
  const { statements } = useSurroundings().station;
  return (
    <OfficeList
      words={useWords().statements}
      read={useCallback(() => statements.list(), [statements])}
      renderRow={(statement) => (
        <StatementRow
          key={`${statement.shopId} ${statement.id}`}
          statement={statement}
        />
      )}
    />
  );
}
