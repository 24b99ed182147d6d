import type { ArticlesHandlerParts } from "./articles-handlers.ts";
import { createCommandAnswers } from "./storage/command-answers.ts";
import {
  createArticleDesk,
  type ArticleDeskParts,
} from "./workflows/article-desk.ts";
import type { SignedIn } from "./workflows/signed-in.ts";

/** What a station needs to be told how articles are verified, wired together. */
export function openArticles(
  parts: ArticleDeskParts & { operator(): SignedIn },
): ArticlesHandlerParts {
  const { store, stationId, clock, operator } = parts;
  return {
    desk: createArticleDesk(parts),
    answers: createCommandAnswers(store.database, stationId, clock),
    operator,
  };
}
