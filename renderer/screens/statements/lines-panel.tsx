import { useEffect, useState, type ReactElement } from "react";
import type {
  StatementLine,
  StatementView,
} from "../../../shared/contract/statements-contract.ts";
import { ProblemSays } from "../../components/problem-says.tsx";
import type { LinesRead } from "../../station/statements-desk.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { Amounts } from "./amounts.tsx";
import { OrderPanel } from "./order-panel.tsx";

/** The orders of a statement, and whatever else money moved for. */
export function LinesPanel({
  statement,
}: {
  readonly statement: StatementView;
}): ReactElement {
  const words = useWords().statements;
  const { statements } = useSurroundings().station;
  const { shopId, id } = statement;
  const [read, setRead] = useState<LinesRead | null | "reading">("reading");
  useEffect(() => {
    let gone = false;
    void statements.lines(shopId, id).then((found) => {
      if (!gone) setRead(found);
    });
    return () => {
      gone = true;
    };
  }, [statements, shopId, id]);
  if (read === "reading") return <p className="quiet">{words.reading}</p>;
  if (read === null)
    return (
      <p className="refused" role="alert">
        {words.linesUnread}
      </p>
    );
  if (!read.ok) return <ProblemSays problem={read.refusal} />;
  return (
    <div className="reject-panel statement-lines">
      {read.lines.length === 0 && <p>{words.noLines}</p>}
      <ul>
        {read.lines.map((line) => (
          <Line key={line.id} line={line} statement={statement} />
        ))}
      </ul>
    </div>
  );
}

function Line({
  line,
  statement,
}: {
  readonly line: StatementLine;
  readonly statement: StatementView;
}): ReactElement {
  const words = useWords().statements;
  const [open, setOpen] = useState(false);
  const { orderId, parcels } = line;
  return (
    <li>
      <div>
        <strong>
          {words.kind(line.kind)} {orderId ?? ""}
        </strong>
        {parcels.length > 0 && (
          <span className="quiet"> · {words.parcels(parcels)}</span>
        )}
      </div>
      {orderId !== null && (
        <button
          type="button"
          className="button"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? words.hide : words.byArticle}
        </button>
      )}
      <Amounts amounts={line} currency={statement.currency} />
      {open && orderId !== null && (
        <OrderPanel shopId={statement.shopId} orderId={orderId} />
      )}
    </li>
  );
}
