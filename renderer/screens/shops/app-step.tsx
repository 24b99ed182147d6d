import { useState, type ReactElement } from "react";
import type {
  AppEntry,
  AppMarket,
} from "../../../shared/contract/shops-view.ts";
import { useWords } from "../../surroundings.tsx";

const markets: readonly AppMarket[] = ["rest", "us"];

/** What the owner copies from Partner Center. */
export function AppStep({
  busy,
  next,
  close,
}: {
  readonly busy: boolean;
  readonly next: (app: AppEntry) => void;
  readonly close: () => void;
}): ReactElement {
  const words = useWords().shops;
  const [app, setApp] = useState<AppEntry>({
    market: "rest",
    appKey: "",
    appSecret: "",
    serviceId: "",
  });
  const text = (
    field: "appKey" | "appSecret" | "serviceId",
    label: string,
    needed: boolean,
  ): ReactElement => (
    <label className="field">
      <span>{label}</span>
      <input
        type={field === "appSecret" ? "password" : "text"}
        required={needed}
        value={app[field]}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setApp({ ...app, [field]: event.target.value });
        }}
      />
    </label>
  );
  return (
    <form
      className="office-form"
      onSubmit={(event) => {
        event.preventDefault();
        next(app);
      }}
    >
      <fieldset className="choices">
        <legend>{words.market}</legend>
        {markets.map((market) => (
          <label key={market}>
            <input
              type="radio"
              name="market"
              checked={app.market === market}
              onChange={() => {
                setApp({ ...app, market });
              }}
            />
            {words.markets[market]}
          </label>
        ))}
      </fieldset>
      {text("appKey", words.appKey, true)}
      {text("appSecret", words.appSecret, true)}
      {text("serviceId", words.serviceId, app.market === "us")}
      <p className="quiet">{words.secretHint}</p>
      <div className="office-buttons">
        <button type="button" className="button" onClick={close}>
          {words.cancel}
        </button>
        <button type="submit" className="button button-strong" disabled={busy}>
          {busy ? words.busy : words.next}
        </button>
      </div>
    </form>
  );
}
