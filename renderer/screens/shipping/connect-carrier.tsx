import { useState, type ReactElement } from "react";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useSurroundings, useWords } from "../../surroundings.tsx";

/** The two keys of a Sendcloud account; they are tried before they are kept. */
export function ConnectCarrier({
  close,
}: {
  readonly close: () => void;
}): ReactElement {
  const words = useWords().shipping;
  const desk = useSurroundings().station.shipping;
  const [publicKey, setPublicKey] = useState("");
  const [secretKey, setSecretKey] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const connect = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const outcome = await desk.connectAccount(
      publicKey.trim(),
      secretKey.trim(),
    );
    setBusy(false);
    if (outcome.ok) close();
    else setProblem(outcome.refusal);
  };
  return (
    <form
      className="office-form"
      onSubmit={(event) => {
        event.preventDefault();
        void connect();
      }}
    >
      <label className="field">
        <span>{words.publicKey}</span>
        <input
          type="text"
          required
          maxLength={200}
          value={publicKey}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setPublicKey(event.target.value);
          }}
        />
      </label>
      <label className="field">
        <span>{words.secretKey}</span>
        <input
          type="password"
          required
          maxLength={200}
          value={secretKey}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setSecretKey(event.target.value);
          }}
        />
      </label>
      <p className="quiet">{words.keysHint}</p>
      {problem !== null && <ProblemSays problem={problem} />}
      <div className="office-buttons">
        <button type="button" className="button" onClick={close}>
          {words.back}
        </button>
        <button
          type="submit"
          className="button button-strong"
          disabled={busy || publicKey.trim() === "" || secretKey.trim() === ""}
        >
          {busy ? words.checking : words.confirmConnect}
        </button>
      </div>
    </form>
  );
}
