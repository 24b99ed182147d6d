import { createServer, type AddressInfo, type Server } from "node:net";
import { setTimeout as rest } from "node:timers/promises";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { openSerialPort } from "../../../hardware/serial-wire.ts";
import { openTcp } from "../../../hardware/tcp-wire.ts";
import { systemClock } from "../../../main/host/system-clock.ts";
import {
  canMakePseudoTerminals,
  openPseudoTerminal,
} from "../pseudo-terminal.ts";

const patience = { timeout: 15_000 };

const listenOn = async (host: string): Promise<Server | null> => {
  const server = createServer();
  const listening = await new Promise<boolean>((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(0, host, () => resolve(true));
  });
  return listening ? server : null;
};
const portOf = (server: Server): number =>
  (server.address() as AddressInfo).port;
const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
  });

const hasIpv6 = await listenOn("::1").then(async (server) => {
  if (server !== null) await close(server);
  return server !== null;
});

describe("a printer on the network", () => {
  test.skipIf(!hasIpv6).each(["::1", "[::1]", " ::1 "])(
    "is reached at %s",
    async (host) => {
      const server = await listenOn("::1");
      if (server === null) throw new Error("no IPv6");
      onTestFinished(() => close(server));

      const opened = await openTcp(
        { wire: "tcp", host, port: portOf(server) },
        "Zebra",
        systemClock,
      );

      expect(opened.ok).toBe(true);
      if (opened.ok) await opened.value.close();
    },
  );

  test("is reached by its name", async () => {
    const server = await listenOn("localhost");
    if (server === null) throw new Error("no localhost");
    onTestFinished(() => close(server));

    const opened = await openTcp(
      { wire: "tcp", host: "localhost", port: portOf(server) },
      "Zebra",
      systemClock,
    );

    expect(opened.ok).toBe(true);
    if (opened.ok) await opened.value.close();
  });

  test("gets the whole label although nobody reads what it says, and the connection is closed at once", async () => {
    const server = await listenOn("127.0.0.1");
    if (server === null) throw new Error("no network");
    let arrived = 0;
    const ended = new Promise<"whole" | "torn down">((resolve) => {
      server.on("connection", (socket) => {
        // Words that nobody asked for: closing over unread ones would reset the connection.
        socket.write(Buffer.alloc(64 * 1024, "0"));
        socket.on("data", (chunk) => {
          arrived += chunk.length;
        });
        socket.on("error", () => resolve("torn down"));
        socket.on("end", () => resolve("whole"));
      });
    });
    onTestFinished(() => close(server));
    const opened = await openTcp(
      { wire: "tcp", host: "127.0.0.1", port: portOf(server) },
      "Zebra",
      systemClock,
    );
    if (!opened.ok) throw new Error(opened.refusal.code);

    await opened.value.write(Buffer.alloc(200_000, "^"));
    await opened.value.close();

    expect(await ended).toBe("whole");
    expect(arrived).toBe(200_000);
  });

  test("that never hangs up is left all the same", async () => {
    const server = createServer({ allowHalfOpen: true });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    server.on("connection", (socket) => {
      socket.resume();
      socket.on("error", () => undefined);
      onTestFinished(() => {
        socket.destroy();
      });
    });
    onTestFinished(() => {
      server.close();
    });
    const opened = await openTcp(
      { wire: "tcp", host: "127.0.0.1", port: portOf(server) },
      "Zebra",
      systemClock,
    );
    if (!opened.ok) throw new Error(opened.refusal.code);

    await opened.value.close();

    expect(await opened.value.write(Buffer.from("x"))).toMatchObject({
      ok: false,
    });
  });
});

/** Source: ASCII device controls 1 and 3, as in the printers' manuals. */
const [xon, xoff] = [0x11, 0x13];

describe.skipIf(!canMakePseudoTerminals)("a printer on a serial line", () => {
  test("holds a large label back with XOFF and gets all of it after XON", async () => {
    let arrived = 0;
    const line = await openPseudoTerminal((bytes) => {
      if (arrived === 0) line.say(Uint8Array.of(xoff));
      arrived += bytes.length;
    });
    onTestFinished(() => line.unplug());
    const opened = await openSerialPort(
      {
        wire: "serial",
        path: line.path,
        baudRate: 9600,
        dataBits: 8,
        parity: "none",
        stopBits: 1,
        flowControl: "xon-xoff",
      },
      "Zebra",
      systemClock,
    );
    if (!opened.ok) throw new Error(opened.refusal.code);
    const wire = opened.value;
    onTestFinished(() => wire.close());
    let isSent = false;
    const bytes = Buffer.alloc(400_000, "^");

    const sending = wire.write(bytes).then((result) => {
      isSent = result.ok;
    });
    await vi.waitFor(() => expect(arrived).toBeGreaterThan(0), patience);
    await rest(300);
    // What is under way when the printer says stop still comes; a printer keeps room for that.
    expect(isSent).toBe(false);
    expect(arrived).toBeLessThan(bytes.length);

    line.say(Uint8Array.of(xon));
    await vi.waitFor(() => expect(arrived).toBe(bytes.length), patience);
    await sending;
    expect(isSent).toBe(true);
  }, 40_000);
});
