import { MessageChannel } from "node:worker_threads";
import { createORPCClient, ORPCError } from "@orpc/client";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import { RPCLink as SocketLink } from "@orpc/client/websocket";
import { createRouterClient, type RouterClient } from "@orpc/server";
import { RPCHandler as PortHandler } from "@orpc/server/message-port";
import { WebSocket } from "ws";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { contractVersion } from "../../shared/contract/contract.ts";
import {
  tokenOfAddress,
  webLinkPath,
  webLinkProtocols,
} from "../../shared/contract/web-link.ts";
import { callGuard } from "../../main/host/call-guard.ts";
import type { LogFields } from "../../main/station-ports.ts";
import { startWebHost } from "../../main/web/web-host.ts";
import {
  pretendRouter,
  samplePicture,
  type PretendRouter,
} from "../helpers/pretend-router.ts";
import { stepClock } from "../helpers/step-clock.ts";

type Client = RouterClient<PretendRouter>;

interface Link {
  readonly client: Client;
  close(): Promise<void>;
}

/** One station that screens can reach again and again over one kind of transport. */
interface Reach {
  connect(): Promise<Link>;
  stop(): Promise<void>;
}

const logged: { event: string; fields: LogFields | undefined }[] = [];
const log = {
  write: (_level: string, event: string, fields?: LogFields) => {
    logged.push({ event, fields });
  },
};
const ids = (): string => "reference-1";

const inMemory = (router: PretendRouter): Promise<Reach> =>
  Promise.resolve({
    connect: () =>
      Promise.resolve({
        client: createRouterClient(router, {
          interceptors: callGuard(log, ids).clientInterceptors,
        }),
        close: () => Promise.resolve(),
      }),
    stop: () => Promise.resolve(),
  });

const overMessagePort = (router: PretendRouter): Promise<Reach> => {
  const calls = new PortHandler(router, callGuard(log, ids));
  return Promise.resolve({
    connect: () => {
      const { port1, port2 } = new MessageChannel();
      calls.upgrade(port1);
      port1.start();
      port2.start();
      return Promise.resolve({
        client: createORPCClient<Client>(new PortLink({ port: port2 })),
        close: () =>
          new Promise<void>((resolve) => {
            port1.once("close", () => {
              resolve();
            });
            port2.close();
          }),
      });
    },
    stop: () => Promise.resolve(),
  });
};

const overWebSocket = async (router: PretendRouter): Promise<Reach> => {
  const host = await startWebHost({
    router,
    rendererFolder: import.meta.dirname,
    token: "a".repeat(64),
    port: 0,
    clock: stepClock(),
    ids,
    log,
  });
  if (!host.ok) throw new Error(host.refusal.kind);
  const page = new URL(host.value.address);
  return {
    connect: async () => {
      const socket = new WebSocket(
        `ws://${page.host}${webLinkPath}`,
        webLinkProtocols(tokenOfAddress(page.hash) ?? ""),
        { origin: page.origin },
      );
      await new Promise((resolve, reject) => {
        socket.once("open", resolve);
        socket.once("error", reject);
      });
      return {
        client: createORPCClient<Client>(
          new SocketLink({
            websocket: socket as unknown as globalThis.WebSocket,
          }),
        ),
        close: () =>
          new Promise<void>((resolve) => {
            socket.once("close", () => {
              resolve();
            });
            socket.terminate();
          }),
      };
    },
    stop: () => host.value.stop(),
  };
};

const transports = [
  { name: "in memory", reachOver: inMemory },
  { name: "over a MessagePort", reachOver: overMessagePort },
  { name: "over a WebSocket", reachOver: overWebSocket },
];

