import { useCallback, useState, type ReactElement } from "react";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import type { Combination } from "../../../shared/contract/shipping-view.ts";
import { Icon } from "../../components/icon.tsx";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useAnswer } from "../../components/use-answer.ts";
import { useSeveralShops } from "../../components/use-several-shops.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";

/** What the platform suggests to send in one box; asked when the page is opened and when somebody wants it again. */
export function CombinePart(): ReactElement {
  const words = useWords().shipping;
  const desk = useSurroundings().station.shipping;
  const { answer, again } = useAnswer(
    useCallback(() => desk.combinable(), [desk]),
  );
  return (
    <section className="boxes-part">
      <h2>{words.combineTitle}</h2>
      <p className="quiet">{words.combineHint}</p>
      {answer === undefined && (
        <p className="quiet" role="status">
          {words.asking}
        </p>
      )}
      {answer === null && <p role="alert">{words.noAnswer}</p>}
      {answer?.ok === false && <ProblemSays problem={answer.refusal} />}
      {answer?.ok === true && (
        <ul className="combinations">
          {answer.combinations.length === 0 && (
            <li className="none-combinable">
              <Icon name="check" />
              {words.noneCombinable}
            </li>
          )}
          {answer.combinations.map((combination) => (
            <CombinationRow key={combination.id} combination={combination} />
          ))}
        </ul>
      )}
      {answer !== undefined && (
        <button type="button" className="button" onClick={again}>
          {words.askAgain}
        </button>
      )}
    </section>
  );
}

function CombinationRow({
  combination,
}: {
  readonly combination: Combination;
}): ReactElement {
  const words = useWords().shipping;
  const desk = useSurroundings().station.shipping;
  const severalShops = useSeveralShops();
  const [step, setStep] = useState<"suggested" | "sure" | "busy" | "asked">(
    "suggested",
  );
  const [problem, setProblem] = useState<Refusal | null>(null);
  const combine = async (): Promise<void> => {
    setStep("busy");
    setProblem(null);
    const outcome = await desk.combine(combination);
    setStep(outcome.ok ? "asked" : "sure");
    if (!outcome.ok) setProblem(outcome.refusal);
  };
  return (
    <li>
      <div>
        <b>{words.parcels(combination.parcels)}</b>
        <p className="quiet">
          {words.orders(combination.orderIds.length)}
          {severalShops && combination.shop !== "" && ` · ${combination.shop}`}
        </p>
      </div>
      {step === "suggested" && (
        <button
          type="button"
          className="button"
          onClick={() => {
            setStep("sure");
          }}
        >
          {words.combine}
        </button>
      )}
      {step === "asked" && (
        <span className="tag" data-tone="do" role="status">
          <Icon name="hourglass" />
          {words.combineAsked}
        </span>
      )}
      {(step === "sure" || step === "busy") && (
        <div className="combine-sure">
          <p>{words.combineSure}</p>
          {problem !== null && <ProblemSays problem={problem} />}
          <div className="office-buttons">
            <button
              type="button"
              className="button"
              onClick={() => {
                setStep("suggested");
              }}
            >
              {words.back}
            </button>
            <button
              type="button"
              className="button button-strong"
              disabled={step === "busy"}
              onClick={() => {
                void combine();
              }}
            >
              {step === "busy" ? words.busy : words.confirmCombine}
            </button>
          </div>
        </div>
      )}
    </li>
  );
}
