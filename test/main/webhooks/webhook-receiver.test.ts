import { createHmac } from "node:crypto";
import { request } from "node:http";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { systemClock } from "../../../main/host/system-clock.ts";
import { createWebhookDesk } from "../../../main/webhooks/webhook-desk.ts";
import { openWebhookReceiver } from "../../../main/webhooks/webhook-receiver.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import { ok, refused } from "../../../shared/result.ts";
import { stepClock } from "../../helpers/step-clock.ts";
import { mirrorStore } from "../tiktok/mirror-store.ts";
import { recordedLog } from "../tiktok/recorded-log.ts";

const app = { key: "6packbench01", secret: "pb_test_secret_0001" };
const ours = "7494049642642441621";
const sentAt = 1_790_000_000;

const signed = (rawBody: string, secret = app.secret): string =>
  createHmac("sha256", secret).update(app.key).update(rawBody).digest("hex");

const event = (fields: object = {}): string =>
  JSON.stringify({
    type: 1,
    tts_notification_id: "7327112393057371901",
    shop_id: ours,
    timestamp: sentAt,
    data: { order_id: "576461413038785752", order_status: "CANCEL" },
    ...fields,
  });

async function openDesk() {
  const store = await mirrorStore();
  const clock = stepClock(sentAt * 1000 + 60_000);
  const reread: string[] = [];
  const desk = createWebhookDesk({
    store,
    clock,
    log: recordedLog(),
    apps: () => Promise.resolve(ok([{ ...app, shopIds: [ours, "2"] }])),
    reread: (shopId, stream) => reread.push(`${shopId} ${stream}`),
  });
  const take = (body: string) => desk.take(body, signed(body));
  return { store, clock, reread, desk, take };
}

describe("an event of the platform", () => {
  test("has the stream it is about read again", async () => {
    const { take, reread } = await openDesk();

    expect(await take(event())).toBe("heard");
    expect(await take(event({ tts_notification_id: "2", type: 27 }))).toBe(
      "heard",
    );

    expect(reread).toEqual([`${ours} orders`, `${ours} stock`]);
  });

  test("that comes twice is heard once, also in another order, also where it has no number", async () => {
    const { take, reread } = await openDesk();
    const unnumbered = event({ tts_notification_id: undefined, type: 3 });

    const verdicts: string[] = [];
    for (const body of [
      unnumbered,
      event(),
      unnumbered,
      event({ timestamp: sentAt - 5 }),
    ])
      verdicts.push(await take(body));

    expect(verdicts).toEqual(["heard", "heard", "repeated", "repeated"]);
    expect(reread).toHaveLength(2);
  });

  test("of an unknown kind is kept and does nothing", async () => {
    const { take, reread, store } = await openDesk();

    expect(await take(event({ type: 999, data: "?" }))).toBe("ignored");

    expect(reread).toEqual([]);
    expect(
      await store.database.selectFrom("webhooks").select("type").execute(),
    ).toEqual([{ type: 999 }]);
  });

  test("of another shop does nothing, though the signature is right", async () => {
    const { take, reread } = await openDesk();

    expect(await take(event({ shop_id: "3" }))).toBe("ignored");
    expect(reread).toEqual([]);
  });

  test("about goods at the platform names a seller: all shops of the app are read, and the delivery is remembered", async () => {
    const { take, reread, store } = await openDesk();

    await take(
      event({
        type: 21,
        shop_id: undefined,
        seller_open_id: "x",
        data: { inbound_order_id: "IBR1" },
      }),
    );

    expect(reread).toEqual([`${ours} fbt`, "2 fbt"]);
    expect(
      await store.database
        .selectFrom("webhooks")
        .select("inbound_id")
        .execute(),
    ).toEqual([{ inbound_id: "IBR1" }]);
  });

  test("that the seller withdrew the permission is believed only by looking", async () => {
    const { take, reread } = await openDesk();

    await take(event({ type: 6, data: { message: "deauthorized" } }));

    expect(reread).toEqual([`${ours} orders`]);
  });

  test("a day old does nothing: somebody kept it back", async () => {
    const { take, reread, clock } = await openDesk();
    clock.advance(24 * 3_600_000);

    expect(await take(event())).toBe("ignored");
    expect(reread).toEqual([]);
  });

  test("is forgotten after three days", async () => {
    const { take, store, clock } = await openDesk();
    await take(event());
    clock.advance(3 * 24 * 3_600_000 + 1);
    const later = Math.floor(clock.now() / 1000);

    await take(event({ tts_notification_id: "2", timestamp: later }));

    const rows = await store.database
      .selectFrom("webhooks")
      .select("id")
      .execute();
    expect(rows).toEqual([{ id: "2" }]);
  });

  test("with a wrong signature is nobody's, and so is one of an unknown app", async () => {
    const { desk, reread, store } = await openDesk();
    const body = event();

    expect(await desk.take(body, signed(body, "another"))).toBe("not-genuine");
    expect(await desk.take(`${body} `, signed(body))).toBe("not-genuine");
    expect(await desk.take(body, "")).toBe("not-genuine");

    expect(reread).toEqual([]);
    expect(
      await store.database.selectFrom("webhooks").select("id").execute(),
    ).toEqual([]);
  });

  test("signed and yet no JSON object is ignored", async () => {
    const { take } = await openDesk();

    expect(await take("[]")).toBe("ignored");
    expect(await take("{")).toBe("ignored");
    expect(await take("")).toBe("ignored");
  });

  test("is asked for again while the app's secret cannot be opened", async () => {
    const desk = createWebhookDesk({
      store: await mirrorStore(),
      clock: stepClock(),
      log: recordedLog(),
      apps: () =>
        Promise.resolve(refused(refusal("storage.damaged", { folder: "" }))),
      reread: () => undefined,
    });

    expect(await desk.take(event(), signed(event()))).toBe("not-now");
  });
});

