import type {
  ArticleDetails,
  ArticleRow,
  NewInsert,
} from "../../shared/contract/articles-contract.ts";
import type { ArticleRules } from "../../shared/domain/article-rules.ts";
import type { Insert } from "../../shared/domain/inserts.ts";
import type { Ask, Give, Outcome } from "./station-calls.ts";
import type { StationClient } from "./station-client.ts";

/** What a supervisor says about articles: how they are verified, what they answer to, what goes in with them. */
export interface ArticlesDesk {
  find(text: string): Promise<readonly ArticleRow[] | null>;
  look(skuId: string): Promise<ArticleDetails | null>;
  setRules(skuId: string, rules: ArticleRules): Promise<Outcome>;
  teach(skuId: string, code: string, shared: boolean): Promise<Outcome>;
  forget(skuId: string, code: string): Promise<Outcome>;
  inserts(): Promise<readonly Insert[] | null>;
  addInsert(insert: NewInsert): Promise<Outcome>;
  removeInsert(id: string): Promise<Outcome>;
}

export const createArticlesDesk = (
  client: StationClient,
  give: Give,
  ask: Ask,
): ArticlesDesk => ({
  find: (text) => ask(() => client.articles.find({ text })),
  look: (skuId) => ask(() => client.articles.look({ skuId })),
  setRules: (skuId, rules) =>
    give((commandId) => client.articles.setRules({ commandId, skuId, rules })),
  teach: (skuId, code, shared) =>
    give((commandId) =>
      client.articles.teach({ commandId, skuId, code, shared }),
    ),
  forget: (skuId, code) =>
    give((commandId) => client.articles.forget({ commandId, skuId, code })),
  inserts: () => ask(() => client.articles.inserts()),
  addInsert: (insert) =>
    give((commandId) => client.articles.addInsert({ commandId, insert })),
  removeInsert: (id) =>
    give((commandId) => client.articles.removeInsert({ commandId, id })),
});
