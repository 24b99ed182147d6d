import { useCallback, type ReactElement } from "react";
import { Icon } from "../../components/icon.tsx";
import { useList } from "../../components/use-list.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { ShipmentRow } from "./shipment-row.tsx";
import { shipmentId, type ShippingDraft } from "./shipping-draft.ts";

/** Every number the seller's own carrier gave, the newest first, and the one that is being put right. */
export function SentPart({
  draft,
  set,
}: {
  readonly draft: ShippingDraft;
  readonly set: (draft: ShippingDraft) => void;
}): ReactElement {
  const words = useWords().shipping;
  const desk = useSurroundings().station.shipping;
  const shipments = useList(useCallback(() => desk.shipments(), [desk]));
  const correcting = (correction: ShippingDraft["correction"]): void => {
    set({ ...draft, correction });
  };
  return (
    <>
      {shipments.state === "unread" && (
        <p className="refused" role="alert">
          {words.unread}
        </p>
      )}
      {shipments.items?.length === 0 && (
        <section className="calm">
          <Icon name="box" />
          <h2>{words.empty}</h2>
          <p>{words.emptyHint}</p>
        </section>
      )}
      <ul className="office-rows">
        {shipments.items?.map((shipment) => {
          const id = shipmentId(shipment);
          const number =
            draft.correction?.shipment === id ? draft.correction.number : null;
          return (
            <ShipmentRow
              key={id}
              shipment={shipment}
              number={number}
              type={(typed) => {
                correcting({ shipment: id, number: typed });
              }}
              close={() => {
                correcting(null);
                shipments.again();
              }}
            />
          );
        })}
      </ul>
    </>
  );
}
