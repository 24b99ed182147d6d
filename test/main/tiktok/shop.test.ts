import { describe, expect, test } from "vitest";
import { createDownloads } from "../../../main/tiktok/downloads.ts";
import { createShop } from "../../../main/tiktok/shop.ts";
import { asId, type OrderId, type PackageId } from "../../../shared/ids.ts";
import { answeringServer, deserted, envelope } from "./answering-server.ts";
import { shopClient } from "./client-parts.ts";
import { orderAnswer } from "./order-answers.ts";
import { quickClock } from "./quick-clock.ts";
import { recordedLog } from "./recorded-log.ts";

const packageId = asId<PackageId>("1153132168123859123");

const shopOf = async (answer: Parameters<typeof answeringServer>[0]) => {
  const { url, heard } = await answeringServer(answer);
  const clock = quickClock();
  const { client } = shopClient(url, clock, recordedLog());
  return { url, heard, shop: createShop(client, createDownloads(clock)) };
};

describe("reading orders", () => {
  test("asks for them in lots of fifty", async () => {
    const ids = Array.from({ length: 120 }, (_, at) =>
      asId<OrderId>(`5764614130387${String(10000 + at)}`),
    );
    const { shop, heard } = await shopOf(({ query }) =>
      envelope({
        orders: (query.get("ids") ?? "")
          .split(",")
          .map((id) => orderAnswer({ id })),
      }),
    );

    const read = await shop.readOrders(ids);

    expect(read).toMatchObject({ ok: true });
    expect(read.ok ? read.value.map(({ id }) => id) : []).toEqual(ids);
    expect(
      heard.map(({ query }) => query.get("ids")?.split(",").length),
    ).toEqual([50, 50, 20]);
  });

  test("refuses when one of them cannot be read: nobody packs on half an answer", async () => {
    const { shop } = await shopOf(() =>
      envelope({ orders: [orderAnswer(), orderAnswer({ line_items: [{}] })] }),
    );

    expect(await shop.readOrders([asId("1"), asId("2")])).toMatchObject({
      refusal: { code: "shop.garbled-answer" },
    });
  });
});

describe("pending cancellations", () => {
  const cancellation = (order: string, status: string) => ({
    cancel_id: `9${order}`,
    order_id: order,
    cancel_status: status,
    update_time: 1_789_998_000,
    seller_next_action_response: [
      { action: "SELLER_RESPOND_CANCEL", deadline: 1_790_170_800 },
    ],
  });

  test("are those of the orders asked for, over all pages, even if the platform ignores the filter", async () => {
    const { shop } = await shopOf(({ query }) =>
      query.get("page_token") === "more"
        ? envelope({
            cancellations: [cancellation("2", "CANCELLATION_REQUEST_PENDING")],
          })
        : envelope({
            cancellations: [
              cancellation("1", "CANCELLATION_REQUEST_SUCCESS"),
              cancellation("3", "CANCELLATION_REQUEST_PENDING"),
            ],
            next_page_token: "more",
          }),
    );

    const pending = await shop.pendingCancellations([asId("1"), asId("2")]);

    expect(pending).toMatchObject({
      ok: true,
      value: [{ orderId: "2", answerBy: 1_790_170_800_000 }],
    });
  });

  test("that never end are not read for ever", async () => {
    const { shop, heard } = await shopOf(() =>
      envelope({ cancellations: [], next_page_token: "again" }),
    );

    expect((await shop.pendingCancellations([asId("1")])).ok).toBe(true);
    expect(heard).toHaveLength(50);
  });
});

describe("shipping a package", () => {
  const outcomeOf = async (code: number) => {
    const { shop, heard } = await shopOf(() => envelope({}, code, "words"));
    const outcome = await shop.shipPackage({
      packageId,
      handover: { kind: "as-agreed" },
    });
    return { outcome, asked: heard.length, body: heard[0]?.body };
  };

  test("sends an empty object, once", async () => {
    expect(await outcomeOf(0)).toEqual({
      outcome: {
        ok: true,
        value: { how: "shipped", requestId: expect.any(String) },
      },
      asked: 1,
      body: "{}",
    });
  });

  test.each([11006021, 21011020, 21008099, 21011040])(
    "that is shipped already (%i) is done",
    async (code) => {
      expect((await outcomeOf(code)).outcome).toEqual({
        ok: true,
        value: { how: "already-shipped", requestId: expect.any(String) },
      });
    },
  );

  test.each([36009007, 11001027, 36009003])(
    "with an end nobody knows (%i) is unreachable and not asked again",
    async (code) => {
      expect(await outcomeOf(code)).toMatchObject({
        outcome: { refusal: { code: "shop.unreachable" } },
        asked: 1,
      });
    },
  );

  test.each([
    [21011044, "parcel.on-hold"],
    [21011007, "parcel.cancel-requested"],
    [21011042, "parcel.cancelled"],
    [21008025, "parcel.fulfilled-by-tiktok"],
    [11021013, "shop.refused"],
  ])("that the platform refuses (%i) is %s", async (code, refusal) => {
    expect((await outcomeOf(code)).outcome).toMatchObject({
      refusal: { code: refusal },
    });
  });
});

