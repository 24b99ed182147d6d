import { useState, type ReactElement } from "react";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import { Icon } from "../../components/icon.tsx";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useSurroundings, useWords } from "../../surroundings.tsx";

/** From training to the own shops, or back: the bench goes on with other data, and every screen connects anew. */
export function ModeSwitch({
  to,
}: {
  readonly to: "training" | "shops";
}): ReactElement {
  const words = useWords().shops;
  const { station } = useSurroundings();
  const [switching, setSwitching] = useState(false);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const change = async (): Promise<void> => {
    setSwitching(true);
    setProblem(null);
    const outcome = await station.owner.switchTo(to);
    setSwitching(false);
    if (!outcome.ok) setProblem(outcome.refusal);
  };
  return (
    <section className="mode-switch" data-to={to}>
      {to === "shops" && (
        <div>
          <h2>{words.practice}</h2>
          <p>{words.practiceHint}</p>
        </div>
      )}
      {problem !== null && <ProblemSays problem={problem} />}
      <button
        type="button"
        className={to === "shops" ? "button button-strong" : "button"}
        disabled={switching}
        onClick={() => {
          void change();
        }}
      >
        <Icon name={to === "shops" ? "shop" : "training"} />
        {switching
          ? words.switching
          : to === "shops"
            ? words.toShops
            : words.toTraining}
      </button>
    </section>
  );
}
