import { useState, type ReactElement } from "react";
import type { ConnectAttempt } from "../../../shared/contract/shops-view.ts";
import { CopyButton } from "../../components/copy-button.tsx";
import { useFigures } from "../../components/figures.ts";
import { useWords } from "../../surroundings.tsx";

/** The link for the seller's browser, and where what came back from it is pasted. */
export function PermissionStep({
  attempt,
  busy,
  next,
  close,
}: {
  readonly attempt: ConnectAttempt;
  readonly busy: boolean;
  readonly next: (pasted: string) => void;
  readonly close: () => void;
}): ReactElement {
  const words = useWords().shops;
  const figures = useFigures();
  const [pasted, setPasted] = useState("");
  return (
    <form
      className="office-form"
      onSubmit={(event) => {
        event.preventDefault();
        next(pasted);
      }}
    >
      <div className="connect-link">
        <p>{words.openLink}</p>
        <code>{attempt.link}</code>
        <p className="quiet">
          {words.validUntil(figures.wallTime(attempt.expiresAt))}
        </p>
        <CopyButton text={attempt.link} label={words.copyLink} />
      </div>
      <label className="field connect-paste">
        <span>{words.paste}</span>
        <textarea
          required
          rows={3}
          value={pasted}
          spellCheck={false}
          onChange={(event) => {
            setPasted(event.target.value);
          }}
        />
        <small>{words.pasteHint}</small>
      </label>
      <div className="office-buttons">
        <button type="button" className="button" onClick={close}>
          {words.cancel}
        </button>
        <button type="submit" className="button button-strong" disabled={busy}>
          {busy ? words.checking : words.check}
        </button>
      </div>
    </form>
  );
}
