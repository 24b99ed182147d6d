import type { ReactElement } from "react";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import { sayRefusal } from "../../../shared/i18n/catalogue.ts";
import { useWords } from "../../surroundings.tsx";

/** The foot of a panel: what puts it right, and the code whoever is called for help asks for. */
export function WhatNow({
  refusal,
  tone,
}: {
  readonly refusal: Refusal;
  readonly tone: "stop" | "wait";
}): ReactElement {
  const words = useWords();
  return (
    <div className="what-now" data-tone={tone}>
      <b>{words.bench.whatNow}</b>
      <p>{sayRefusal(words, refusal).remedy}</p>
      <span className="code">{refusal.code}</span>
    </div>
  );
}