const sendTo = (
  port: number,
  body: string,
  more: { method?: string; path?: string } = {},
): Promise<number | "cut off"> =>
  new Promise((resolve) => {
    const sending = request(
      {
        port,
        host: "127.0.0.1",
        path: more.path ?? "/webhooks",
        method: more.method ?? "POST",
        headers: { authorization: signed(body) },
        agent: false,
      },
      (answered) => {
        answered.resume();
        resolve(answered.statusCode ?? 0);
      },
    );
    sending.on("error", () => resolve("cut off"));
    sending.end(body);
  });

describe("the receiver", () => {
  const open = (port: number, desk: { take(): Promise<"heard"> }) => {
    const receiver = openWebhookReceiver({
      port,
      desk,
      clock: systemClock,
      log: recordedLog(),
      changed: () => undefined,
    });
    onTestFinished(receiver.stop);
    return receiver;
  };
  const listening = (receiver: { port(): number | null }): Promise<number> =>
    vi.waitFor(
      () => {
        const port = receiver.port();
        if (port === null) throw new Error("not listening");
        return port;
      },
      { timeout: 20_000 },
    );

  test("answers as the platform expects, and takes no more than an event", async () => {
    const { desk } = await openDesk();
    const receiver = openWebhookReceiver({
      port: 0,
      desk,
      clock: systemClock,
      log: recordedLog(),
      changed: () => undefined,
    });
    onTestFinished(receiver.stop);
    const port = await listening(receiver);

    expect(await sendTo(port, event())).toBe(200);
    expect(await sendTo(port, event())).toBe(200);
    expect(await sendTo(port, event(), { path: "/" })).toBe(404);
    expect(await sendTo(port, "", { method: "GET" })).toBe(405);
    expect([413, "cut off"]).toContain(
      await sendTo(port, "x".repeat(200 * 1024)),
    );
  });

  test("takes a port over as soon as the station before lets go of it", async () => {
    const take = () => Promise.resolve("heard" as const);
    const first = open(0, { take });
    const port = await listening(first);
    const clock = stepClock();
    const second = openWebhookReceiver({
      port,
      desk: { take },
      clock,
      log: recordedLog(),
      changed: () => undefined,
    });
    onTestFinished(second.stop);
    await vi.waitFor(() => expect(clock.pending()).toBe(1), {
      timeout: 20_000,
    });
    expect(second.port()).toBe(null);

    await first.stop();
    clock.advance(5_000);

    expect(await listening(second)).toBe(port);
  });
});
