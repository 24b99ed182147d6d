import { useState, type ReactElement } from "react";
import type { ArticleRules } from "../../../shared/domain/article-rules.ts";
import { Switch } from "../../components/switch.tsx";
import { useWords } from "../../surroundings.tsx";

const switches = ["multiply", "serial", "lot", "expiry", "fragile"] as const;

/** How its units are verified. A switch holds at once; days are set with a button. */
export function RulesSection({
  rules,
  set,
}: {
  readonly rules: ArticleRules;
  readonly set: (rules: ArticleRules) => void;
}): ReactElement {
  const words = useWords().articles;
  const [days, setDays] = useState(String(rules.minimumDays));
  const minimumDays = Number(days);
  const isDays = /^\d{1,4}$/.test(days) && minimumDays <= 3650;
  return (
    <section className="articles-section">
      <h3>{words.rules}</h3>
      <div className="articles-switches">
        {switches.map((name) => (
          <Switch
            key={name}
            label={words.rule[name]}
            on={rules[name]}
            set={(on) => {
              set({ ...rules, [name]: on });
            }}
          />
        ))}
      </div>
      {rules.multiply && rules.serial && (
        <p className="quiet">{words.serialOneByOne}</p>
      )}
      {rules.expiry && (
        <form
          className="articles-line"
          onSubmit={(event) => {
            event.preventDefault();
            if (isDays) set({ ...rules, minimumDays });
          }}
        >
          <label className="field">
            <span>{words.minimumDays}</span>
            <input
              type="text"
              inputMode="numeric"
              maxLength={4}
              value={days}
              onChange={(event) => {
                setDays(event.target.value);
              }}
            />
          </label>
          <button
            type="submit"
            className="button"
            disabled={!isDays || minimumDays === rules.minimumDays}
          >
            {words.save}
          </button>
        </form>
      )}
    </section>
  );
}