describe("a shipping document", () => {
  const documentOf = async (code: number, data: unknown = {}) => {
    const { shop, heard } = await shopOf(() => envelope(data, code, "words"));
    const query = (): string => heard[0]?.query.toString() ?? "";
    return {
      document: await shop.shippingDocument(packageId, "pdf-a6"),
      query,
    };
  };

  test("is the A6 label, with its address and number", async () => {
    const { document, query } = await documentOf(0, {
      doc_url: "https://files.example.invalid/1",
      tracking_number: " 3SPKBN1 ",
    });

    expect(document).toMatchObject({
      ok: true,
      value: {
        url: "https://files.example.invalid/1",
        trackingNumber: "3SPKBN1",
      },
    });
    expect(query()).toContain("document_type=SHIPPING_LABEL");
    expect(query()).toContain("document_size=A6");
  });

  test("that is still being made is not ready", async () => {
    expect((await documentOf(21042104)).document).toMatchObject({
      refusal: { code: "label.not-ready" },
    });
  });

  test("that will never be is not available, in the platform's words", async () => {
    expect((await documentOf(21042102)).document).toEqual({
      ok: false,
      refusal: {
        code: "label.not-available",
        params: { parcel: "", reason: "words" },
      },
    });
  });

  test("without an address is garbled", async () => {
    expect((await documentOf(0, { doc_url: "" })).document).toMatchObject({
      refusal: { code: "shop.garbled-answer" },
    });
  });
});

describe("reading a package", () => {
  test("knows statuses the documents lack", async () => {
    const { shop } = await shopOf(() =>
      envelope({ package_id: packageId, package_status: "TO_FULFILL" }),
    );

    expect(await shop.readPackage(packageId)).toMatchObject({
      value: { status: "TO_FULFILL", shipped: false, trackingNumber: "" },
    });
  });
});

describe("a download", () => {
  test("brings bytes and their type, and sends no token", async () => {
    const { shop, url, heard } = await shopOf(() => ({
      headers: { "content-type": "Application/PDF; charset=binary" },
      body: "%PDF-1.7",
    }));

    expect(await shop.download(`${url}/label?sign=abc`)).toEqual({
      ok: true,
      value: {
        bytes: Buffer.from("%PDF-1.7"),
        contentType: "application/pdf",
      },
    });
    expect(heard[0]?.headers["x-tts-access-token"]).toBeUndefined();
  });

  test("over 20 MB, empty, missing or from elsewhere than the web is refused", async () => {
    const { shop, url } = await shopOf(({ path }) => {
      if (path === "/large") return { body: new Uint8Array(21 * 1024 * 1024) };
      return path === "/gone" ? { status: 403, body: "no" } : { body: "" };
    });
    const codeOf = async (address: string): Promise<string> => {
      const file = await shop.download(address);
      return file.ok ? "ok" : file.refusal.code;
    };

    expect(await codeOf(`${url}/large`)).toBe("shop.garbled-answer");
    expect(await codeOf(`${url}/empty`)).toBe("shop.garbled-answer");
    expect(await codeOf(`${url}/gone`)).toBe("shop.refused");
    expect(await codeOf("file:///etc/passwd")).toBe("shop.garbled-answer");
    expect(await codeOf("no address at all")).toBe("shop.garbled-answer");
    expect(await codeOf(await deserted())).toBe("shop.unreachable");
  });

  test("of a picture must be a picture", async () => {
    const { shop, url } = await shopOf(({ path }) => ({
      headers: { "content-type": path === "/p" ? "image/png" : "text/html" },
      body: "bytes",
    }));

    expect(await shop.articlePicture(`${url}/p`)).toMatchObject({
      value: { contentType: "image/png" },
    });
    expect((await shop.articlePicture(`${url}/page`)).ok).toBe(false);
  });
});
