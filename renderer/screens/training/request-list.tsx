import { useCallback, type ReactElement } from "react";
import { useFigures } from "../../components/figures.ts";
import { useList } from "../../components/use-list.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { Fold } from "./fold.tsx";

/** As many as anybody reads beside a bench; the station keeps more. */
const shown = 30;

/** What the station asks of the practice shop, while somebody looks. */
export function RequestList(): ReactElement {
  const words = useWords().training;
  return (
    <Fold title={words.requests}>
      <Requests />
    </Fold>
  );
}

function Requests(): ReactElement {
  const words = useWords().training;
  const { station } = useSurroundings();
  const { wallTime } = useFigures();
  const { items } = useList(
    useCallback(() => station.trainingRequests(), [station]),
  );
  if (items === null || items.length === 0)
    return <p className="quiet">{words.requestsEmpty}</p>;
  return (
    <ol className="requests">
      {items.slice(0, shown).map((request, place) => (
        <li key={request.requestId ?? `${String(request.at)}-${String(place)}`}>
          <span>
            {wallTime(request.at)} {request.method}{" "}
            <b>{request.code ?? request.status}</b> {request.tookMs} ms
          </span>
          <small>{request.path}</small>
        </li>
      ))}
    </ol>
  );
}
