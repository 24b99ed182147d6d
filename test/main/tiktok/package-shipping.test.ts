import { describe, expect, test } from "vitest";
import {
  createPackageShipping,
  type ShipWish,
} from "../../../main/tiktok/package-shipping.ts";
import { asId, type PackageId } from "../../../shared/ids.ts";
import { corpusFile } from "../../helpers/corpus.ts";
import { answeringServer, envelope } from "./answering-server.ts";
import { shopClient } from "./client-parts.ts";
import { quickClock } from "./quick-clock.ts";
import { recordedLog } from "./recorded-log.ts";
import { readFileSync } from "node:fs";

const shippingOf = async (answer: Parameters<typeof answeringServer>[0]) => {
  const { url, heard } = await answeringServer(answer);
  const { client } = shopClient(url, quickClock(), recordedLog());
  return { heard, shipping: createPackageShipping(client) };
};

const id = (text: string): PackageId => asId(text);
const asAgreed = (text: string): ShipWish => ({
  packageId: id(text),
  handover: { kind: "as-agreed" },
});

describe("several packages in one call", () => {
  test("are judged one by one: named ones by their own code, all others shipped", async () => {
    const errors = [
      ["2", 21011007, "pending"],
      ["3", 10007014, "package in freeze status"],
      ["4", 11006021, "shipped"],
      ["5", 11001027, "internal"],
      ["6", 11021013, "address"],
    ].map(([packageId, code, message]) => ({
      code,
      message,
      detail: { package_id: packageId },
    }));
    const { shipping, heard } = await shippingOf(() => envelope({ errors }));

    const answers = await shipping.shipPackages(
      ["1", "2", "3", "4", "5", "6"].map(asAgreed),
    );

    expect(heard).toHaveLength(1);
    expect(answers).toMatchObject([
      { value: { how: "shipped" } },
      { refusal: { code: "parcel.cancel-requested" } },
      { refusal: { code: "parcel.on-hold" } },
      { value: { how: "already-shipped" } },
      { refusal: { code: "shop.unreachable" } },
      { refusal: { code: "shop.refused", params: { code: "11021013" } } },
    ]);
  });

  test.each([
    ["an error without its package", { errors: [{ code: 1, message: "" }] }],
    ["a number for an answer", 7],
  ])("are all left unsure by %s", async (_, data) => {
    const { shipping } = await shippingOf(() => envelope(data));

    expect(await shipping.shipPackages(["1", "2"].map(asAgreed))).toMatchObject(
      [
        { refusal: { code: "shop.garbled-answer" } },
        { refusal: { code: "shop.garbled-answer" } },
      ],
    );
  });

  test("that all went well may come back with nothing at all", async () => {
    const { shipping } = await shippingOf(() => envelope(null));

    expect(await shipping.shipPackages(["1", "2"].map(asAgreed))).toMatchObject(
      [{ ok: true }, { ok: true }],
    );
  });

  const partial = corpusFile("tiktok", "fulfillment-batch-ship-partial.json");
  test.skipIf(partial === null)(
    "of which two fail, as the corpus has it",
    async () => {
      const body = readFileSync(partial ?? "", "utf8");
      const { data } = JSON.parse(body) as { data: unknown };
      const { shipping } = await shippingOf(() => envelope(data));
      const answers = await shipping.shipPackages(
        [
          "1153132168123859125",
          "1153132168123859126",
          "1153132168123859129",
        ].map(asAgreed),
      );

      expect(answers.map(({ ok }) => ok)).toEqual([true, false, false]);
    },
  );
});

describe("handing over", () => {
  test("is said in the platform's words", async () => {
    const { shipping, heard } = await shippingOf(() => envelope({}));
    const slot = { from: 1_790_060_400_000, until: 1_790_074_800_000 };
    await shipping.shipPackage({
      packageId: id("1"),
      handover: { kind: "pickup", slot },
    });
    await shipping.shipPackage({
      packageId: id("1"),
      handover: { kind: "drop-off" },
    });

    expect(heard.map(({ body }) => JSON.parse(body))).toEqual([
      {
        handover_method: "PICKUP",
        pickup_slot: { start_time: 1_790_060_400, end_time: 1_790_074_800 },
      },
      { handover_method: "DROP_OFF" },
    ]);
  });

  test("is asked for when an empty call does not suit, and refused when a full one does not", async () => {
    const { shipping } = await shippingOf(() => envelope({}, 11001002, "no"));

    expect(await shipping.shipPackage(asAgreed("1"))).toMatchObject({
      value: { how: "handover-needed" },
    });
    expect(
      await shipping.shipPackage({
        packageId: id("1"),
        handover: { kind: "drop-off" },
      }),
    ).toMatchObject({ refusal: { code: "shop.refused" } });
  });

  test("offers only slots that are free", async () => {
    const { shipping } = await shippingOf(() =>
      envelope({
        can_pickup: true,
        can_drop_off: false,
        pickup_slots: [
          { start_time: 10, end_time: 20, avaliable: true },
          { start_time: 20, end_time: 30, avaliable: false },
          { start_time: 0, end_time: 40, avaliable: true },
          "nonsense",
        ],
      }),
    );

    expect(await shipping.handoverOffer(id("1"))).toEqual({
      ok: true,
      value: {
        pickup: true,
        dropOff: false,
        slots: [{ from: 10_000, until: 20_000 }],
      },
    });
  });
});

describe("the label's shape", () => {
  const found = { doc_url: "https://files.example.invalid/1" };

  test.each([
    ["pdf-a5", "document_size=A5"],
    ["png", "document_type=SHIPPING_LABEL_PICTURE"],
    ["zpl", "document_format=ZPL"],
  ] as const)("%s is asked for as %s", async (form, said) => {
    const { shipping, heard } = await shippingOf(() => envelope(found));
    await shipping.shippingDocument(id("1"), form);

    expect(heard[0]?.query.toString()).toContain(said);
  });

  test("is the usual one when the platform does not make the wanted one after all", async () => {
    const { shipping, heard } = await shippingOf(({ query }) =>
      query.get("document_format") === "ZPL"
        ? envelope({}, 21001001, "Invalid parameters.")
        : envelope(found),
    );

    expect(await shipping.shippingDocument(id("1"), "zpl")).toMatchObject({
      ok: true,
    });
    expect(heard[1]?.query.get("document_size")).toBe("A6");
  });
});
