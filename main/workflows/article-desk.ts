import { meaningOf } from "../../hardware/scanner/scan-meaning.ts";
import type {
  ArticleDetails,
  ArticleRow,
  NewInsert,
} from "../../shared/contract/articles-contract.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import {
  usualRules,
  type ArticleRules,
} from "../../shared/domain/article-rules.ts";
import type { Insert } from "../../shared/domain/inserts.ts";
import {
  asId,
  type OperatorId,
  type SkuId,
  type StationId,
} from "../../shared/ids.ts";
import { done, ok, refused, type Result } from "../../shared/result.ts";
import type { Clock, IdSource } from "../../shared/time.ts";
import {
  appendJournal,
  type JournalKind,
  type JournalKinds,
} from "../evidence/journal.ts";
import {
  rulesOf,
  rulesOfArticles,
  writeRules,
} from "../storage/article-rules.ts";
import { articlesByText } from "../storage/article-search.ts";
import { addInsert, allInserts, removeInsert } from "../storage/inserts.ts";
import {
  articleFacts,
  articlesByCode,
  articlesInBin,
  type ArticleFacts,
} from "../storage/parcel-queries.ts";
import type { Store, Trx } from "../storage/store.ts";
import { codesOfArticle, dropTaughtCode } from "../storage/taught-codes.ts";
import { articleKeys } from "./scan-at-bench.ts";
import { teachBarcode } from "./taught-barcode.ts";
import { supervisorAt, type SignedIn } from "./signed-in.ts";

export interface ArticleDeskParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly stationId: StationId;
  /** The bench may ask something else now. */
  changed(): void;
}

/**
 * Where a supervisor says how articles are verified. Every change refuses with `role.supervisor-needed`, and those of
 * one article with `article.not-known`.
 */
export interface ArticleDesk {
  find(text: string): Promise<ArticleRow[]>;
  look(skuId: SkuId): Promise<ArticleDetails | null>;
  setRules(
    skuId: SkuId,
    rules: ArticleRules,
    operator: SignedIn,
  ): Promise<Result<void>>;
  /** Refuses also with `teach.not-an-article`, and with `teach.means-another` unless `shared`. */
  teach(
    skuId: SkuId,
    code: string,
    shared: boolean,
    operator: SignedIn,
  ): Promise<Result<void>>;
  forget(skuId: SkuId, code: string, operator: SignedIn): Promise<Result<void>>;
  inserts(): Promise<Insert[]>;
  addInsert(insert: NewInsert, operator: SignedIn): Promise<Result<void>>;
  removeInsert(id: string, operator: SignedIn): Promise<Result<void>>;
}

const mostFound = 50;
const unknown = refused(refusal("article.not-known", {}));

