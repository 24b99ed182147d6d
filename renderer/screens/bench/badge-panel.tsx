import type { ReactElement } from "react";
import type { BenchAction } from "../../../shared/contract/bench-view.ts";
import { Icon } from "../../components/icon.tsx";
import { useWords } from "../../surroundings.tsx";

/** Waits for a supervisor's badge, and says what for. */
export function BadgePanel({
  action,
}: {
  readonly action: BenchAction;
}): ReactElement {
  const words = useWords();
  return (
    <div className="panel panel-calm">
      <Icon name="badge" />
      <h2>{words.actions[action]}</h2>
      <p>{words.refusals["role.supervisor-needed"].says({})}</p>
    </div>
  );
}
