import { describe, expect, onTestFinished, test } from "vitest";
import type { PrinterMedia, PrintOutcome } from "../../../hardware/device.ts";
import type { LabelFile } from "../../../hardware/label/label-job.ts";
import { usualMedia } from "../../../hardware/printer/usual-media.ts";
import { openPrint } from "../../../main/printing/open-print.ts";
import {
  createPrintQueue,
  type PrintQueue,
  type PrintQueueParts,
} from "../../../main/printing/print-queue.ts";
import type { PrintJobRow } from "../../../main/storage/schema.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import type { PrintState } from "../../../shared/domain/parcel.ts";
import { ok, refused } from "../../../shared/result.ts";
import { asId, type ParcelId, type PrintJobId } from "../../../shared/ids.ts";
import { settle } from "../../helpers/step-clock.ts";
import {
  honey,
  order,
  plannedFloor,
  scan,
  stationId,
  type Floor,
} from "../workflows/planned-floor.ts";

const mediaOut: PrintOutcome = {
  kind: "refused",
  refusal: refusal("printer.media-out", { printer: "Zebra" }),
};
const printed: PrintOutcome = { kind: "printed" };

interface PrintFloor {
  readonly floor: Floor;
  readonly id: ParcelId;
  /** What the printer was sent. */
  readonly sent: string[];
  outcome: PrintOutcome | Promise<PrintOutcome>;
  /** Of the printer that is given the label. */
  media: PrinterMedia;
  place: { printer: string; insteadOf: string | null };
  convert: PrintQueueParts["convert"];
  open(): Promise<PrintQueue>;
  jobs(): Promise<PrintJobRow[]>;
  print(): Promise<PrintState>;
}

/** A packed parcel with its label ready, and a printer that does what the test says. */
async function printFloor(): Promise<PrintFloor> {
  const floor = await plannedFloor();
  await floor.tell(order("1", [{ package: "P" }]));
  const { id } = await floor.only();
  await floor.change(id, { kind: "claim" }, scan(honey));
  await floor.store.database
    .updateTable("labels")
    .set({
      state: "ready",
      tracking_number: "3SPACK1",
      zpl: Buffer.from("^XA^XZ"),
    })
    .execute();
  const at: PrintFloor = {
    floor,
    id,
    sent: [],
    outcome: printed,
    media: usualMedia,
    place: { printer: "Zebra", insteadOf: null },
    convert: ({ parcel }) =>
      Promise.resolve(
        refused(refusal("label.wrong-media", { parcel: parcel ?? "" })),
      ),
    async open() {
      const queue = await createPrintQueue({
        ...floor.parts,
        store: floor.store,
        stationId,
        async print(labelFor) {
          const label = await labelFor(at.media);
          if (!label.ok) {
            const outcome = { kind: "refused", ...label } as const;
            return { outcome, printer: "Zebra", insteadOf: null };
          }
          at.sent.push(Buffer.from(label.value).toString("ascii"));
          return { outcome: await at.outcome, ...at.place };
        },
        convert: at.convert,
        ended: () => undefined,
      });
      onTestFinished(() => queue.stop());
      await rest();
      return queue;
    },
    jobs: () =>
      floor.store.database
        .selectFrom("print_jobs")
        .selectAll()
        .orderBy("id")
        .execute(),
    print: async () => (await floor.load(id)).parcel.print,
  };
  return at;
}

async function rest(): Promise<void> {
  for (let round = 0; round < 12; round++) await settle();
}

const print = { kind: "print", checked: true } as const;

