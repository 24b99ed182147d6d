import type { ReactElement } from "react";
import type { Refusal } from "../../shared/contract/refusals.ts";
import { sayRefusal } from "../../shared/i18n/catalogue.ts";
import { useWords } from "../surroundings.tsx";

/** Why something did not work, and what to do. */
export function ProblemSays({
  problem,
  tone = "stop",
}: {
  readonly problem: Refusal;
  readonly tone?: "stop" | "wait";
}): ReactElement {
  const said = sayRefusal(useWords(), problem);
  return (
    <p className="refused" data-tone={tone} role="alert">
      <b>{said.says}</b> {said.remedy}
    </p>
  );
}
