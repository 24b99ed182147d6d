import { connect } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import type { LabelPrinter } from "../../../hardware/device.ts";
import {
  directoryQuestion,
  keepCommand,
  keptName,
  readDirectory,
} from "../../../hardware/printer/kept-label.ts";
import { replySplitter } from "../../../hardware/printer/reply-splitter.ts";
import { openZebraPrinter } from "../../../hardware/printer/zebra-printer.ts";
import { systemWires } from "../../../hardware/system-wires.ts";
import {
  createVirtualZebra,
  type VirtualZebra,
} from "../../../hardware/virtual/virtual-zebra.ts";
import { systemClock } from "../../../main/host/system-clock.ts";
import { labelThread } from "../../helpers/label-thread.ts";
import { temporaryFolder } from "../../helpers/temp-folder.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const label = (code: string): Uint8Array =>
  bytes(
    `^XA^PW812^LL400^FO60,60^BY2^BCN,120,Y,N,N^FD${code}^FS^FX${"x".repeat(2_000)}^FS^XZ`,
  );

interface Bench {
  readonly zebra: VirtualZebra;
  readonly printer: LabelPrinter;
  /** Bytes of each job that was sent to be printed. */
  readonly sent: number[];
}

async function bench(): Promise<Bench> {
  let made = 0;
  const zebra = await createVirtualZebra({
    folder: temporaryFolder(),
    clock: systemClock,
    ids: () => `kept-${String(made++).padStart(4, "0")}`,
    port: 0,
    draw: labelThread.draw,
  });
  onTestFinished(() => zebra.stop());
  await zebra.turn({ labelMs: 5 });
  const sent: number[] = [];
  const opened = await openZebraPrinter(
    {
      id: "p",
      kind: "printer",
      driver: "zebra",
      name: "Zebra",
      address: zebra.address,
      media: null,
    },
    systemWires(systemClock),
    systemClock,
    (event, facts) => {
      if (event === "printer.label-sent") sent.push(Number(facts["bytes"]));
    },
  );
  if (!opened.ok || opened.value.kind !== "printer")
    throw new Error("not opened");
  const printer = opened.value;
  onTestFinished(() => printer.stop());
  return { zebra, printer, sent };
}

const directoryOf = (zebra: VirtualZebra): Promise<ReadonlySet<string>> =>
  new Promise((resolve, reject) => {
    const splitter = replySplitter();
    const socket = connect(zebra.address.port, zebra.address.host, () => {
      socket.write(directoryQuestion);
    });
    socket.on("data", (chunk) => {
      for (const { text } of splitter.push(chunk)) {
        const directory = readDirectory(text);
        if (directory === null) continue;
        socket.destroy();
        resolve(directory.names);
      }
    });
    socket.on("error", reject);
  });

describe("a label that waits inside the printer", () => {
  test("is released by a few bytes, comes out once and whole, and is gone from its memory", async () => {
    const { zebra, printer, sent } = await bench();
    const waiting = label("3SWAIT001");

    expect(await printer.keep(waiting)).toBe(true);
    expect([...(await directoryOf(zebra))]).toEqual([keptName(waiting)]);
    expect(zebra.labels()).toEqual([]);

    expect(await printer.print(waiting)).toEqual({ kind: "printed" });
    expect(sent[0]).toBeLessThan(100);
    await expect
      .poll(() => zebra.labels().map(({ barcodes }) => barcodes), {
        timeout: 15_000,
      })
      .toEqual([["3SWAIT001"]]);
    // The same label again is a copy that somebody asked for: nothing waits for it any more.
    expect(await printer.print(waiting)).toEqual({ kind: "printed" });
    expect(sent[1]).toBe(waiting.length);
    expect([...(await directoryOf(zebra))]).toEqual([]);
  });

  test("is sent whole to a printer that was switched off in between", async () => {
    const { zebra, printer, sent } = await bench();
    const waiting = label("3SWAIT002");
    await printer.keep(waiting);

    await zebra.turn({ unplugged: true });
    await zebra.turn({ unplugged: false });

    expect(await printer.print(waiting)).toEqual({ kind: "printed" });
    expect(sent).toEqual([waiting.length]);
  });

  test("is taken out when nobody wants it, and another label beside it stays", async () => {
    const { zebra, printer } = await bench();
    const [one, other] = [label("3SWAIT003"), label("3SWAIT004")];
    await printer.keep(one);
    await printer.keep(other);

    await printer.forget(one);

    await expect
      .poll(async () => [...(await directoryOf(zebra))], { timeout: 15_000 })
      .toEqual([keptName(other)]);
  });

  test("waits nowhere in a printer that keeps no forms, and is printed all the same", async () => {
    const { zebra, printer, sent } = await bench();
    await zebra.turn({ storesForms: false });
    const whole = label("3SWAIT006");

    expect(await printer.keep(whole)).toBe(false);
    expect(await printer.print(whole)).toEqual({ kind: "printed" });
    expect(sent).toEqual([whole.length]);
  });

  test("waits nowhere in a printer that does not answer", async () => {
    const { zebra, printer } = await bench();
    await zebra.turn({ silent: true });

    expect(await printer.keep(label("3SWAIT005"))).toBe(false);
  });
});

describe("what may wait in a printer's memory", () => {
  test("is one plain label: nothing that stores, recalls, deletes, tells or makes copies", () => {
    expect(keepCommand(label("1"))).not.toBeNull();
    for (const other of [
      "^XA^FDa^FS^XZ^XA^FDb^FS^XZ",
      "^XA^DFR:X.ZPL^FS^FDa^FS^XZ",
      "^XA^XFR:X.ZPL^FS^XZ",
      "^XA^IDR:*.*^FS^XZ",
      "^XA^FDa^FS^PQ2^XZ",
      "^XA^FDa^FS^XZ~JA",
      "^XA^FDa",
      "",
      "no label",
    ])
      expect(keepCommand(bytes(other)), other).toBeNull();
  });

  test("is told by the printer's directory, however it is spaced; other frames are none", () => {
    expect(
      readDirectory(
        "\r\n- DIR R:\r\n\r\n*PB0A1B2C.ZPL    2048   \r\n*LOGO.GRF  100\r\n\r\n- 6291456 bytes free\r\n",
      ),
    ).toEqual({ names: new Set(["PB0A1B2C"]), freeBytes: 6_291_456 });
    expect(readDirectory("030,0,0,0308,000,0,0,0,000,0,0,0")).toBeNull();
  });
});
