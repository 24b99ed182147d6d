import type { ReactElement } from "react";
import type { BenchView } from "../../../shared/contract/bench-view.ts";
import { shopFaults } from "../../../shared/contract/training-requests.ts";
import { useWords } from "../../surroundings.tsx";
import type { Train } from "./training-drawer.tsx";

const moves = ["split", "carrierScan", "changeAddress"] as const;

/** What the platform does to the open order, and what goes wrong at its end of the line. */
export function PlatformKnobs({
  bench,
  train,
}: {
  readonly bench: BenchView;
  readonly train: Train;
}): ReactElement {
  const words = useWords().training;
  const orderId = bench.parcel?.orderIds[0];
  return (
    <section>
      <h4>{words.cancelOrder}</h4>
      <div className="knobs">
        {moves.map((move) => (
          <button
            key={move}
            type="button"
            className="button"
            disabled={orderId === undefined}
            onClick={() => {
              if (orderId !== undefined)
                train({ kind: "shop", [move]: orderId });
            }}
          >
            {words[move]}
          </button>
        ))}
      </div>
      <h4>{words.troubleLine}</h4>
      <div className="knobs">
        {shopFaults.map((fault) => (
          <button
            key={fault}
            type="button"
            className="button"
            onClick={() => {
              train({ kind: "shop", fault });
            }}
          >
            {words.faults[fault]}
          </button>
        ))}
        <button
          type="button"
          className="button"
          onClick={() => {
            train({ kind: "shop", expireTokens: true });
          }}
        >
          {words.expireTokens}
        </button>
      </div>
    </section>
  );
}
