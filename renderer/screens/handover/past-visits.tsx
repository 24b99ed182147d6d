import { useEffect, useState, type ReactElement } from "react";
import type { PastVisit } from "../../../shared/contract/handover-contract.ts";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import { useFigures } from "../../components/figures.ts";
import { ProblemSays } from "../../components/problem-says.tsx";
import { saveFile } from "../../components/save-file.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";

/**
 * Visits that are over, each with its paper.
 *
 * @param since when the visit that goes on began: one that ended is read again
 */
export function PastVisits({
  since,
}: {
  readonly since: number | null;
}): ReactElement | null {
  const words = useWords().handover;
  const figures = useFigures();
  const { courier } = useSurroundings().station;
  const [visits, setVisits] = useState<readonly PastVisit[]>([]);
  const [problem, setProblem] = useState<Refusal | null>(null);
  useEffect(() => {
    let gone = false;
    void courier.past().then((answer) => {
      if (!gone && answer !== null) setVisits(answer);
    });
    return () => {
      gone = true;
    };
  }, [courier, since]);
  const save = async (visit: PastVisit): Promise<void> => {
    const paper = await courier.paper(visit.handoverId);
    if (paper === null) return;
    setProblem(paper.ok ? null : paper.refusal);
    if (!paper.ok) return;
    const { type } = paper.file;
    const bytes = await paper.file.arrayBuffer();
    saveFile(
      new Blob([bytes], { type }),
      `packbench-handover-${visit.handoverId}.pdf`,
    );
  };
  if (visits.length === 0) return null;
  return (
    <section className="past-visits">
      <h2>{words.past}</h2>
      {problem !== null && <ProblemSays problem={problem} />}
      <ul tabIndex={0} aria-label={words.past}>
        {visits.map((visit) => (
          <li key={visit.handoverId}>
            <span>
              <b>{visit.carrier}</b>
              <small>
                {figures.date(visit.closedAt)}{" "}
                {figures.wallTime(visit.closedAt)}
              </small>
              <small>
                {words.boxes(visit.parcels)},{" "}
                {visit.signed ? words.signed : words.notSigned}
              </small>
            </span>
            {visit.hasPaper && (
              <button
                type="button"
                className="button"
                onClick={() => void save(visit)}
              >
                {words.openPaper}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
