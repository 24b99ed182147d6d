import { describe, expect, test, vi } from "vitest";
import { refusal } from "../../../shared/contract/refusals.ts";
import { practiceCreator } from "../../../main/training/practice-shop.ts";
import { openPracticeStation } from "../../helpers/practice-station.ts";
import { temporaryFolder } from "../../helpers/temp-folder.ts";
import {
  cameBackTo,
  commandId,
  connect,
  emptyBench,
  parcelsOf,
  practiceSellers,
  signInOwner,
} from "./connected-shops.ts";

const cards = (station: Awaited<ReturnType<typeof emptyBench>>["station"]) =>
  station.latest("shops-changed").shops;

describe("an owner", () => {
  test("connects two sellers' shops by pasting the redirected address, and the orders of all are on the bench", async () => {
    const { station, app } = await emptyBench();
    await signInOwner(station);
    expect(station.bench().training).toBe(false);

    await connect(station, app, practiceSellers.first);
    await parcelsOf(station, ["De Bonte Kraai"]);
    await connect(station, app, practiceSellers.second);
    await parcelsOf(station, ["De Bonte Kraai", "Zilverlicht", "Silberlicht"]);

    await vi.waitFor(
      () => {
        const byName = Object.fromEntries(
          cards(station).map((card) => [card.name, card]),
        );
        expect(byName).toMatchObject({
          "De Bonte Kraai": { region: "NL", merchant: "De Bonte Kraai B.V." },
          Silberlicht: { region: "DE", merchant: "Zilverlicht Handels GmbH" },
        });
        expect(
          cards(station).map(({ missingScopes }) => missingScopes),
        ).toEqual([[], [], []]);
      },
      { timeout: 15_000 },
    );
  });

  test("packs on with the same shops after the bench was started again", async () => {
    const key = Buffer.alloc(32, 7);
    const { station: first, app, platform } = await emptyBench();
    await first.stop();
    const overrides = {
      training: false,
      dataFolder: temporaryFolder(),
      apiUrl: platform.apiUrl,
      authUrl: platform.authUrl,
    };
    const before = await openPracticeStation(overrides, key);
    await signInOwner(before);
    await connect(before, app, practiceSellers.second);
    await before.stop();

    const after = await openPracticeStation(overrides, key);
    try {
      await parcelsOf(after, ["Zilverlicht", "Silberlicht"]);
      await vi.waitFor(
        () => {
          expect(cards(after).map(({ state }) => state)).toEqual([
            "online",
            "online",
          ]);
        },
        { timeout: 15_000 },
      );
    } finally {
      await after.stop();
    }
  });

  test("is told in plain words why it did not work, and may try again in the same attempt", async () => {
    const { station, app } = await emptyBench();
    await signInOwner(station);
    const { shops } = station.client;
    const begun = await shops.begin({ commandId: commandId(), app });
    if (!begun.ok) throw new Error(begun.refusal.code);
    const { attemptId, link } = begun.attempt;
    const paste = async (pasted: string) =>
      shops.authorise({ commandId: commandId(), attemptId, pasted });
    const back = await cameBackTo(link, practiceSellers.first);
    const another = await shops.begin({ commandId: commandId(), app });
    const elsewhere = another.ok
      ? await cameBackTo(another.attempt.link, practiceSellers.first)
      : "";

    expect(await paste("https://packbench.example.com/connected")).toEqual({
      ok: false,
      refusal: refusal("connect.no-code", {}),
    });
    expect(await paste(elsewhere)).toEqual({
      ok: false,
      refusal: refusal("connect.state-mismatch", {}),
    });
    expect(
      await paste(await cameBackTo(link, practiceSellers.first, "deny")),
    ).toEqual({ ok: false, refusal: refusal("connect.denied", {}) });
    expect(await paste("TTP_a-code-of-the-united-states")).toEqual({
      ok: false,
      refusal: refusal("connect.wrong-market", {}),
    });
    expect(await paste(await cameBackTo(link, practiceCreator))).toEqual({
      ok: false,
      refusal: refusal("connect.not-a-seller", {}),
    });
    expect(await paste("ROW_a-code-nobody-gave-out")).toMatchObject({
      ok: false,
      refusal: { code: "connect.code-refused" },
    });
    expect(await paste(back)).toMatchObject({
      ok: true,
      authorised: { sellerName: "De Bonte Kraai B.V." },
    });
    // A second press of the button: the code has been used, and it does not matter.
    expect(await paste(back)).toMatchObject({ ok: true });
  });

  test("hears that the secret is wrong, and that the United States need a service id", async () => {
    const { station, app } = await emptyBench();
    await signInOwner(station);
    const { shops } = station.client;
    const wrong = await shops.begin({
      commandId: commandId(),
      app: { ...app, appSecret: "not-the-secret" },
    });
    if (!wrong.ok) throw new Error(wrong.refusal.code);
    const { attemptId, link } = wrong.attempt;

    expect(
      await shops.authorise({
        commandId: commandId(),
        attemptId,
        pasted: await cameBackTo(link, practiceSellers.first),
      }),
    ).toEqual({ ok: false, refusal: refusal("connect.wrong-app", {}) });
    expect(
      await shops.begin({
        commandId: commandId(),
        app: { ...app, market: "us" },
      }),
    ).toEqual({
      ok: false,
      refusal: refusal("connect.service-id-needed", {}),
    });
  });

  test("is told of a permission that ends within thirty days and of what was not granted, and connects again", async () => {
    const { station, app, platform } = await emptyBench();
    await signInOwner(station);
    platform.grant({
      lifeDays: 12,
      scopes: [
        "seller.authorization.info",
        "seller.order.info",
        "seller.fulfillment.basic",
        "seller.product.basic",
      ],
    });
    await connect(station, app, practiceSellers.first);
    const card = () => cards(station)[0];
    await vi.waitFor(
      () => {
        expect(card()?.notices).toEqual([
          refusal("shop.authorisation-ends", {
            shop: "De Bonte Kraai",
            days: 11,
          }),
        ]);
        expect(card()?.missingScopes).toEqual([
          "seller.logistics",
          "seller.return_refund.basic",
          "seller.finance.info",
        ]);
      },
      { timeout: 15_000 },
    );

    platform.deauthorise();
    await vi.waitFor(
      async () => {
        expect(card()?.problem?.code).toBe("shop.reauthorise");
      },
      { timeout: 30_000, interval: 200 },
    );
    platform.grant({ lifeDays: 300 });
    const begun = await station.client.shops.beginAgain({
      commandId: commandId(),
      shopId: card()?.shopId ?? "",
    });
    if (!begun.ok) throw new Error(begun.refusal.code);
    const { attemptId, link } = begun.attempt;
    await station.client.shops.authorise({
      commandId: commandId(),
      attemptId,
      pasted: await cameBackTo(link, practiceSellers.first),
    });
    await station.client.shops.connect({
      commandId: commandId(),
      attemptId,
      shopIds: [card()?.shopId ?? ""],
      merchant: "",
    });
    await vi.waitFor(
      () => {
        expect(card()?.state).toBe("online");
        expect(card()?.notices).toEqual([]);
      },
      { timeout: 15_000 },
    );
  });
});

describe("a packer", () => {
  test("does not connect shops or hire people", async () => {
    const { station, app } = await emptyBench();
    await signInOwner(station);
    const hired = await station.client.people.hire({
      commandId: commandId(),
      person: { name: "Piet", role: "packer", language: "nl" },
    });
    if (!hired.ok) throw new Error(hired.refusal.code);
    await station.scan(hired.badge);
    const no = {
      ok: false,
      refusal: refusal("role.supervisor-needed", {}),
    };

    expect(
      await station.client.shops.begin({ commandId: commandId(), app }),
    ).toEqual(no);
    expect(
      await station.client.people.hire({
        commandId: commandId(),
        person: { name: "Eve", role: "supervisor", language: "nl" },
      }),
    ).toEqual(no);
  });
});

test("a bench in training takes no real shop", async () => {
  const { app } = await emptyBench();
  const training = await openPracticeStation();
  try {
    await training.scan("PB-BADGE-SAM-1003");
    expect(
      await training.client.shops.begin({ commandId: commandId(), app }),
    ).toEqual({ ok: false, refusal: refusal("connect.in-training", {}) });
  } finally {
    await training.stop();
  }
});
