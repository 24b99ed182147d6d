import { useState, type ReactElement } from "react";
import type {
  BoxCard,
  BoxEntry,
} from "../../../shared/contract/boxes-contract.ts";
import { Icon } from "../../components/icon.tsx";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { millilitresPerLitre } from "./box-draft.ts";
import { BoxForm } from "./box-form.tsx";
import type { Decide } from "./boxes-screen.tsx";
import { CountPanel } from "./count-panel.tsx";

type Open = "edit" | "count" | "remove" | null;

/** One box: what it is, how many there are, and what can be done about it. */
export function BoxRow({
  card,
  decide,
}: {
  readonly card: BoxCard;
  readonly decide: Decide;
}): ReactElement {
  const { station } = useSurroundings();
  const words = useWords().boxes;
  const [open, setOpen] = useState<Open>(null);
  const { box, stock, low } = card;
  const close = (): void => {
    setOpen(null);
  };
  const then = (work: ReturnType<typeof station.boxes.remove>): void => {
    void decide(work).then((done) => {
      if (done) close();
    });
  };
  const printLabel = (): void => {
    void decide(station.papers.print({ kind: "box-label", box: box.code }));
  };
  return (
    <li className="office-row" data-tone={low ? "wait" : undefined}>
      <div className="office-words">
        <h2>{box.name}</h2>
        <p>{useFacts(card).join(" · ")}</p>
        {card.learned !== null && (
          <p className="quiet">
            {words.learned(
              card.learned.meanGrams,
              card.learned.spreadGrams,
              card.learned.count,
            )}
          </p>
        )}
      </div>
      <p className="box-stock" data-low={low}>
        <b>
          {box.kind === "filling"
            ? words.litres(Math.round(stock / millilitresPerLitre))
            : words.pieces(stock)}
        </b>
        {low && (
          <span>
            <Icon name="hourglass" /> {words.low}
          </span>
        )}
      </p>
      {open === null && (
        <div className="office-buttons">
          <button type="button" className="button" onClick={printLabel}>
            {words.label}
          </button>
          {(["count", "edit", "remove"] as const).map((what) => (
            <button
              key={what}
              type="button"
              className="button"
              onClick={() => {
                setOpen(what);
              }}
            >
              {words[what]}
            </button>
          ))}
        </div>
      )}
      {open === "edit" && (
        <BoxForm
          box={box}
          back={close}
          save={(entry: BoxEntry) => {
            then(station.boxes.save(entry, false));
          }}
        />
      )}
      {open === "count" && (
        <CountPanel
          kind={box.kind}
          back={close}
          save={(counted) => {
            then(station.boxes.count(box.code, counted));
          }}
        />
      )}
      {open === "remove" && (
        <div className="office-buttons">
          <button type="button" className="button" onClick={close}>
            {words.back}
          </button>
          <button
            type="button"
            className="button button-strong"
            onClick={() => {
              then(station.boxes.remove(box.code));
            }}
          >
            {words.confirmRemove}
          </button>
        </div>
      )}
    </li>
  );
}

function useFacts({ box }: BoxCard): string[] {
  const words = useWords().boxes;
  return [
    words.kinds[box.kind],
    ...(box.innerMm === null ? [] : [words.size(...box.innerMm)]),
    ...(box.weightGrams === null ? [] : [words.weighs(box.weightGrams)]),
    ...(box.mostGrams === null ? [] : [words.carries(box.mostGrams)]),
    ...(box.hazmat ? [words.hazmat] : []),
    box.code,
  ];
}
