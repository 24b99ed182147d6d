import { useState, type ReactElement } from "react";
import type { Paper } from "../../../shared/contract/papers-view.ts";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import { Icon } from "../../components/icon.tsx";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useSurroundings, useWords } from "../../surroundings.tsx";

/** Out of the label printer of this bench, where it has one. */
export function PrintBadge({
  paper,
}: {
  readonly paper: Extract<Paper, { kind: "badge" }>;
}): ReactElement {
  const words = useWords().papers;
  const { station } = useSurroundings();
  const [busy, setBusy] = useState(false);
  const [printed, setPrinted] = useState(false);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const print = async (): Promise<void> => {
    setBusy(true);
    const answer = await station.papers.print(paper);
    setProblem(answer.ok ? null : answer.refusal);
    setPrinted(answer.ok);
    setBusy(false);
  };
  return (
    <>
      {problem !== null && <ProblemSays problem={problem} />}
      <button
        type="button"
        className="button"
        disabled={busy}
        onClick={() => {
          void print();
        }}
      >
        <Icon name={printed ? "check" : "printer"} />
        {busy ? words.printing : printed ? words.printed : words.print}
      </button>
    </>
  );
}
