import { useEffect, useState, type ReactElement } from "react";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import type {
  ShipTerms,
  ShipTermsChoice,
} from "../../../shared/contract/ship-terms-view.ts";
import { handoverWishes } from "../../../shared/domain/handover.ts";
import { labelTimes } from "../../../shared/domain/label-time.ts";
import { Icon } from "../../components/icon.tsx";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useSurroundings, useWords } from "../../surroundings.tsx";

/** How a shop's parcels go with the platform's carrier, and what its labels come as. */
export function ShipTermsPanel({
  shopId,
}: {
  readonly shopId: string;
}): ReactElement | null {
  const words = useWords().shops.shipping;
  const { owner } = useSurroundings().station;
  const [choice, setChoice] = useState<ShipTermsChoice | null>(null);
  /** What holds, whatever is being changed above it. */
  const [kept, setKept] = useState<ShipTerms | null>(null);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    let gone = false;
    void owner.shipTerms(shopId).then((found) => {
      if (gone) return;
      setChoice(found);
      setKept(found?.terms ?? null);
    });
    return () => {
      gone = true;
    };
  }, [owner, shopId]);
  if (choice === null) return null;
  const { terms } = choice;
  const chosen = kept ?? terms;
  const change = (part: Partial<ShipTerms>): void => {
    setSaved(false);
    setChoice({ ...choice, terms: { ...terms, ...part } });
  };
  const save = async (): Promise<void> => {
    const outcome = await owner.setShipTerms(shopId, terms);
    setProblem(outcome.ok ? null : outcome.refusal);
    setSaved(outcome.ok);
    if (outcome.ok) setKept(terms);
  };
  return (
    <details className="fold shop-shipping">
      <summary>
        <span>{words.title}</span>
        <b>
          {words.handovers[chosen.handover]}
          {chosen.handover === "pickup" && ` ${clockOf(chosen.readyMinute)}`}
        </b>
      </summary>
      <form
        className="office-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label className="field">
          <span>{words.handover}</span>
          <select
            value={terms.handover}
            onChange={({ target }) => {
              const handover = handoverWishes.find(
                (wish) => wish === target.value,
              );
              if (handover !== undefined) change({ handover });
            }}
          >
            {handoverWishes.map((wish) => (
              <option key={wish} value={wish}>
                {words.handovers[wish]}
              </option>
            ))}
          </select>
        </label>
        {terms.handover === "pickup" && (
          <label className="field">
            <span>{words.ready}</span>
            <input
              type="time"
              value={clockOf(terms.readyMinute)}
              onChange={({ target }) => {
                change({ readyMinute: minuteOf(target.value) });
              }}
            />
          </label>
        )}
        <label className="field">
          <span>{words.form}</span>
          <select
            value={terms.labelForm}
            onChange={({ target }) => {
              const labelForm = choice.labelForms.find(
                (form) => form === target.value,
              );
              if (labelForm !== undefined) change({ labelForm });
            }}
          >
            {choice.labelForms.map((form) => (
              <option key={form} value={form}>
                {words.forms[form]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{words.time}</span>
          <select
            value={terms.labelTime}
            onChange={({ target }) => {
              const labelTime = labelTimes.find(
                (time) => time === target.value,
              );
              if (labelTime !== undefined) change({ labelTime });
            }}
          >
            {labelTimes.map((time) => (
              <option key={time} value={time}>
                {words.times[time]}
              </option>
            ))}
          </select>
          <small className="quiet">{words.timeHint}</small>
        </label>
        {problem !== null && <ProblemSays problem={problem} />}
        <div className="office-buttons">
          {saved && (
            <p className="shipping-saved" role="status">
              <Icon name="check" />
              {words.saved}
            </p>
          )}
          <button type="submit" className="button button-strong">
            {words.save}
          </button>
        </div>
      </form>
    </details>
  );
}

const clockOf = (minute: number | null): string =>
  minute === null
    ? ""
    : [Math.floor(minute / 60), minute % 60]
        .map((part) => String(part).padStart(2, "0"))
        .join(":");

const minuteOf = (clock: string): number | null => {
  const [hours, minutes] = clock.split(":").map(Number);
  return hours === undefined || minutes === undefined
    ? null
    : hours * 60 + minutes;
};
