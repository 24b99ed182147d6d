import { expect, test } from "vitest";
import type {
  Shipped,
  ShipWish,
} from "../../../main/tiktok/package-shipping.ts";
import { shipTogether } from "../../../main/tiktok/ship-together.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import { asId } from "../../../shared/ids.ts";
import { ok, refused, type Result } from "../../../shared/result.ts";

const wish = (id: string): ShipWish => ({
  packageId: asId(id),
  handover: { kind: "as-agreed" },
});

/** A shop that answers each call when the test says so. */
function slowShop() {
  const calls: string[][] = [];
  const answers: ((answer: readonly Result<Shipped>[]) => void)[] = [];
  return {
    calls,
    answer: (all: readonly Result<Shipped>[]) => answers.shift()?.(all),
    shipPackages: (wishes: readonly ShipWish[]) =>
      new Promise<readonly Result<Shipped>[]>((resolve) => {
        calls.push(wishes.map(({ packageId }) => packageId));
        answers.push(resolve);
      }),
  };
}

const shippedAs = (requestId: string) =>
  ok({ how: "shipped" as const, requestId });

test("packages asked for while one is under way go together in the next call, each with an answer of its own", async () => {
  const together = shipTogether();
  const shop = slowShop();
  const first = together(shop, wish("A"));
  const second = together(shop, wish("B"));
  const third = together(shop, wish("C"));
  expect(shop.calls).toEqual([["A"]]);

  shop.answer([shippedAs("1")]);
  expect(await first).toEqual(shippedAs("1"));
  await expect.poll(() => shop.calls.length).toBe(2);
  const held = refused(refusal("parcel.on-hold", { parcel: "" }));
  shop.answer([shippedAs("2"), held]);

  expect(await second).toEqual(shippedAs("2"));
  expect(await third).toEqual(held);
  expect(shop.calls).toEqual([["A"], ["B", "C"]]);
});

test("a package the answer leaves out is not taken for shipped", async () => {
  const shop = slowShop();
  const lonely = shipTogether()(shop, wish("A"));
  shop.answer([]);

  expect(await lonely).toMatchObject({
    refusal: { code: "shop.garbled-answer" },
  });
});

test("two shops never share a call", () => {
  const together = shipTogether();
  const [one, other] = [slowShop(), slowShop()];
  void together(one, wish("A"));
  void together(other, wish("B"));

  expect([one.calls, other.calls]).toEqual([[["A"]], [["B"]]]);
});
