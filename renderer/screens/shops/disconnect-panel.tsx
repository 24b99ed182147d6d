import { useState, type ReactElement } from "react";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import type { ShopCard } from "../../../shared/contract/shops-view.ts";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useSurroundings, useWords } from "../../surroundings.tsx";

/** Asks before a shop is let go, and once more when messages to it would be lost. */
export function DisconnectPanel({
  shop,
  close,
}: {
  readonly shop: ShopCard;
  readonly close: () => void;
}): ReactElement {
  const words = useWords().shops;
  const { station } = useSurroundings();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const callsWait = problem?.code === "shop.calls-waiting";
  const disconnect = async (): Promise<void> => {
    setBusy(true);
    const outcome = await station.owner.disconnect(shop.shopId, callsWait);
    setBusy(false);
    if (outcome.ok) close();
    else setProblem(outcome.refusal);
  };
  return (
    <div className="shop-leaving" role="group" aria-label={words.disconnect}>
      <h3>{words.disconnectTitle(shop.name)}</h3>
      <p>{words.disconnectHint}</p>
      {problem !== null && <ProblemSays problem={problem} />}
      <div className="office-buttons">
        <button type="button" className="button" onClick={close}>
          {words.keep}
        </button>
        <button
          type="button"
          className="button button-stop"
          disabled={busy}
          onClick={() => {
            void disconnect();
          }}
        >
          {busy
            ? words.busy
            : callsWait
              ? words.disconnectDrop
              : words.disconnectYes}
        </button>
      </div>
    </div>
  );
}
