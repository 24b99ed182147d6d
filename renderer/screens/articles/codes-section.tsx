import type { ReactElement } from "react";
import type { ArticleDetails } from "../../../shared/contract/articles-contract.ts";
import { useWords } from "../../surroundings.tsx";

/** What it answers to: the shop's codes, and those it was taught, which can be taken back. A scan fills the field. */
export function CodesSection({
  codes,
  newCode,
  setNewCode,
  isShared,
  teach,
  forget,
}: {
  readonly codes: ArticleDetails["codes"];
  readonly newCode: string;
  readonly setNewCode: (code: string) => void;
  /** Another article answers to it: whoever goes on knows. */
  readonly isShared: boolean;
  readonly teach: (code: string, shared: boolean) => void;
  readonly forget: (code: string) => void;
}): ReactElement {
  const words = useWords().articles;
  const code = newCode.trim();
  return (
    <section className="articles-section">
      <h3>{words.codes}</h3>
      <ul className="articles-lines">
        {codes.map((each) => (
          <li key={each.code}>
            <span className="code">{each.code}</span>
            {each.taught && (
              <>
                <span className="tag" data-tone="ask">
                  {words.taught}
                </span>
                <button
                  type="button"
                  className="button"
                  onClick={() => {
                    forget(each.code);
                  }}
                >
                  {words.forget}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
      <form
        className="articles-line"
        onSubmit={(event) => {
          event.preventDefault();
          if (code !== "") teach(code, isShared);
        }}
      >
        <label className="field">
          <span>{words.newCode}</span>
          <input
            type="text"
            autoComplete="off"
            spellCheck={false}
            maxLength={80}
            value={newCode}
            onChange={(event) => {
              setNewCode(event.target.value);
            }}
          />
        </label>
        <button type="submit" className="button" disabled={code === ""}>
          {isShared ? words.teachShared : words.teach}
        </button>
      </form>
    </section>
  );
}
