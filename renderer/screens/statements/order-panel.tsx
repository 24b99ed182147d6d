import { useEffect, useState, type ReactElement } from "react";
import { useFigures } from "../../components/figures.ts";
import { ProblemSays } from "../../components/problem-says.tsx";
import type { MoneyRead } from "../../station/statements-desk.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";

/** An order by its articles, asked of TikTok when somebody looks. */
export function OrderPanel({
  shopId,
  orderId,
}: {
  readonly shopId: string;
  readonly orderId: string;
}): ReactElement {
  const words = useWords().statements;
  const { money } = useFigures();
  const { statements } = useSurroundings().station;
  const [read, setRead] = useState<MoneyRead | null | "reading">("reading");
  useEffect(() => {
    let gone = false;
    void statements.order(shopId, orderId).then((found) => {
      if (!gone) setRead(found);
    });
    return () => {
      gone = true;
    };
  }, [statements, shopId, orderId]);
  if (read === "reading") return <p className="quiet">{words.reading}</p>;
  if (read === null)
    return (
      <p className="refused" role="alert">
        {words.linesUnread}
      </p>
    );
  if (!read.ok) return <ProblemSays problem={read.refusal} />;
  const { currency, skus, paid } = read.money;
  return (
    <div className="statement-order">
      {skus.map((sku) => (
        <p key={sku.skuId}>
          <span>
            {words.units(sku.units)} {sku.title}
          </span>
          <strong>{money({ minor: sku.settlement, currency })}</strong>
        </p>
      ))}
      {paid !== null && (
        <p className="quiet">
          {words.paidByBuyer(
            money({ minor: paid.total, currency: paid.currency }),
            money({ minor: paid.shipping, currency: paid.currency }),
          )}
        </p>
      )}
    </div>
  );
}
