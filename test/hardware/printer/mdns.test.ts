import { createSocket } from "node:dgram";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNetworkPrinters } from "../../../hardware/mdns-wire.ts";
import {
  printerQuestion,
  printersOf,
  rawPrinterService,
  readMdnsAnswer,
} from "../../../hardware/printer/mdns-message.ts";
import { systemClock } from "../../../main/host/system-clock.ts";

const name = (text: string): number[] =>
  text.split(".").flatMap((label) => [label.length, ...Buffer.from(label)]);
const record = (
  owner: readonly number[],
  type: number,
  data: readonly number[],
): number[] => [
  ...owner,
  ...[0, type, 0x80, 1, 0, 0, 0, 120],
  ...[data.length >> 8, data.length & 0xff],
  ...data,
];

/** An answer as a ZD421 gives it: SRV, TXT and A, with the service name compressed to a pointer. */
const printerAnswer = (): Uint8Array => {
  const header = [0, 0, 0x84, 0, 0, 0, 0, 1, 0, 0, 0, 3];
  const service = [...name(rawPrinterService), 0];
  const instance = [5, ...Buffer.from("ZD421"), 0xc0, 12];
  const host = [...name("zd421.local"), 0];
  const ty = Buffer.from("ty=Zebra ZD421");
  return Uint8Array.from([
    ...header,
    ...record(service, 12, instance),
    ...record(instance, 33, [0, 0, 0, 0, 0x23, 0x8c, ...host]),
    ...record(instance, 16, [ty.length, ...ty]),
    ...record(host, 1, [192, 168, 1, 40]),
  ]);
};

describe("printers of the network", () => {
  it("are found by asking, within the time allowed", async () => {
    const printer = createSocket("udp4");
    const asked: Buffer[] = [];
    printer.on("message", (question, from) => {
      asked.push(question);
      printer.send(Uint8Array.of(1, 2, 3), from.port, from.address);
      printer.send(printerAnswer(), from.port, from.address);
    });
    await new Promise<void>((resolve) => {
      printer.bind(0, "127.0.0.1", resolve);
    });

    const found = await findNetworkPrinters(systemClock, {
      host: "127.0.0.1",
      port: printer.address().port,
    });
    await new Promise<void>((resolve) => {
      printer.close(() => {
        resolve();
      });
    });

    expect(found).toEqual([
      { name: "Zebra ZD421", host: "192.168.1.40", port: 9100 },
    ]);
    expect(asked.map((bytes) => bytes.equals(printerQuestion()))).toEqual([
      true,
    ]);
  });

  it("are none where nobody answers", async () => {
    expect(
      await findNetworkPrinters(systemClock, { host: "127.0.0.1", port: 9 }),
    ).toEqual([]);
  });

  it("without an address of their own are reached by name, and other services are left out", () => {
    const services = new Map([
      [`Zebra.${rawPrinterService}`, { host: "z.local", port: 6101 }],
      ["Web._http._tcp.local", { host: "w.local", port: 80 }],
    ]);

    expect(
      printersOf([{ services, addresses: new Map(), models: new Map() }]),
    ).toEqual([{ name: "Zebra", host: "z.local", port: 6101 }]);
  });

  it("may send anything: names that loop, lengths that lie, cut messages", () => {
    const looping = Uint8Array.from([
      ...[0, 0, 0x84, 0, 0, 0, 0, 1, 0, 0, 0, 0],
      ...[0xc0, 12, 0, 12, 0, 1],
    ]);
    expect(readMdnsAnswer(looping)?.services.size ?? 0).toBe(0);

    const good = printerAnswer();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255))),
        fc.nat(good.length),
        (changes, length) => {
          const bytes = Uint8Array.from(good);
          for (const [at, byte] of changes) bytes[at] = byte;
          const answer = readMdnsAnswer(bytes.subarray(0, length));
          expect(
            printersOf(answer === null ? [] : [answer]).length,
          ).toBeLessThan(5);
        },
      ),
    );
  });
});
