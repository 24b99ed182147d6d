import type { ReactElement } from "react";
import type { HeldParcel } from "../../../shared/contract/held-contract.ts";
import type { HeldDecision } from "../../../shared/contract/trouble-view.ts";
import { sayRefusal } from "../../../shared/i18n/catalogue.ts";
import { useFigures } from "../../components/figures.ts";
import { Icon } from "../../components/icon.tsx";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useNow, useWords } from "../../surroundings.tsx";

const soonMs = 2 * 60 * 60_000;

/** One parcel that waits: why, since when, where its box is, how long there is, and what may be decided. */
export function HeldRow({
  parcel,
  decide,
}: {
  readonly parcel: HeldParcel;
  readonly decide: (decision: HeldDecision) => void;
}): ReactElement {
  const words = useWords();
  const { held, decisions, decisionHints } = words.trouble;
  const figures = useFigures();
  const now = useNow(10_000);
  const { deadlineAt, since, unitsScanned, unitsNeeded } = parcel;
  const left = deadlineAt === null ? null : deadlineAt - now;
  const tone =
    left === null || left > soonMs ? "do" : left < 0 ? "stop" : "wait";
  const facts = [
    parcel.shop,
    held.where[parcel.where],
    ...(unitsScanned > 0 ? [held.inBox(unitsScanned, unitsNeeded)] : []),
    ...(since === null ? [] : [held.since(figures.stretch(now - since))]),
  ];
  return (
    <li className="office-row" data-tone={tone}>
      <div className="office-words">
        <h2>{held.parcel(parcel.number)}</h2>
        <p>{sayRefusal(words, parcel.reason).says}</p>
        <p className="quiet">{facts.join(" · ")}</p>
        {parcel.problem !== null && <ProblemSays problem={parcel.problem} />}
      </div>
      {(left !== null || parcel.underWay) && (
        <span className="tag" data-tone={tone}>
          <Icon name={parcel.underWay ? "transfer" : "clock"} />
          {parcel.underWay
            ? held.underWay
            : left !== null && left < 0
              ? held.late
              : held.leavesIn(figures.stretch(left ?? 0))}
        </span>
      )}
      {parcel.decisions.length > 0 && (
        <div className="office-buttons held-buttons">
          {parcel.decisions.map((decision) => (
            <button
              key={decision}
              type="button"
              className={
                decision === "release" ? "button button-strong" : "button"
              }
              title={decisionHints[decision]}
              onClick={() => {
                decide(decision);
              }}
            >
              {decisions[decision]}
            </button>
          ))}
        </div>
      )}
    </li>
  );
}
