import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { systemWires } from "../../hardware/system-wires.ts";
import { temporaryFolder } from "../helpers/temp-folder.ts";
import { settle, stepClock } from "../helpers/step-clock.ts";

const wires = systemWires(stepClock());

const listen = async (): Promise<{
  readonly port: number;
  readonly client: Promise<Socket>;
  readonly close: () => Promise<void>;
}> => {
  const server = createServer();
  const client = new Promise<Socket>((resolve) => {
    server.once("connection", resolve);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    client,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
};

describe("a device on the network", () => {
  it("gets what is written and is heard, until it hangs up", async () => {
    const server = await listen();
    const opened = await wires.openTcp(
      { wire: "tcp", host: "127.0.0.1", port: server.port },
      "Printer",
    );
    if (!opened.ok) throw new Error(opened.refusal.code);
    const wire = opened.value;
    const device = await server.client;

    const atDevice = new Promise<string>((resolve) => {
      device.once("data", (bytes) => {
        resolve(bytes.toString());
      });
    });
    const atUs = new Promise<string>((resolve) => {
      wire.onData((bytes) => {
        resolve(Buffer.from(bytes).toString());
      });
    });
    const gone = new Promise<void>((resolve) => {
      wire.onClose(resolve);
    });
    expect(await wire.write(Buffer.from("~HS"))).toMatchObject({ ok: true });
    device.write("014");

    expect(await atDevice).toBe("~HS");
    expect(await atUs).toBe("014");

    device.destroy();
    await gone;

    expect(await wire.write(Buffer.from("~HS"))).toMatchObject({
      ok: false,
      refusal: { code: "device.unplugged", params: { device: "Printer" } },
    });
    await wire.close();
    await server.close();
  });

  it("that we close reports nothing", async () => {
    const server = await listen();
    const opened = await wires.openTcp(
      { wire: "tcp", host: "127.0.0.1", port: server.port },
      "Printer",
    );
    if (!opened.ok) throw new Error(opened.refusal.code);
    let heard = false;
    opened.value.onClose(() => {
      heard = true;
    });

    await opened.value.close();
    await opened.value.close();
    await server.close();

    expect(heard).toBe(false);
  });

  it("that does not listen is not found", async () => {
    const server = await listen();
    await server.close();

    expect(
      await wires.openTcp(
        { wire: "tcp", host: "127.0.0.1", port: server.port },
        "Printer",
      ),
    ).toMatchObject({ ok: false, refusal: { code: "device.not-found" } });
  });
});

describe("a printer's own node", () => {
  it("gets what is written, and is free again when closed", async () => {
    const path = join(temporaryFolder(), "lp0");
    writeFileSync(path, "");
    const clock = stepClock();
    const opened = await systemWires(clock).openLp(
      { wire: "lp", path },
      "Printer",
    );
    if (!opened.ok) throw new Error(opened.refusal.code);
    opened.value.onData(() => undefined);

    expect(
      await opened.value.write(Buffer.from("^XA^XZ".repeat(9_000))),
    ).toMatchObject({ ok: true });
    await opened.value.close();
    await settle();
    await opened.value.close();

    expect(readFileSync(path, "utf8")).toBe("^XA^XZ".repeat(9_000));
    expect(clock.pending()).toBe(0);
  });

  it("that is not there is not found", async () => {
    expect(
      await wires.openLp({ wire: "lp", path: "/dev/usb/lp-none" }, "Printer"),
    ).toMatchObject({ ok: false, refusal: { code: "device.not-found" } });
  });
});

describe("a serial port of this machine", () => {
  it("that does not exist is refused, not thrown", async () => {
    const opened = await wires.openSerial(
      {
        wire: "serial",
        path: "/dev/packbench-none",
        baudRate: 9600,
        dataBits: 8,
        parity: "none",
        stopBits: 1,
      },
      "Scale",
    );

    expect(opened).toMatchObject({
      ok: false,
      refusal: { params: { device: "Scale" } },
    });
  });

  it("is listed, or the reason why not is told", async () => {
    const listed = await wires.listSerial();

    expect([undefined, "device.serial-unlisted"]).toContain(
      listed.problem?.code,
    );
  });
});
