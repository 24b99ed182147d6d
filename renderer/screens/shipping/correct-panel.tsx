import { useEffect, useRef, useState, type ReactElement } from "react";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import type { SellerShipment } from "../../../shared/contract/shipping-view.ts";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useSurroundings, useWords } from "../../surroundings.tsx";

/** The right number, and how often it may be told: said before it is used up. */
export function CorrectPanel({
  shipment,
  number,
  type,
  close,
}: {
  readonly shipment: SellerShipment;
  readonly number: string;
  readonly type: (number: string) => void;
  readonly close: () => void;
}): ReactElement {
  const words = useWords().shipping;
  const desk = useSurroundings().station.shipping;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // What is confirmed is seen with the button that confirms it.
    form.current?.scrollIntoView({ block: "nearest" });
  }, [problem]);
  const wanted = number.trim();
  const free = shipment.correction === "free";
  const correct = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const outcome = await desk.correct(shipment, wanted);
    setBusy(false);
    if (outcome.ok) close();
    else setProblem(outcome.refusal);
  };
  return (
    <form
      ref={form}
      className="reject-panel"
      onSubmit={(event) => {
        // The Enter a scanner types after a number must not use up the one correction.
        event.preventDefault();
      }}
    >
      <label className="field">
        <span>{words.newNumber}</span>
        <input
          type="text"
          autoFocus
          maxLength={64}
          value={number}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setProblem(null);
            type(event.target.value);
          }}
        />
      </label>
      {problem !== null && <ProblemSays problem={problem} />}
      <div className="panel-end">
        <p>
          <b>{free ? words.stillFree : words.onlyOnce}</b>
        </p>
        <div className="office-buttons">
          <button type="button" className="button" onClick={close}>
            {words.back}
          </button>
          <button
            type="button"
            className={free ? "button button-strong" : "button button-stop"}
            disabled={
              busy || wanted === "" || wanted === shipment.trackingNumber
            }
            onClick={() => {
              void correct();
            }}
          >
            {busy ? words.busy : free ? words.confirmFree : words.confirmOnce}
          </button>
        </div>
      </div>
    </form>
  );
}
