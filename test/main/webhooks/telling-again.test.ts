import { createServer } from "node:http";
import { expect, onTestFinished, test, vi } from "vitest";
import { systemClock } from "../../../main/host/system-clock.ts";
import { webhookCourier } from "../../../main/training/webhooks/webhook-courier.ts";

test("a teacher has the last events told again: once, each twice, the newest first", async () => {
  const heard: string[] = [];
  const receiver = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => {
      body += part.toString("utf8");
    });
    request.on("end", () => {
      heard.push((JSON.parse(body) as { data: { event: string } }).data.event);
      response.end();
    });
  });
  await new Promise<void>((resolve) =>
    receiver.listen(0, "127.0.0.1", resolve),
  );
  onTestFinished(() => void receiver.close());
  const address = receiver.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;
  const courier = webhookCourier("shop", systemClock, () => 0.5);
  onTestFinished(() => courier.stop());
  const hears = async (...expected: string[]): Promise<void> => {
    await vi.waitFor(() => {
      expect(heard).toEqual(expected);
    }, 15_000);
    heard.length = 0;
  };

  courier.sendTo(`http://127.0.0.1:${String(port)}/`);
  courier.tell(1, { event: "first" });
  courier.tell(1, { event: "second" });
  await hears("first", "second");

  courier.tellAgain("once");
  await hears("first", "second");
  courier.tellAgain("twice");
  await hears("first", "first", "second", "second");
  courier.tellAgain("newest-first");
  await hears("second", "first");

  courier.sendTo(null);
  courier.tellAgain("once");
  await courier.stop();
  expect(heard).toEqual([]);
});
