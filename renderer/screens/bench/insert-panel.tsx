import type { ReactElement } from "react";
import { CommandAnswers } from "../../components/command-answer.tsx";
import { Icon } from "../../components/icon.tsx";

/** Something the shop adds to the box: its own code is scanned, or the hand says that it is in. */
export function InsertPanel({
  title,
}: {
  readonly title: string;
}): ReactElement {
  return (
    <div className="panel panel-calm">
      <Icon name="gift" />
      <h2>{title}</h2>
      <CommandAnswers among={["confirm"]} />
    </div>
  );
}
