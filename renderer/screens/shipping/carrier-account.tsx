import { useCallback, useState, type ReactElement } from "react";
import { Icon } from "../../components/icon.tsx";
import { useAnswer } from "../../components/use-answer.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { ConnectCarrier } from "./connect-carrier.tsx";
import { DisconnectCarrier } from "./disconnect-carrier.tsx";

/** The seller's own carrier account: whether there is one, which, and the way to connect it or to let it go. */
export function CarrierAccount(): ReactElement {
  const words = useWords().shipping;
  const desk = useSurroundings().station.shipping;
  const { answer, again } = useAnswer(
    useCallback(() => desk.account(), [desk]),
  );
  const [changing, setChanging] = useState(false);
  const close = (): void => {
    setChanging(false);
    again();
  };
  const connected = answer?.connected ?? false;
  return (
    <section className="carrier-account" aria-label={words.account}>
      <header>
        <Icon name="box" />
        <div>
          <h2>
            {words.account}
            {answer && (
              <span className="tag" data-tone={connected ? "good" : undefined}>
                {connected && <Icon name="check" />}
                {connected
                  ? `Sendcloud ${words.connected}`
                  : words.notConnected}
              </span>
            )}
          </h2>
          <p className="quiet">
            {answer === null
              ? words.accountUnread
              : connected
                ? words.keyTail(answer?.keyTail ?? "")
                : words.accountHint}
          </p>
        </div>
        {answer && !changing && (
          <button
            type="button"
            className="button"
            onClick={() => {
              setChanging(true);
            }}
          >
            {connected ? words.disconnect : words.connect}
          </button>
        )}
      </header>
      {changing &&
        (connected ? (
          <DisconnectCarrier close={close} />
        ) : (
          <ConnectCarrier close={close} />
        ))}
    </section>
  );
}