describe("the print queue", () => {
  test("asks a printer that refused again in five seconds, though its refusal was heard while it was asked", async () => {
    const at = await printFloor();
    let asked = 0;
    const queue = await createPrintQueue({
      ...at.floor.parts,
      store: at.floor.store,
      stationId,
      print() {
        asked += 1;
        queue.poke();
        return Promise.resolve({ outcome: mediaOut, ...at.place });
      },
      convert: at.convert,
      ended: () => undefined,
    });
    onTestFinished(() => queue.stop());
    await at.floor.change(at.id, print);
    queue.poke();
    await rest();

    expect(asked).toBe(1);
    expect(queue.problem()?.code).toBe("printer.media-out");
    await at.floor.clock.advance(5_000);
    await rest();
    expect(asked).toBe(2);
  });

  test("prints a label once and notes the proof", async () => {
    const at = await printFloor();
    await at.floor.change(at.id, print);

    const queue = await at.open();
    queue.poke();
    await rest();

    expect(at.sent).toEqual(["^XA^XZ"]);
    expect(await at.jobs()).toMatchObject([
      { state: "done", proof: "printed", attempts: 1 },
    ]);
    expect(await at.print()).toBe("printed");
    expect((await at.floor.journalOf(at.id)).at(-1)).toBe("print.ended");
  });

  test("holds one job for a parcel, a copy and a reason", async () => {
    const at = await printFloor();
    await at.floor.change(at.id, print);
    const [job] = await at.jobs();
    if (job === undefined) throw new Error("no job");

    const again = at.floor.store.database
      .insertInto("print_jobs")
      .values({ ...job, id: asId<PrintJobId>("another") })
      .execute();

    await expect(again).rejects.toThrow("UNIQUE");
  });

  test("keeps a job the printer refused, and prints it once when the printer is ready", async () => {
    const at = await printFloor();
    await at.floor.change(at.id, print);
    at.outcome = mediaOut;
    const queue = await at.open();
    expect(await at.jobs()).toMatchObject([
      { state: "failed", problem: JSON.stringify(mediaOut.refusal) },
    ]);
    expect(await at.print()).toBe("waiting");

    at.outcome = printed;
    queue.poke();
    await rest();
    await at.floor.clock.advanceAndSettle(60_000);

    expect(at.sent.length).toBe(2);
    expect(await at.print()).toBe("printed");
  });

  test("asks a printer that said nothing more again after five seconds", async () => {
    const at = await printFloor();
    await at.floor.change(at.id, print);
    at.outcome = mediaOut;
    await at.open();

    at.outcome = printed;
    await at.floor.clock.advanceAndSettle(5_000);
    await rest();

    expect(await at.print()).toBe("printed");
  });

  test("never repeats by itself what may be on paper", async () => {
    const at = await printFloor();
    await at.floor.change(at.id, print);
    at.outcome = {
      kind: "unsure",
      refusal: refusal("printer.unsure", { printer: "Zebra" }),
    };
    const queue = await at.open();

    queue.poke();
    await at.floor.clock.advanceAndSettle(600_000);
    await rest();

    expect(at.sent.length).toBe(1);
    expect((await at.jobs())[0]?.state).toBe("unsure");
    expect(await at.print()).toBe("unsure");
  });

  test("keeps an installer from feeding paper while nobody has said whether a label came out", async () => {
    const at = await printFloor();
    const { database } = at.floor.store;
    expect(await openPrint(database, "Zebra")).toBeNull();
    await at.floor.change(at.id, print);
    at.outcome = {
      kind: "unsure",
      refusal: refusal("printer.unsure", { printer: "Zebra" }),
    };

    await at.open();
    expect((await openPrint(database, "Zebra"))?.code).toBe("printer.unsure");

    await at.floor.change(at.id, { kind: "print-ended", print: "printed" });
    expect(await openPrint(database, "Zebra")).toBeNull();
  });

  test("asks the packer about a label that was on its way when the station died", async () => {
    const at = await printFloor();
    await at.floor.change(at.id, print);
    await at.floor.store.database
      .updateTable("print_jobs")
      .set({ state: "in-flight", attempts: 1 })
      .execute();

    const queue = await at.open();
    queue.poke();
    await rest();

    expect(at.sent).toEqual([]);
    expect(await at.print()).toBe("unsure");
  });

  test.each(["hold", "cancel"] as const)(
    "prints nothing for a parcel that met a %s meanwhile",
    async (kind) => {
      const at = await printFloor();
      const reason = refusal("parcel.cancel-requested", { parcel: "0001" });
      await at.floor.change(at.id, print, { kind, reason });

      await at.open();

      expect(at.sent).toEqual([]);
      expect((await at.jobs())[0]?.state).toBe("given-up");
    },
  );

  test("lets a released parcel ask for its label anew", async () => {
    const at = await printFloor();
    const reason = refusal("parcel.cancel-requested", { parcel: "0001" });
    await at.floor.change(at.id, print, { kind: "hold", reason });
    const queue = await at.open();

    await at.floor.change(at.id, { kind: "release" });
    expect((await at.floor.load(at.id)).stage).toBe("packed");
    await at.floor.change(at.id, print);
    queue.poke();
    await rest();

    expect(at.sent.length).toBe(1);
    expect(await at.print()).toBe("printed");
  });

  test("takes up a job written while another was printing", async () => {
    const at = await printFloor();
    await at.floor.change(at.id, print);
    const queue = await at.open();

    await at.floor.change(at.id, { kind: "reprint", reason: "supervisor" });
    queue.poke();
    queue.poke();
    await rest();

    expect((await at.jobs()).map((job) => [job.copy, job.state])).toEqual([
      [1, "done"],
      [2, "done"],
    ]);
    expect(at.sent.length).toBe(2);
  });

  test("draws a label anew, from the carrier's own file, for a printer with other dots", async () => {
    const at = await printFloor();
    await at.floor.store.database
      .updateTable("labels")
      .set({ media: JSON.stringify(usualMedia), file: Buffer.from("%PDF") })
      .execute();
    at.media = { ...usualMedia, dpi: 300 };
    const asked: LabelFile[] = [];
    at.convert = async (file) => {
      asked.push(file);
      return ok({
        zpl: Buffer.from("^XA^FDanew^XZ"),
        labels: 1,
        widthDots: 1219,
        heightDots: 1828,
        previewPng: Buffer.alloc(0),
        barcodes: ["3SPACK1"],
      });
    };
    await at.floor.change(at.id, print);

    await at.open();

    expect(asked).toMatchObject([
      { media: at.media, expectedBarcode: "3SPACK1" },
    ]);
    expect(at.sent).toEqual(["^XA^FDanew^XZ"]);
  });

  test("says why a label waits that does not fit the printer, and stops saying it when it fits", async () => {
    const at = await printFloor();
    await at.floor.store.database
      .updateTable("labels")
      .set({ media: JSON.stringify(usualMedia), file: Buffer.from("%PDF") })
      .execute();
    at.media = { ...usualMedia, widthTenthsMm: 570 };
    await at.floor.change(at.id, print);
    const queue = await at.open();
    expect(at.sent).toEqual([]);
    expect(queue.problem()?.code).toBe("label.wrong-media");

    at.media = usualMedia;
    queue.poke();
    await rest();

    expect(at.sent).toEqual(["^XA^XZ"]);
    expect(queue.problem()).toBeNull();
  });

  test("notes which printer has the label, and in whose place", async () => {
    const at = await printFloor();
    at.place = { printer: "Right", insteadOf: "Left" };
    await at.floor.change(at.id, print);

    await at.open();

    expect(await at.jobs()).toMatchObject([
      { printer: "Right", instead_of: "Left" },
    ]);
  });

  test("leaves no timer behind when it is stopped", async () => {
    const at = await printFloor();
    await at.floor.change(at.id, print);
    at.outcome = mediaOut;
    const queue = await at.open();

    await queue.stop();

    expect(at.floor.clock.pending()).toBe(0);
  });
});
