import { useState, type ReactElement } from "react";
import type { Instruction } from "../../../shared/contract/bench-view.ts";
import { ArticlePicture } from "../../components/article-picture.tsx";
import { useSurroundings, useWords } from "../../surroundings.tsx";

/** What is noted of the unit in the hand: scanned, or typed where no scanner can read it. */
export function CapturePanel({
  instruction,
}: {
  readonly instruction: Extract<Instruction, { kind: "capture" }>;
}): ReactElement {
  const { station } = useSurroundings();
  const words = useWords().bench.capture;
  const [typed, setTyped] = useState("");
  const answer = typed.trim();
  return (
    <div className="panel panel-article panel-capture">
      <ArticlePicture skuId={instruction.skuId} large />
      <div className="article-words">
        <h2 data-long={instruction.title.length > 44}>{instruction.title}</h2>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (answer !== "") station.scan(answer);
          }}
        >
          <label className="field">
            <span>{words.typed[instruction.wants]}</span>
            <input
              type="text"
              autoComplete="off"
              spellCheck={false}
              maxLength={64}
              placeholder={
                instruction.wants === "expiry" ? words.dateShape : undefined
              }
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
              }}
            />
          </label>
          <button
            type="submit"
            className="button button-strong button-large"
            disabled={answer === ""}
          >
            {words.done}
          </button>
        </form>
      </div>
    </div>
  );
}
