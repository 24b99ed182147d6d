import { useCallback, useMemo, useState, type ReactElement } from "react";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import type { SplitChoices } from "../../../shared/contract/shipping-view.ts";
import { Icon } from "../../components/icon.tsx";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useAnswer } from "../../components/use-answer.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { SplitLineRow } from "./split-line-row.tsx";
import { splitLines, splitPlan } from "./split-rules.ts";

/** What the platform lets travel apart, chosen line by line; said as done once it was asked for. */
export function SplitPanel({
  row: { parcelId, number },
  another,
}: {
  readonly row: QueueRow;
  readonly another: () => void;
}): ReactElement {
  const words = useWords().shipping;
  const desk = useSurroundings().station.shipping;
  const { answer, again } = useAnswer(
    useCallback(() => desk.splitChoices(parcelId), [desk, parcelId]),
  );
  const [asked, setAsked] = useState(false);
  if (asked)
    return (
      <div className="split-asked" role="status">
        <Icon name="check" />
        <div>
          <h3>{words.splitAsked(number)}</h3>
          <p>{words.splitAskedHint}</p>
        </div>
        <button type="button" className="button" onClick={another}>
          {words.another}
        </button>
      </div>
    );
  return (
    <div className="split-panel">
      <h3>{words.parcel(number)}</h3>
      {answer === undefined && (
        <p className="quiet" role="status">
          {words.asking}
        </p>
      )}
      {answer === null && <p role="alert">{words.noAnswer}</p>}
      {answer?.ok === false && <ProblemSays problem={answer.refusal} />}
      {(answer === null || answer?.ok === false) && (
        <button type="button" className="button" onClick={again}>
          {words.askAgain}
        </button>
      )}
      {answer?.ok === true && (
        <SplitForm
          choices={answer.choices}
          split={(unitIds) => desk.split(parcelId, unitIds)}
          done={() => {
            setAsked(true);
          }}
        />
      )}
    </div>
  );
}

function SplitForm({
  choices: { canSplit, mustSplit, reason, units },
  split,
  done,
}: {
  readonly choices: SplitChoices;
  readonly split: (
    unitIds: readonly string[],
  ) => Promise<{ ok: true } | { ok: false; refusal: Refusal }>;
  readonly done: () => void;
}): ReactElement {
  const words = useWords().shipping;
  const lines = useMemo(() => splitLines(units), [units]);
  const [counts, setCounts] = useState<readonly number[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const plan = splitPlan(lines, counts);
  const confirm = async (unitIds: readonly string[]): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const outcome = await split(unitIds);
    setBusy(false);
    if (outcome.ok) done();
    else setProblem(outcome.refusal);
  };
  if (!canSplit)
    return (
      <p className="refused" data-tone="wait" role="status">
        <b>{words.cannotSplit}</b> {reason !== "" && words.platformSays(reason)}
      </p>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (plan.unitIds !== null) void confirm(plan.unitIds);
      }}
    >
      {mustSplit && (
        <p className="refused" data-tone="wait">
          {words.mustSplit}
        </p>
      )}
      <table className="split-lines">
        <thead>
          <tr>
            <th scope="col">{words.article}</th>
            <th scope="col">{words.goesNow}</th>
            <th scope="col">{words.stays}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <SplitLineRow
              key={line.unitIds[0]}
              line={line}
              now={counts[index] ?? 0}
              set={(now) => {
                setCounts(
                  lines.map((_, at) =>
                    at === index ? now : (counts[at] ?? 0),
                  ),
                );
              }}
            />
          ))}
        </tbody>
      </table>
      {problem !== null && <ProblemSays problem={problem} />}
      <div className="panel-end">
        <p role="status">
          {plan.unitIds === null
            ? words.choose
            : words.confirmSplit(plan.now, plan.later)}
        </p>
        <button
          type="submit"
          className="button button-strong"
          disabled={busy || plan.unitIds === null}
        >
          {busy ? words.busy : words.split}
        </button>
      </div>
    </form>
  );
}
