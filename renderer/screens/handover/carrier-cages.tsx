import type { ReactElement } from "react";
import type { HandoverBoard } from "../../../shared/contract/handover-contract.ts";
import { Icon } from "../../components/icon.tsx";
import { useWords } from "../../surroundings.tsx";

/** One cage for each carrier: the one who is here first, and large. */
export function CarrierCages({
  board: { open, waiting },
}: {
  readonly board: HandoverBoard;
}): ReactElement {
  const words = useWords().handover;
  const others = waiting.filter(({ carrier }) => carrier !== open?.carrier);
  const still =
    waiting.find(({ carrier }) => carrier === open?.carrier)?.parcels ?? 0;
  return (
    <section className="cages">
      <h2>{words.cages}</h2>
      {open === null && others.length === 0 && (
        <p className="quiet">{words.noCages}</p>
      )}
      <ul>
        {open !== null && (
          <li data-here="true">
            <span>
              <b>{open.carrier}</b>
              <small>
                <Icon name="truck" />
                {words.here}
              </small>
            </span>
            <strong>
              {open.parcels}
              <small> / {open.parcels + still}</small>
            </strong>
          </li>
        )}
        {others.map(({ carrier, parcels }) => (
          <li key={carrier}>
            <span>
              <b>{carrier}</b>
            </span>
            <strong>{parcels}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
