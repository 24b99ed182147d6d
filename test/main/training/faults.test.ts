import { expect, test } from "vitest";
import { packageOf, trainingFloor } from "../../helpers/training-floor.ts";

const search = {
  path: "/order/202309/orders/search",
  query: { page_size: "10", sort_field: "update_time", sort_order: "ASC" },
  body: {},
};

test("a burst is answered with 429 and how long to wait, then it is over", async () => {
  const { client, shop } = await trainingFloor();
  shop.faults.arm({ kind: "too-many-requests", retryAfterSeconds: 7 }, 2);

  const answers = [
    await client.send(search),
    await client.send(search),
    await client.send(search),
  ];

  expect(answers.map(({ status }) => status)).toEqual([429, 429, 200]);
  expect(answers[0]?.headers.get("retry-after")).toBe("7");
  expect(await answers[0]?.json()).toMatchObject({ code: 36009002 });
});

test("a timeout after the effect leaves the package shipped", async () => {
  const { client, shop, packable } = await trainingFloor();
  const path = `/fulfillment/202309/packages/${packageOf(packable)}/ship`;
  shop.faults.arm({ kind: "timeout-after-effect" });

  const read = await client.call(search);
  const first = await client.call({ path, body: {} });
  const second = await client.call({ path, body: {} });

  expect(read.code).toBe(0);
  expect(first.code).toBe(36009007);
  expect(second.code).toBe(11006021);
});

test("an internal error has no effect", async () => {
  const { client, shop, packable } = await trainingFloor();
  const path = `/fulfillment/202309/packages/${packageOf(packable)}/ship`;
  shop.faults.arm({ kind: "internal-error" }, 1, "/fulfillment/");

  expect((await client.call(search)).code).toBe(0);
  expect((await client.call({ path, body: {} })).code).toBe(36009003);
  expect((await client.call({ path, body: {} })).code).toBe(0);
});

test("a garbled page is no JSON, an overloaded shop not even an envelope", async () => {
  const { client, shop } = await trainingFloor();
  shop.faults.arm({ kind: "garbled-page" });
  shop.faults.arm({ kind: "overloaded" }, 1, "/authorization/");

  const page = await client.send(search);
  const shops = await client.send({ path: "/authorization/202309/shops" });

  await expect(page.json()).rejects.toThrow(SyntaxError);
  expect(shops.status).toBe(503);
  expect(shops.headers.get("content-type")).toBe("text/html");
});

test("a page may begin with the last order of the page before", async () => {
  const { client, shop } = await trainingFloor();
  interface Page {
    readonly orders: readonly { readonly id: string }[];
    readonly next_page_token: string;
  }
  const first = await client.data<Page>(search);
  shop.faults.arm({ kind: "repeat-at-border" });

  const second = await client.data<Page>({
    ...search,
    query: { ...search.query, page_token: first.next_page_token },
  });

  expect(second.orders[0]?.id).toBe(first.orders.at(-1)?.id);
});

test("an offline shop refuses connections and comes back as it was", async () => {
  const { client, shop } = await trainingFloor();

  shop.controls.setOffline(true);
  await expect(client.send(search)).rejects.toThrow("fetch failed");
  shop.controls.setOffline(false);

  expect((await client.call(search)).code).toBe(0);
});

test("a fault that stands befalls every third request until it is switched off", async () => {
  const { client, shop } = await trainingFloor();
  const ask = async (times: number): Promise<number[]> => {
    const codes: number[] = [];
    for (let time = 0; time < times; time += 1)
      codes.push((await client.call(search)).code);
    return codes;
  };

  shop.faults.stand({ kind: "internal-error" }, true);
  expect(shop.faults.standing()).toEqual(["internal-error"]);
  expect(await ask(4)).toEqual([36009003, 0, 0, 36009003]);

  shop.faults.stand({ kind: "internal-error" }, false);
  expect(shop.faults.standing()).toEqual([]);
  expect(await ask(3)).toEqual([0, 0, 0]);
});

test("a permission that runs out in the middle of work is refused from then on", async () => {
  const { client, shop } = await trainingFloor();
  expect((await client.call(search)).code).toBe(0);

  shop.faults.stand({ kind: "token-expired" }, true);

  expect((await client.call(search)).code).toBe(105002);
});
