import { useState, type ReactElement } from "react";
import type { Authorised } from "../../../shared/contract/shops-view.ts";
import { useWords } from "../../surroundings.tsx";

/** Which of the seller's shops, and whose goods they sell. */
export function ChooseStep({
  opened,
  busy,
  next,
  close,
}: {
  readonly opened: Authorised;
  readonly busy: boolean;
  readonly next: (shopIds: readonly string[], merchant: string) => void;
  readonly close: () => void;
}): ReactElement {
  const words = useWords().shops;
  const [chosen, setChosen] = useState<readonly string[]>(
    opened.shops.map(({ shopId }) => shopId),
  );
  const [merchant, setMerchant] = useState(opened.sellerName);
  return (
    <form
      className="office-form"
      onSubmit={(event) => {
        event.preventDefault();
        next(chosen, merchant);
      }}
    >
      <fieldset className="choices">
        <legend>{words.seller(opened.sellerName)}</legend>
        {opened.shops.map(({ shopId, name, region, sellerType, connected }) => (
          <label key={shopId}>
            <input
              type="checkbox"
              checked={chosen.includes(shopId)}
              onChange={(event) => {
                setChosen(
                  event.target.checked
                    ? [...chosen, shopId]
                    : chosen.filter((id) => id !== shopId),
                );
              }}
            />
            <b>{name}</b>
            <span className="tag">{region}</span>
            {sellerType === "CROSS_BORDER" && (
              <span className="tag">{words.crossBorder}</span>
            )}
            {connected && (
              <span className="tag" data-tone="good">
                {words.already}
              </span>
            )}
          </label>
        ))}
      </fieldset>
      {opened.missingScopes.length > 0 && (
        <p className="refused" data-tone="wait">
          <b>
            {words.missing}: {opened.missingScopes.map(words.scope).join(", ")}.
          </b>{" "}
          {words.missingHint}
        </p>
      )}
      <label className="field">
        <span>{words.merchant}</span>
        <input
          type="text"
          value={merchant}
          autoComplete="off"
          onChange={(event) => {
            setMerchant(event.target.value);
          }}
        />
      </label>
      <div className="office-buttons">
        <button type="button" className="button" onClick={close}>
          {words.cancel}
        </button>
        <button
          type="submit"
          className="button button-strong"
          disabled={busy || chosen.length === 0}
        >
          {busy ? words.busy : words.finish(chosen.length)}
        </button>
      </div>
    </form>
  );
}