export function createArticleDesk(parts: ArticleDeskParts): ArticleDesk {
  const { store, clock, ids, stationId } = parts;
  const { database } = store;

  /** One change with its journal line, by a supervisor. */
  async function change<Kind extends JournalKind>(
    operator: SignedIn,
    skuId: SkuId | null,
    run: (
      trx: Trx,
      article: ArticleFacts | null,
      supervisor: OperatorId,
    ) => Promise<Result<readonly [Kind, JournalKinds[Kind]]>>,
  ): Promise<Result<void>> {
    const supervisor = supervisorAt(stationId, operator);
    if (!supervisor.ok) return supervisor;
    const changed = await store.transact(async (trx) => {
      const article =
        skuId === null ? null : (await articleFacts(trx, [skuId])).get(skuId);
      if (article === undefined) return unknown;
      const ran = await run(trx, article, supervisor.value.operatorId);
      if (!ran.ok) return ran;
      const [kind, data] = ran.value;
      await appendJournal(trx, {
        at: clock.now(),
        actor: supervisor.value,
        shopId: article?.shopId ?? null,
        parcelId: null,
        kind,
        data,
      });
      return done;
    });
    if (changed.ok) parts.changed();
    return changed;
  }

  /** Every article the text may mean, what it is a code of first. */
  async function meant(text: string): Promise<SkuId[]> {
    const year = new Date(clock.now()).getUTCFullYear();
    const meaning = meaningOf(text, null, year);
    if (meaning.kind === "bin") return articlesInBin(database, meaning.bin);
    const byCode =
      "gtins" in meaning
        ? await articlesByCode(database, articleKeys(meaning))
        : [];
    const byText = await articlesByText(database, text, mostFound);
    return [...new Set([...byCode, ...byText])].slice(0, mostFound);
  }

  async function rowsOf(skuIds: readonly SkuId[]): Promise<ArticleRow[]> {
    const articles = await articleFacts(database, skuIds);
    const rules = await rulesOfArticles(database, skuIds);
    const inserts = await allInserts(database);
    const shops = await database
      .selectFrom("shops")
      .select(["id", "name"])
      .execute();
    return skuIds.flatMap((skuId) => {
      const article = articles.get(skuId);
      if (article === undefined) return [];
      const shop = shops.find(({ id }) => id === article.shopId);
      const hasInsert = inserts.some((insert) => insert.skuId === skuId);
      return {
        skuId,
        shop: shop?.name ?? "",
        title: article.title,
        sellerSku: article.sellerSku,
        bin: article.bin,
        weightGrams: article.weightGrams,
        hasPicture: article.hasPicture,
        rules: [
          ...setOf(rules.get(skuId) ?? usualRules),
          ...(hasInsert ? (["insert"] as const) : []),
        ],
      };
    });
  }

  return {
    find: async (text) => rowsOf(await meant(text)),
    async look(skuId) {
      const [row] = await rowsOf([skuId]);
      if (row === undefined) return null;
      const codes = await codesOfArticle(database, skuId);
      const inserts = await allInserts(database);
      return {
        row,
        rules: await rulesOf(database, skuId),
        codes: codes.map(({ code, kind }) => ({
          code,
          taught: kind === "taught",
        })),
        inserts: inserts.filter((insert) => insert.skuId === skuId),
      };
    },
    setRules: (skuId, rules, operator) =>
      change(operator, skuId, async (trx, article) => {
        if (article === null) return unknown;
        await writeRules(trx, article.shopId, skuId, rules);
        return ok(["article.rules-set", { skuId, ...rules }] as const);
      }),
    teach: (skuId, scanned, shared, operator) =>
      change(operator, skuId, async (trx, article, approvedBy) => {
        if (article === null) return unknown;
        const year = new Date(clock.now()).getUTCFullYear();
        const teaching = { scanned, skuId, shared };
        const taught = await teachBarcode(trx, article.shopId, teaching, year);
        if (!taught.ok) return taught;
        const code = taught.value;
        return ok(["barcode.taught", { skuId, code, approvedBy }] as const);
      }),
    forget: (skuId, code, operator) =>
      change(operator, skuId, async (trx) =>
        (await dropTaughtCode(trx, skuId, code))
          ? ok(["barcode.forgotten", { skuId, code }] as const)
          : unknown,
      ),
    inserts: async () =>
      (await allInserts(database)).filter(({ skuId }) => skuId === ""),
    addInsert: (insert, operator) => {
      const skuId = insert.skuId === "" ? null : asId<SkuId>(insert.skuId);
      return change(operator, skuId, async (trx, article) => {
        const shopId = article?.shopId ?? insert.shopId;
        await addInsert(trx, { id: ids(), ...insert, shopId });
        const { title } = insert;
        return ok(["insert.added", { title, skuId: insert.skuId }] as const);
      });
    },
    removeInsert: (id, operator) =>
      change(operator, null, async (trx) =>
        (await removeInsert(trx, id))
          ? ok(["insert.removed", { id }] as const)
          : unknown,
      ),
  };
}

function setOf(rules: ArticleRules) {
  const names = ["multiply", "serial", "lot", "expiry", "fragile"] as const;
  return names.filter((name) => rules[name]);
}
