import { readdirSync } from "node:fs";
import { connect } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { readErrorStatus } from "../../../hardware/printer/error-status.ts";
import { readHostStatus } from "../../../hardware/printer/host-status.ts";
import { replySplitter } from "../../../hardware/printer/reply-splitter.ts";
import { openZebraPrinter } from "../../../hardware/printer/zebra-printer.ts";
import { systemWires } from "../../../hardware/system-wires.ts";
import {
  createVirtualZebra,
  type VirtualZebra,
} from "../../../hardware/virtual/virtual-zebra.ts";
import type { ZebraKnobs } from "../../../hardware/virtual/zebra-knobs.ts";
import type { PrintedLabel } from "../../../hardware/virtual/printed-labels.ts";
import type { LabelPrinter } from "../../../hardware/device.ts";
import type { Clock } from "../../../shared/time.ts";
import { labelThread } from "../../helpers/label-thread.ts";
import { temporaryFolder } from "../../helpers/temp-folder.ts";

/** Real sockets keep real time. */
const wallClock: Clock = {
  now: () => Date.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => {
      clearTimeout(timer);
    };
  },
};

const label = (barcode: string): Uint8Array =>
  new TextEncoder().encode(
    `^XA^PW812^LL400^FO60,60^BY2^BCN,120,Y,N,N^FD${barcode}^FS^XZ`,
  );

let made = 0;
async function zebraIn(
  folder: string,
  knobs: Partial<ZebraKnobs> = {},
): Promise<VirtualZebra> {
  const zebra = await createVirtualZebra({
    folder,
    clock: wallClock,
    ids: () => `label-${String(made++).padStart(6, "0")}`,
    port: 0,
    draw: labelThread.draw,
  });
  onTestFinished(() => zebra.stop());
  await zebra.turn({ labelMs: 5, ...knobs });
  return zebra;
}

async function printerAt(zebra: VirtualZebra): Promise<LabelPrinter> {
  const setup = {
    id: "p",
    kind: "printer",
    driver: "zebra",
    name: "Zebra",
    address: zebra.address,
    media: null,
  } as const;
  const opened = await openZebraPrinter(
    setup,
    systemWires(wallClock),
    wallClock,
    () => undefined,
  );
  if (!opened.ok || opened.value.kind !== "printer")
    throw new Error("not opened");
  const printer = opened.value;
  onTestFinished(() => printer.stop());
  return printer;
}

/** Sends bytes as they are, cut where told, and returns the replies. */
const talk = (
  zebra: VirtualZebra,
  pieces: readonly string[],
  replies: number,
): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    const splitter = replySplitter();
    const heard: string[] = [];
    const socket = connect(zebra.address.port, zebra.address.host, () => {
      for (const piece of pieces) socket.write(Buffer.from(piece, "latin1"));
    });
    socket.setNoDelay(true);
    socket.on("data", (chunk) => {
      heard.push(...splitter.push(chunk).map(({ text }) => text));
      if (heard.length >= replies) socket.destroy();
    });
    socket.on("error", reject);
    socket.on("close", () => {
      resolve(heard);
    });
  });

const printedBy = (zebra: VirtualZebra): Promise<PrintedLabel> =>
  new Promise((resolve) => {
    zebra.onPrinted(resolve);
  });

