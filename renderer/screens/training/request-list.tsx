import { useCallback, useState, type ReactElement } from "react";
import { useFigures } from "../../components/figures.ts";
import { useList } from "../../components/use-list.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";

/** As many as anybody reads beside a bench; the station keeps more. */
const shown = 30;

/** What the station asks of the practice shop, while somebody looks. */
export function RequestList(): ReactElement {
  const words = useWords().training;
  const [open, setOpen] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{words.requests}</summary>
      {open && <Requests />}
    </details>
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
    <ol className="quiet">
      {items.slice(0, shown).map((request, place) => (
        <li key={request.requestId ?? `${String(request.at)}-${String(place)}`}>
          {wallTime(request.at)} {request.method} {request.path}{" "}
          <b>{request.code ?? request.status}</b> {request.tookMs} ms
        </li>
      ))}
    </ol>
  );
}
