import type { ReactElement } from "react";
import type { Verdict } from "../../../shared/contract/bench-view.ts";
import { sayRefusal, type Catalogue } from "../../../shared/i18n/catalogue.ts";
import { scannedWords } from "../../../shared/i18n/scanned-words.ts";
import { useFigures } from "../../components/figures.ts";
import { Icon, type IconName } from "../../components/icon.tsx";
import { useNow, useWords } from "../../surroundings.tsx";

const shown = 3;

const icons: { readonly [Tone in Verdict["tone"]]: IconName } = {
  good: "check",
  complete: "check",
  sealed: "box",
  stop: "stop",
  ask: "question",
  note: "note",
};

const whatOf = (verdict: Verdict, words: Catalogue): string =>
  verdict.refusal === null
    ? (verdict.title ?? scannedWords(verdict.scanned ?? "", words))
    : sayRefusal(words, verdict.refusal).says;

/** A note that refuses nothing is no warning: the step was taken. */
const toneWord = ({ tone, refusal }: Verdict, { bench }: Catalogue): string =>
  tone === "note" && refusal === null
    ? bench.historyDone
    : bench.historyTones[tone];

/** The last few verdicts, newest first: the answer to "did it take that one?" */
export function HistoryStrip({
  history,
}: {
  readonly history: readonly Verdict[];
}): ReactElement {
  const words = useWords();
  const figures = useFigures();
  const now = useNow(5_000);
  // A key that was pressed has nothing to add to what it did.
  const told = history.filter((verdict) => whatOf(verdict, words) !== "");
  return (
    <section className="history" aria-label={words.bench.history}>
      {told.length === 0 && <p className="quiet">{words.bench.nothingYet}</p>}
      <ol>
        {told.slice(0, shown).map((verdict) => (
          <li
            key={verdict.sequence}
            data-tone={verdict.tone}
            title={whatOf(verdict, words)}
          >
            <Icon name={icons[verdict.tone]} />
            <span>
              <span className="history-what">
                <b>{toneWord(verdict, words)}</b> {whatOf(verdict, words)}
              </span>
              <small>{figures.ago(now - verdict.at)}</small>
              {verdict.doubts?.map((doubt) => (
                <small key={doubt} className="history-doubt">
                  {words.bench.doubts[doubt]}
                </small>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
