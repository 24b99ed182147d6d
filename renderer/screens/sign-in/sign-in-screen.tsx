import type { ReactElement } from "react";
import type { BenchView } from "../../../shared/contract/bench-view.ts";
import { sayRefusal } from "../../../shared/i18n/catalogue.ts";
import { useFigures } from "../../components/figures.ts";
import { Icon } from "../../components/icon.tsx";
import { useNow, useStationState, useWords } from "../../surroundings.tsx";
import { standingStop } from "../bench/bench-mood.ts";

/** The start of a shift: one thing to do, and how the day stands. */
export function SignInScreen({
  bench,
}: {
  readonly bench: BenchView;
}): ReactElement {
  const words = useWords();
  const figures = useFigures();
  const now = useNow(10_000);
  const counts = useStationState((state) => state.queue?.counts ?? null);
  const stop = standingStop(bench);
  const refusal =
    stop === null || stop.refusal === null
      ? null
      : sayRefusal(words, stop.refusal);
  const sentence =
    refusal === null
      ? words.instructions["sign-in"](
          bench.instruction.kind === "sign-in"
            ? bench.instruction
            : { kind: "sign-in" },
          signInFacts(words),
        )
      : { title: refusal.says, follows: refusal.remedy };
  return (
    <main className="sign-in" data-mood={refusal === null ? "do" : "stop"}>
      {refusal !== null && <div className="stop-edge" aria-hidden="true" />}
      <section className="sign-in-ask" aria-live="assertive">
        <Icon
          name={refusal !== null ? "stop" : isLocked(bench) ? "lock" : "badge"}
        />
        <h1>{sentence.title}</h1>
        <p>{sentence.follows}</p>
        <small>{words.bench.signInHint}</small>
      </section>
      <section className="sign-in-day">
        <p className="sign-in-time">
          <strong>{figures.wallTime(now)}</strong>
          <span>{figures.wallDay(now)}</span>
        </p>
        {counts !== null && (
          <dl className="day">
            <div>
              <dt>{words.bench.sealedToday}</dt>
              <dd>{counts.sealedToday}</dd>
            </div>
            <div>
              <dt>{words.bench.stillWaiting}</dt>
              <dd>{counts.waiting}</dd>
            </div>
            {counts.overdue > 0 && (
              <div data-tone="stop">
                <dt>{words.queue.counts.overdue}</dt>
                <dd>{counts.overdue}</dd>
              </div>
            )}
          </dl>
        )}
      </section>
    </main>
  );
}

const isLocked = ({ instruction }: BenchView): boolean =>
  instruction.kind === "sign-in" && instruction.locked !== undefined;

const signInFacts = (words: ReturnType<typeof useWords>) => ({
  unitsAfter: 0,
  labelReady: false,
  weighs: false,
  refusal: null,
  actionLabels: words.actions,
});
