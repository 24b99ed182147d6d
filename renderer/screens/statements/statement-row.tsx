import { useState, type ReactElement } from "react";
import type { StatementView } from "../../../shared/contract/statements-contract.ts";
import { useFigures } from "../../components/figures.ts";
import { Icon, type IconName } from "../../components/icon.tsx";
import { useWords } from "../../surroundings.tsx";
import { Amounts } from "./amounts.tsx";
import { LinesPanel } from "./lines-panel.tsx";

interface Look {
  readonly tone: "good" | "wait" | "stop";
  readonly icon: IconName;
}

/** A word nobody has seen is shown as it is, and like one that is under way. */
const looks: Readonly<Record<string, Look>> = {
  PAID: { tone: "good", icon: "check" },
  FAILED: { tone: "stop", icon: "cross" },
};

/** One day's settlement of one shop; its orders open beneath it. */
export function StatementRow({
  statement,
}: {
  readonly statement: StatementView;
}): ReactElement {
  const words = useWords().statements;
  const figures = useFigures();
  const [open, setOpen] = useState(false);
  const { orders, unreadable, paymentStatus, shop, at } = statement;
  const look = looks[paymentStatus] ?? { tone: "wait", icon: "clock" };
  const facts = [
    shop,
    orders === null ? words.reading : words.orders(orders),
    ...(unreadable > 0 ? [words.unreadable(unreadable)] : []),
  ];
  return (
    <li className="office-row statement" data-tone={look.tone}>
      <div className="office-words">
        {/* It closes at midnight UTC: what it is about is the day before. */}
        <h2>{figures.date(at - 1)}</h2>
        <p className="quiet">{facts.join(" · ")}</p>
      </div>
      <span className="tag" data-tone={look.tone}>
        <Icon name={look.icon} />
        {words.payment(paymentStatus)}
      </span>
      <button
        type="button"
        className="button"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {open ? words.hide : words.show}
      </button>
      <Amounts amounts={statement} currency={statement.currency} />
      {open && <LinesPanel statement={statement} />}
    </li>
  );
}
