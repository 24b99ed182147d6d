import type { ReactElement } from "react";
import { operatorActions } from "../../actions/operator-actions.ts";
import { Barcode } from "../../components/barcode.tsx";
import { Icon } from "../../components/icon.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { useHands, useWords } from "../../surroundings.tsx";

/** Something the shop adds to the box: its own code is scanned, or the hand says that it is in. */
export function InsertPanel({
  title,
}: {
  readonly title: string;
}): ReactElement {
  const words = useWords();
  const hands = useHands();
  const confirm = operatorActions.find(({ id }) => id === "confirm");
  return (
    <div className="panel panel-calm">
      <Icon name="gift" />
      <h2>{title}</h2>
      {confirm !== undefined && (
        <>
          <button
            type="button"
            className="button button-large"
            onClick={() => {
              confirm.run(hands);
            }}
          >
            <KeyCap chord={confirm.key} /> {words.actions.confirm}
          </button>
          <Barcode text={confirm.barcode} />
        </>
      )}
    </div>
  );
}
