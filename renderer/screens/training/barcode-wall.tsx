import { memo, type ReactElement } from "react";
import type { TrainingState } from "../../../shared/contract/training-view.ts";
import { operatorActions } from "../../actions/operator-actions.ts";
import { useWords } from "../../surroundings.tsx";
import { ScanCard } from "./scan-card.tsx";
import { Fold } from "./fold.tsx";
import type { Train } from "./training-drawer.tsx";

const groups = ["article", "unit", "badge", "command"] as const;

/** Every barcode of the practice shop, to be scanned from the screen or clicked. */
export const BarcodeWall = memo(function BarcodeWall({
  training,
  train,
}: {
  readonly training: TrainingState;
  readonly train: Train;
}): ReactElement {
  const { training: words, actions } = useWords();
  const titleOf = ({
    text,
    title,
  }: {
    text: string;
    title: string;
  }): string => {
    const action = operatorActions.find(({ barcode }) => barcode === text);
    return action === undefined ? title : actions[action.id];
  };
  const names = {
    article: words.articles,
    unit: words.units,
    badge: words.badges,
    command: words.commands,
  };
  return (
    <>
      {groups.map((group) => (
        <Fold key={group} title={names[group]}>
          <div className="wall">
            {training.barcodes
              .filter((barcode) => barcode.group === group)
              .map((barcode) => (
                <ScanCard
                  key={`${barcode.text} ${barcode.title}`}
                  title={titleOf(barcode)}
                  text={barcode.text}
                  scan={(text) => {
                    train({ kind: "scan", text });
                  }}
                />
              ))}
          </div>
        </Fold>
      ))}
    </>
  );
});