describe("the virtual Zebra", () => {
  test("prints what the driver sends, and a scanner can read it", async () => {
    const folder = temporaryFolder();
    const zebra = await zebraIn(folder);
    const printer = await printerAt(zebra);
    const coming = printedBy(zebra);

    const outcome = await printer.print(label("3SPACK0012345678"));
    const printed = await coming;

    expect(outcome).toEqual({ kind: "printed" });
    expect(printed.barcodes).toEqual(["3SPACK0012345678"]);
    expect((await zebra.picture(printed.id))?.subarray(1, 4)).toEqual(
      Buffer.from("PNG"),
    );
    expect(readdirSync(folder).toSorted()).toEqual([
      `${printed.id}.png`,
      `${printed.id}.zpl`,
      "odometer.txt",
    ]);
  });

  test("remembers its odometer when it is switched off", async () => {
    const folder = temporaryFolder();
    const first = await zebraIn(folder);
    const coming = printedBy(first);
    await talk(first, [Buffer.from(label("A1")).toString("latin1"), "~HI"], 1);
    await coming;
    await first.stop();

    const second = await zebraIn(folder);

    expect(
      await talk(second, ['! U1 getvar "odometer.total_label_count"\r\n'], 1),
    ).toEqual(["1"]);
  });

  test("answers in the printer's words, whole or in pieces", async () => {
    const zebra = await zebraIn(temporaryFolder(), {
      headOpen: true,
      paused: true,
      answerPieceBytes: 3,
    });

    const replies = await talk(zebra, ["~", "HS~H", "I~HQ", "ES"], 5);

    expect(readHostStatus(replies)).toMatchObject({
      state: "head-open",
      paused: true,
    });
    expect(replies[3]).toContain("ZD421-203dpi");
    expect(readErrorStatus(replies[4] ?? "")?.errors).toEqual([
      "head-open",
      "paused",
    ]);
  });

  test("without media a label is refused before it leaves, and printed after the roll is in", async () => {
    const zebra = await zebraIn(temporaryFolder(), { mediaOut: true });
    const printer = await printerAt(zebra);

    const refused = await printer.print(label("A1"));
    await zebra.turn({ mediaOut: false });
    const printed = await printer.print(label("A1"));

    expect(refused).toMatchObject({
      kind: "refused",
      refusal: { code: "printer.media-out" },
    });
    expect(printed).toEqual({ kind: "printed" });
    expect(zebra.labelCount()).toBe(1);
  });

  test("running out between two labels of one parcel is a question: one of them is on paper", async () => {
    const zebra = await zebraIn(temporaryFolder(), {
      mediaAfterLabels: 1,
      labelMs: 30,
    });
    const printer = await printerAt(zebra);

    const two = new Uint8Array([...label("A1"), ...label("A2")]);
    const outcome = await printer.print(two);

    expect(outcome).toMatchObject({
      kind: "unsure",
      refusal: { code: "printer.media-out" },
    });
    expect(zebra.labelCount()).toBe(1);
  });

  test("a fault may leave it paused until somebody resumes it", async () => {
    const zebra = await zebraIn(temporaryFolder(), {
      headOpen: true,
      latchPause: true,
    });

    await zebra.turn({ headOpen: false });

    expect(readHostStatus(await talk(zebra, ["~HS"], 3)).state).toBe("paused");
  });

  test("losing power in the middle of a label is a question", async () => {
    const zebra = await zebraIn(temporaryFolder());
    const printer = await printerAt(zebra);
    await zebra.turn({ dieAfterBytes: 30 });

    const outcome = await printer.print(label("A1"));

    expect(outcome.kind).toBe("unsure");
    expect(zebra.labelCount()).toBe(0);
  });

  test("a label cut in any place is one label", async () => {
    const zebra = await zebraIn(temporaryFolder());
    const text = Buffer.from(label("A1")).toString("latin1");
    const coming = printedBy(zebra);

    await talk(zebra, [...text, "~HI"], 1);

    expect((await coming).barcodes).toEqual(["A1"]);
    expect(zebra.labelCount()).toBe(1);
  });

  test("settings without a picture move no paper", async () => {
    const zebra = await zebraIn(temporaryFolder());

    await talk(zebra, ["^XA^PW812^MNW^XZ~HI"], 1);

    expect(zebra.labelCount()).toBe(0);
  });

  test("a label that a fault interrupted is due again, unasked, and does not come out by itself later", async () => {
    const zebra = await zebraIn(temporaryFolder(), { labelMs: 400 });
    const printer = await printerAt(zebra);
    const interrupted = printer.print(label("A1"));
    // It is coming out by now: the paper ends in the middle of it.
    await new Promise((resolve) => {
      setTimeout(resolve, 150);
    });

    await zebra.turn({ mediaOut: true });
    expect(await interrupted).toMatchObject({
      kind: "refused",
      refusal: { code: "printer.media-out" },
    });
    await zebra.turn({ mediaOut: false });
    const coming = printedBy(zebra);
    await printer.print(label("B2"));

    expect((await coming).barcodes).toEqual(["B2"]);
    expect(zebra.labelCount()).toBe(1);
  });

  test("the driver writes down for support how long every label took to leave", async () => {
    const zebra = await zebraIn(temporaryFolder());
    const sent: number[] = [];
    const setup = {
      id: "p",
      kind: "printer",
      driver: "zebra",
      name: "Zebra",
      address: zebra.address,
      media: null,
    } as const;
    const opened = await openZebraPrinter(
      setup,
      systemWires(wallClock),
      wallClock,
      (event, facts) => {
        if (event === "printer.label-sent")
          sent.push(Number(facts["milliseconds"]));
      },
    );
    if (!opened.ok || opened.value.kind !== "printer")
      throw new Error("not opened");
    onTestFinished(() => opened.value.stop());

    for (let index = 0; index < 5; index++)
      await opened.value.print(label("A1"));

    expect(sent).toHaveLength(5);
  });
});
