import { useCallback, type ReactElement } from "react";
import { useList } from "../../components/use-list.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import type { Decide } from "./boxes-screen.tsx";

/** Articles whose catalogue weight is far off what the scale learned. */
export function OddWeights({
  decide,
}: {
  readonly decide: Decide;
}): ReactElement | null {
  const { boxes } = useSurroundings().station;
  const words = useWords().boxes;
  const list = useList(useCallback(() => boxes.oddWeights(), [boxes]));
  if (list.items === null || list.items.length === 0) return null;
  return (
    <section>
      <h2>{words.oddWeights}</h2>
      <p>{words.oddHint}</p>
      <ul className="office-rows">
        {list.items.map(({ skuId, title, catalogueGrams, learned }) => (
          <li key={skuId} className="office-row" data-tone="wait">
            <div className="office-words">
              <h3>{title}</h3>
              <p>
                {words.learned(
                  learned.meanGrams,
                  learned.spreadGrams,
                  learned.count,
                )}
              </p>
              <p className="quiet">{words.catalogueSays(catalogueGrams)}</p>
            </div>
            <div className="office-buttons">
              <button
                type="button"
                className="button"
                onClick={() => {
                  void decide(boxes.forgetWeight("article", skuId)).then(
                    list.again,
                  );
                }}
              >
                {words.forget}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
