import type { ReactElement } from "react";
import type { RunView } from "../../../shared/contract/runs-contract.ts";
import { sayRefusal } from "../../../shared/i18n/catalogue.ts";
import { Icon, type IconName } from "../../components/icon.tsx";
import type { Act } from "../../components/office-list.tsx";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useSurroundings, useWords } from "../../surroundings.tsx";

/** A run in its own state: how far, what it waits for, and what must come out of the stack. */
export function RunNow({
  run,
  act,
}: {
  readonly run: RunView;
  readonly act: Act;
}): ReactElement {
  const words = useWords().runs;
  const { runs } = useSurroundings().station;
  const look = lookOf(run);
  return (
    <section className="run-now" data-look={look}>
      <header>
        <Icon name={signs[look]} />
        <h2>{words.progress(run.printed, run.labels)}</h2>
        <span className="run-state">
          {run.waitsFor === null
            ? words.states[run.state]
            : words.waitsFor[run.waitsFor]}
        </span>
      </header>
      <progress
        max={Math.max(run.labels, 1)}
        value={run.printed}
        aria-label={words.progress(run.printed, run.labels)}
      />
      {run.paper !== null && (
        <p className="run-paper">
          {run.waitsFor !== "answer" && <small>{words.now}</small>}
          {run.paper.kind === "label"
            ? words.labelOf(run.paper.parcel)
            : words.separator(run.paper.words)}
        </p>
      )}
      {run.problem !== null && (
        <ProblemSays problem={run.problem} tone="wait" />
      )}
      <div className="office-buttons">
        {run.waitsFor === "answer" && (
          <>
            <button
              type="button"
              className="button button-large button-strong"
              onClick={() => {
                act(runs.answer(true));
              }}
            >
              {words.onPaper}
            </button>
            <button
              type="button"
              className="button button-large"
              onClick={() => {
                act(runs.answer(false));
              }}
            >
              {words.notOnPaper}
            </button>
          </>
        )}
        {run.state === "going" && (
          <button
            type="button"
            className="button button-large"
            onClick={() => {
              act(runs.stop());
            }}
          >
            {words.stop}
          </button>
        )}
      </div>
      <TakeOut run={run} />
      <Dropped run={run} />
    </section>
  );
}

function TakeOut({ run }: { readonly run: RunView }): ReactElement | null {
  const catalogue = useWords();
  const words = catalogue.runs;
  if (run.takeOut.length === 0) return null;
  return (
    <section className="run-take-out" role="alert">
      <h3>
        <Icon name="stop" />
        {words.takeOut}
      </h3>
      <p>{words.takeOutHint}</p>
      <ul>
        {run.takeOut.map(({ parcel, stack, problem }) => (
          <li key={parcel}>
            <b>{words.labelOf(parcel)}</b>
            <span>{words.stack(stack)}</span>
            <small>{sayRefusal(catalogue, problem).says}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Dropped({ run }: { readonly run: RunView }): ReactElement | null {
  const catalogue = useWords();
  const words = catalogue.runs;
  if (run.dropped.length === 0) return null;
  return (
    <section className="run-dropped">
      <h3>{words.dropped}</h3>
      <ul>
        {run.dropped.map(({ parcel, problem }) => (
          <li key={parcel}>
            <b>{catalogue.bench.parcel(parcel)}</b>{" "}
            {problem === null
              ? words.stoppedBefore
              : sayRefusal(catalogue, problem).says}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Look = "ask" | "wait" | "do" | "good" | "plain";

const signs: { readonly [Name in Look]: IconName } = {
  ask: "question",
  wait: "hourglass",
  do: "printer",
  good: "check",
  plain: "label",
};

function lookOf({ state, waitsFor }: RunView): Look {
  if (waitsFor !== null) return waitsFor === "answer" ? "ask" : "wait";
  if (state === "going" || state === "stopping") return "do";
  return state === "ended" ? "good" : "plain";
}
