import type { ReactElement } from "react";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import { Icon } from "../../components/icon.tsx";
import { useWords } from "../../surroundings.tsx";
import { useFound } from "../queue/queue-search.tsx";
import { SplitPanel } from "./split-panel.tsx";
import { mayNotSplit, meantBy } from "./split-rules.ts";
import { TakeApart } from "./take-apart.tsx";

/** As many as can be told apart at a glance; a longer text finds fewer. */
const mostFound = 6;

/** Finds the parcel of an order, and splits it; one with several orders is taken apart. */
export function SplitPart({
  parcel,
  find,
}: {
  readonly parcel: string;
  readonly find: (parcel: string) => void;
}): ReactElement {
  const words = useWords();
  const { shipping } = words;
  const wanted = parcel.trim();
  const found = useFound(parcel);
  const meant = typeof found === "string" ? null : meantBy(wanted, found);
  return (
    <section className="boxes-part">
      <h2>{shipping.splitTitle}</h2>
      <p className="quiet">{shipping.splitHint}</p>
      <form
        className="search"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <Icon name="search" />
        <input
          type="text"
          value={parcel}
          placeholder={shipping.splitFind}
          aria-label={shipping.splitFind}
          maxLength={64}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            find(event.target.value);
          }}
        />
        {parcel !== "" && (
          <button
            type="button"
            className="button"
            onClick={() => {
              find("");
            }}
          >
            {words.queue.clear}
          </button>
        )}
      </form>
      {wanted === "" ? null : found === "searching" ? (
        <p className="quiet" role="status">
          {shipping.searching}
        </p>
      ) : found === "unanswered" ? (
        <p className="quiet" role="status">
          {words.frame.lost}
        </p>
      ) : meant !== null && mayNotSplit(meant) === null ? (
        <SplitPanel
          key={meant.parcelId}
          row={meant}
          another={() => {
            find("");
          }}
        />
      ) : found.length === 0 ? (
        <p className="quiet" role="status">
          {shipping.nothingFound(wanted)}
        </p>
      ) : (
        <ul className="found-parcels">
          {(meant === null ? found.slice(0, mostFound) : [meant]).map((row) => (
            <FoundParcel key={row.parcelId} row={row} find={find} />
          ))}
        </ul>
      )}
    </section>
  );
}

function FoundParcel({
  row,
  find,
}: {
  readonly row: QueueRow;
  readonly find: (parcel: string) => void;
}): ReactElement {
  const words = useWords().shipping;
  const reason = mayNotSplit(row);
  return (
    <li>
      <div>
        <b>{words.parcel(row.number)}</b>
        <p className="quiet">
          {row.contents
            .map(({ needed, title }) => `${needed} × ${title}`)
            .join(" + ")}
        </p>
      </div>
      {reason === null ? (
        <button
          type="button"
          className="button"
          onClick={() => {
            find(row.number);
          }}
        >
          {words.split}
        </button>
      ) : reason === "several-orders" ? (
        <TakeApart row={row} />
      ) : (
        <span className="tag">{words.mayNot[reason]}</span>
      )}
    </li>
  );
}
