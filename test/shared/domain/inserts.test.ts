import { expect, test } from "vitest";
import {
  insertScanned,
  insertsDue,
  type Insert,
} from "../../../shared/domain/inserts.ts";

const insert = (id: string, change: Partial<Insert> = {}): Insert => ({
  id,
  shopId: "",
  skuId: "",
  title: id,
  code: null,
  ...change,
});

test("a parcel is due what goes everywhere, what its shop adds, and what comes with its articles, each until it is in", () => {
  const inserts = [
    insert("everywhere"),
    insert("this-shop", { shopId: "shop" }),
    insert("other-shop", { shopId: "other" }),
    insert("with-honey", { shopId: "shop", skuId: "honey" }),
    insert("with-tea", { skuId: "tea" }),
    insert("in-already"),
  ];

  const due = insertsDue(inserts, {
    shopId: "shop",
    skuIds: ["honey", "candle"],
    packed: ["in-already"],
  });

  expect(due.map(({ id }) => id)).toEqual([
    "everywhere",
    "this-shop",
    "with-honey",
  ]);
});

test("a scan answers for the insert that carries it, and for none that carries nothing", () => {
  const due = [insert("plain"), insert("card", { code: "CARD-1" })];

  expect(insertScanned(due, ["x", "CARD-1"])?.id).toBe("card");
  expect(insertScanned(due, ["plain"])).toBeUndefined();
});
