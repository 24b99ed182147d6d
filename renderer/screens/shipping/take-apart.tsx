import { useState, type ReactElement } from "react";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import { Icon } from "../../components/icon.tsx";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useSurroundings, useWords } from "../../surroundings.tsx";

/** Orders that share a parcel get one each again, after a second press. */
export function TakeApart({
  row: { parcelId, orderIds },
}: {
  readonly row: Pick<QueueRow, "parcelId" | "orderIds">;
}): ReactElement {
  const words = useWords().shipping;
  const desk = useSurroundings().station.shipping;
  const [step, setStep] = useState<"offered" | "sure" | "busy" | "asked">(
    "offered",
  );
  const [problem, setProblem] = useState<Refusal | null>(null);
  const takeApart = async (): Promise<void> => {
    setStep("busy");
    setProblem(null);
    const outcome = await desk.takeApart(parcelId);
    setStep(outcome.ok ? "asked" : "sure");
    if (!outcome.ok) setProblem(outcome.refusal);
  };
  if (step === "offered")
    return (
      <button
        type="button"
        className="button"
        onClick={() => {
          setStep("sure");
        }}
      >
        {words.takeApart}
      </button>
    );
  if (step === "asked")
    return (
      <span className="tag" data-tone="do" role="status">
        <Icon name="hourglass" />
        {words.takeApartAsked}
      </span>
    );
  return (
    <div className="combine-sure">
      <p>{words.takeApartSure(orderIds.length)}</p>
      {problem !== null && <ProblemSays problem={problem} />}
      <div className="office-buttons">
        <button
          type="button"
          className="button"
          onClick={() => {
            setStep("offered");
          }}
        >
          {words.back}
        </button>
        <button
          type="button"
          className="button button-strong"
          disabled={step === "busy"}
          onClick={() => {
            void takeApart();
          }}
        >
          {step === "busy" ? words.busy : words.takeApart}
        </button>
      </div>
    </div>
  );
}
