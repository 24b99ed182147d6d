import type { ReactElement } from "react";
import type { TrainingState } from "../../../shared/contract/training-view.ts";
import { useWords } from "../../surroundings.tsx";
import { ScanCard } from "./scan-card.tsx";
import type { Train } from "./training-drawer.tsx";

const groups = ["article", "badge", "command"] as const;

/** Every barcode of the practice shop, to be scanned from the screen or clicked. */
export function BarcodeWall({
  training,
  train,
}: {
  readonly training: TrainingState;
  readonly train: Train;
}): ReactElement {
  const words = useWords().training;
  const names = {
    article: words.articles,
    badge: words.badges,
    command: words.commands,
  };
  return (
    <>
      {groups.map((group) => (
        <details key={group} open={group === "article"}>
          <summary>{names[group]}</summary>
          <div className="wall">
            {training.barcodes
              .filter((barcode) => barcode.group === group)
              .map((barcode) => (
                <ScanCard
                  key={`${barcode.text} ${barcode.title}`}
                  title={barcode.title}
                  text={barcode.text}
                  scan={(text) => {
                    train({ kind: "scan", text });
                  }}
                />
              ))}
          </div>
        </details>
      ))}
    </>
  );
}
