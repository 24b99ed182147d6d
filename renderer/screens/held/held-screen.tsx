import { useCallback, type ReactElement } from "react";
import { OfficeList } from "../../components/office-list.tsx";
import { SupervisorCalls } from "../../components/supervisor-calls.tsx";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { HeldRow } from "./held-row.tsx";

/** Every parcel that is kept back, the first due first; those that lack something are decided here. */
export function HeldScreen(): ReactElement {
  const { owner } = useSurroundings().station;
  return (
    <>
      <SupervisorCalls />
      <OfficeList
        words={useWords().trouble.held}
        read={useCallback(() => owner.held(), [owner])}
        renderRow={(parcel, act) => (
          <HeldRow
            key={parcel.parcelId}
            parcel={parcel}
            decide={(decision) => {
              act(owner.decideHeld(parcel.parcelId, decision));
            }}
          />
        )}
      />
    </>
  );
}
