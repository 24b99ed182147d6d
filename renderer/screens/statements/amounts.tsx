import type { ReactElement } from "react";
import type { StatementView } from "../../../shared/contract/statements-contract.ts";
import { useFigures } from "../../components/figures.ts";
import { useWords } from "../../surroundings.tsx";

/** What was sold, what it cost, and what is left of it. */
export function Amounts({
  amounts,
  currency,
}: {
  readonly amounts: Pick<
    StatementView,
    "revenue" | "fees" | "shipping" | "adjustment" | "settlement"
  >;
  readonly currency: string;
}): ReactElement {
  const words = useWords().statements;
  const { money } = useFigures();
  const parts: readonly (readonly [string, number])[] = [
    [words.sale, amounts.revenue],
    [words.fees, amounts.fees],
    [words.shipping, amounts.shipping],
    ...(amounts.adjustment === 0
      ? []
      : [[words.adjustment, amounts.adjustment] as const]),
    [words.settlement, amounts.settlement],
  ];
  return (
    <dl className="amounts">
      {parts.map(([name, minor]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{money({ minor, currency })}</dd>
        </div>
      ))}
    </dl>
  );
}