describe.each(transports)("a screen $name", ({ reachOver }) => {
  let station: ReturnType<typeof pretendRouter>;
  let reach: Reach;
  let link: Link;

  beforeEach(async () => {
    logged.length = 0;
    station = pretendRouter();
    reach = await reachOver(station.router);
    link = await reach.connect();
  });

  afterEach(async () => {
    await link.close();
    await reach.stop();
  });

  test("is answered", async () => {
    const hello = await link.client.station.hello({ contractVersion });

    expect(hello).toMatchObject({ ok: true, stationName: "Bench 1" });
  });

  test("hears a refusal as data, with its parameters", async () => {
    const outcome = await link.client.devices.remove({
      commandId: "command-1",
      deviceId: "scale-9",
    });

    expect(outcome).toEqual({
      ok: false,
      refusal: { code: "device.not-found", params: { device: "scale-9" } },
    });
  });

  test("gets back exactly the characters it scanned", async () => {
    const text = ']d2010871234567890610\u001dßø漢\u0000\\"^XA';

    const view = await link.client.bench.scan({ commandId: "command-2", text });

    expect(view.verdict?.scanned).toBe(text);
  });

  test("is told every change, in order, and the state at once", async () => {
    const heard: number[] = [];

    const events = await link.client.station.watch();
    for await (const event of events) {
      if (event.kind !== "bench-changed") continue;
      heard.push(event.bench.revision);
      if (heard.length === 1) [2, 3, 4].forEach(station.announce);
      if (heard.length === 4) break;
    }

    expect(heard).toEqual([1, 2, 3, 4]);
  });

  test("that lost its connection is complete again after watching anew", async () => {
    const before = await link.client.station.watch();
    await before.next();
    await link.close();
    station.announce(7);

    link = await reach.connect();
    const after = await link.client.station.watch();
    const first = await after.next();

    expect(first.value).toMatchObject({ bench: { revision: 7 } });
    await after.return();
  });

  test("receives a picture byte for byte", async () => {
    const picture = await link.client.pictures.label({ parcelId: "p-1" });

    expect(picture?.type).toBe("image/png");
    const bytes = new Uint8Array((await picture?.arrayBuffer()) ?? []);
    expect(Buffer.compare(bytes, samplePicture)).toBe(0);
  });

  test("sends a picture byte for byte", async () => {
    const answer = await link.client.sendPicture(
      new Blob([samplePicture], { type: "image/webp" }),
    );

    expect(answer).toEqual({
      type: "image/webp",
      size: samplePicture.length,
      bytes: samplePicture.reduce((sum, byte) => (sum + byte) % 65_536, 0),
    });
  });

  test("that sends what the contract does not know is refused", async () => {
    const call = link.client.bench.scan({ commandId: "short", text: "" });

    await expect(call).rejects.toMatchObject({
      code: "BAD_REQUEST",
      data: { code: "contract.invalid", params: { what: "bench.scan" } },
    });
  });

  test("that scans more than a scanner can is refused", async () => {
    const call = link.client.bench.scan({
      commandId: "command-3",
      text: "8".repeat(4097),
    });

    await expect(call).rejects.toBeInstanceOf(ORPCError);
  });

  test("learns only a reference of a fault in our own code", async () => {
    const call = link.client.bench.act({
      commandId: "command-4",
      action: "confirm",
    });

    await expect(call).rejects.toMatchObject({
      code: "INTERNAL_SERVER_ERROR",
      data: { code: "program.bug", params: { reference: "reference-1" } },
    });
    expect(logged.map(({ event }) => event)).toContain("program-bug");
    expect(JSON.stringify(logged)).not.toContain("buyer");
  });
});

describe("a watch", () => {
  test.each(transports)(
    "$name ends when its screen goes away",
    async ({ reachOver }) => {
      const station = pretendRouter();
      const reach = await reachOver(station.router);
      const link = await reach.connect();
      const events = await link.client.station.watch();
      await events.next();
      expect(station.watching()).toBe(1);

      await events.return();
      await link.close();

      await expect.poll(() => station.watching()).toBe(0);
      await reach.stop();
    },
  );
});
