import { useCallback, type ReactElement } from "react";
import { ArticlePicture } from "../../components/article-picture.tsx";
import { useList } from "../../components/use-list.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { ArticleDetailsPanel } from "./article-details.tsx";
import { EveryParcel } from "./every-parcel.tsx";
import type { ArticlesVisit } from "./use-articles-visit.ts";

/** The shop's articles: found by any scan or text; how one is verified stands beside the list. */
export function ArticlesScreen({
  visit,
}: {
  readonly visit: ArticlesVisit;
}): ReactElement {
  const { articles } = useSurroundings().station;
  const words = useWords().articles;
  const { text, chosen } = visit;
  const list = useList(
    useCallback(() => articles.find(text), [articles, text]),
  );
  return (
    <main className="office articles">
      <header className="screen-head">
        <div>
          <h1>{words.title}</h1>
          <p>{words.hint}</p>
        </div>
        <label className="field articles-search">
          <span>{words.search}</span>
          <input
            type="search"
            value={text}
            maxLength={256}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              visit.set(event.target.value);
            }}
          />
        </label>
      </header>
      {list.state === "unread" && (
        <p className="refused" role="alert">
          {words.unread}
        </p>
      )}
      <div className="articles-columns">
        <ul className="articles-list" tabIndex={0} aria-label={words.title}>
          {list.items?.length === 0 && <li className="quiet">{words.empty}</li>}
          {list.items?.map((row) => (
            <li key={row.skuId}>
              <button
                type="button"
                aria-pressed={row.skuId === chosen}
                onClick={() => {
                  visit.choose(row.skuId === chosen ? null : row.skuId);
                }}
              >
                <ArticlePicture skuId={row.hasPicture ? row.skuId : null} />
                <span className="articles-words">
                  <b>{row.title}</b>
                  <small>{row.sellerSku}</small>
                </span>
                <span className="articles-rules">
                  {row.rules.map((rule) => (
                    <span key={rule} className="tag" data-tone="ask">
                      {words.short[rule]}
                    </span>
                  ))}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {chosen === null ? (
          <EveryParcel />
        ) : (
          <ArticleDetailsPanel key={chosen} skuId={chosen} visit={visit} />
        )}
      </div>
    </main>
  );
}
