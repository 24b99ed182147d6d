import type { ReactElement } from "react";
import type { SellerShipment } from "../../../shared/contract/shipping-view.ts";
import { useFigures } from "../../components/figures.ts";
import { Icon } from "../../components/icon.tsx";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useSeveralShops } from "../../components/use-several-shops.ts";
import { useNow, useWords } from "../../surroundings.tsx";
import { CorrectPanel } from "./correct-panel.tsx";
import { lookOf, looks } from "./shipment-look.ts";

/** One number: on which parcel, by whom it travels, whether the platform knows it, and whether it may be put right. */
export function ShipmentRow({
  shipment,
  number,
  type,
  close,
}: {
  readonly shipment: SellerShipment;
  /** What is typed instead of it; null while it is not being put right. */
  readonly number: string | null;
  readonly type: (number: string) => void;
  readonly close: () => void;
}): ReactElement {
  const words = useWords().shipping;
  const figures = useFigures();
  const now = useNow(5_000);
  const severalShops = useSeveralShops();
  const { parcel, orderId, trackingNumber, provider, toldAt } = shipment;
  const look = lookOf(shipment);
  const [icon, tone] = looks[look];
  const facts = [
    severalShops ? shipment.shop : null,
    provider === "" ? words.noProvider : provider,
    words.order(orderId),
    toldAt === null ? null : words.toldAt(figures.ago(now - toldAt)),
  ].filter((fact) => fact !== null);
  return (
    <li className="office-row" data-tone={tone}>
      <div className="office-words">
        <h2>
          {words.parcel(parcel)}
          <span className="tracking-number">{trackingNumber}</span>
        </h2>
        <p className="quiet">{facts.join(" · ")}</p>
        {shipment.problem !== null && (
          <ProblemSays problem={shipment.problem} />
        )}
        {shipment.warning !== null && (
          <p className="shipment-warning">
            {words.platformSays(shipment.warning)}
          </p>
        )}
      </div>
      <span className="tag" data-tone={tone}>
        <Icon name={icon} />
        {words.looks[look]}
      </span>
      <div className="office-buttons shipment-correction">
        {shipment.correction === "used" ? (
          <p className="quiet">{words.corrected}</p>
        ) : shipment.correction === "too-late" ? (
          <p className="quiet">{words.tooLate}</p>
        ) : (
          number === null && (
            <button
              type="button"
              className="button"
              onClick={() => {
                type("");
              }}
            >
              {words.correct}
            </button>
          )
        )}
      </div>
      {number !== null && (
        <CorrectPanel
          shipment={shipment}
          number={number}
          type={type}
          close={close}
        />
      )}
    </li>
  );
}
