import type { ReactElement } from "react";
import type { ParcelHandover } from "../../shared/contract/ship-terms-view.ts";
import { useWords } from "../surroundings.tsx";
import { useFigures } from "./figures.ts";

/** How the carrier gets a parcel: brought, or fetched and when. */
export function HandoverWords({
  handover,
}: {
  readonly handover: ParcelHandover;
}): ReactElement {
  const words = useWords().bench;
  const { wallDay, wallTime } = useFigures();
  if (handover.kind === "drop-off") return <>{words.dropOff}</>;
  const from = `${wallDay(handover.from)} ${wallTime(handover.from)}`;
  return <>{words.pickup(from, wallTime(handover.until))}</>;
}
