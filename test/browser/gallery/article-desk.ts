import { implement } from "@orpc/server";
import type {
  ArticleDetails,
  ArticleRow,
} from "../../../shared/contract/articles-contract.ts";
import { contract } from "../../../shared/contract/contract.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import { usualRules } from "../../../shared/domain/article-rules.ts";
import type { Language } from "../../../shared/contract/bench-view.ts";
import { goods, type GoodsName } from "./goods.ts";

const rulesOf: { readonly [Name in GoodsName]?: ArticleRow["rules"] } = {
  honey: ["lot", "expiry", "fragile"],
  tea: ["multiply"],
  socks: ["insert"],
};
const names = Object.keys(goods) as GoodsName[];

const row = (name: GoodsName, language: Language): ArticleRow => ({
  skuId: name,
  shop: "De Groene Plank",
  title: goods[name].title[language],
  sellerSku: goods[name].sellerSku,
  bin: goods[name].bin,
  weightGrams: name === "card" ? null : 512,
  hasPicture: true,
  rules: rulesOf[name] ?? [],
});

const details = (name: GoodsName, language: Language): ArticleDetails => ({
  row: row(name, language),
  rules: {
    ...usualRules,
    lot: name === "honey",
    expiry: name === "honey",
    minimumDays: name === "honey" ? 90 : 0,
    fragile: name === "honey",
    multiply: name === "tea",
  },
  codes: [
    { code: `0${goods[name].barcode}`, taught: false },
    { code: goods[name].sellerSku, taught: false },
    { code: "HONEY-OLD-LABEL", taught: true },
  ],
  inserts: [
    {
      id: "insert-recipe",
      shopId: "",
      skuId: name,
      title: language === "nl" ? "Receptenkaart" : "Recipe card",
      code: "INSERT-RECIPE",
    },
  ],
});

/** The articles of a small shop, for looking at the screen. */
export function articleDesk(
  noted: <Answer>(of: string, input: unknown, answer: Answer) => Answer,
  language: Language,
) {
  const station = implement(contract);
  const done = { ok: true as const };
  return {
    articles: {
      find: station.articles.find.handler(({ input }) =>
        names
          .map((name) => row(name, language))
          .filter(({ title, sellerSku, skuId }) =>
            [title, sellerSku, goods[skuId as GoodsName].barcode].some((text) =>
              text.toLowerCase().includes(input.text.toLowerCase()),
            ),
          ),
      ),
      look: station.articles.look.handler(({ input }) => {
        const name = names.find((known) => known === input.skuId);
        return name === undefined ? null : details(name, language);
      }),
      setRules: station.articles.setRules.handler(({ input }) =>
        noted("articles.setRules", input.rules, done),
      ),
      teach: station.articles.teach.handler(({ input }) =>
        noted(
          "articles.teach",
          input,
          input.shared
            ? done
            : {
                ok: false as const,
                refusal: refusal("teach.means-another", {
                  scanned: input.code,
                  title: goods.socks.title[language],
                }),
              },
        ),
      ),
      forget: station.articles.forget.handler(({ input }) =>
        noted("articles.forget", input.code, done),
      ),
      inserts: station.articles.inserts.handler(() => [
        {
          id: "insert-card",
          shopId: "",
          skuId: "",
          title: language === "nl" ? "Bedankkaart" : "Thank-you card",
          code: null,
        },
      ]),
      addInsert: station.articles.addInsert.handler(({ input }) =>
        noted("articles.addInsert", input.insert, done),
      ),
      removeInsert: station.articles.removeInsert.handler(({ input }) =>
        noted("articles.removeInsert", input.id, done),
      ),
    },
  };
}
