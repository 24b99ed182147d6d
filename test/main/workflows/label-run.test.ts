import { describe, expect, onTestFinished, test } from "vitest";
import { createPrintQueue } from "../../../main/printing/print-queue.ts";
import {
  createLabelRun,
  type LabelRun,
} from "../../../main/workflows/label-run.ts";
import type { LiveAnswer } from "../../../main/workflows/live-check.ts";
import { createRunDesk } from "../../../main/workflows/run-desk.ts";
import type { PrintOutcome } from "../../../hardware/device.ts";
import { usualMedia } from "../../../hardware/printer/usual-media.ts";
import type { RunView } from "../../../shared/contract/runs-contract.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import { refused } from "../../../shared/result.ts";
import { settle } from "../../helpers/step-clock.ts";
import {
  candle,
  honey,
  order,
  plannedFloor,
  stationId,
  type Floor,
} from "./planned-floor.ts";

const everything = {
  contents: "any",
  due: "any",
  delivery: null,
  most: 100,
} as const;
const mediaOut: PrintOutcome = {
  kind: "refused",
  refusal: refusal("printer.media-out", { printer: "Zebra" }),
};
const printed: PrintOutcome = { kind: "printed" };

/** A bench with labels to print and a printer that does what the test says. */
async function runFloor(parcels: number) {
  const floor = await plannedFloor();
  await floor.tell(
    ...Array.from({ length: parcels }, (_, index) =>
      order(String(index), [
        { package: `P${index}`, sku: index % 2 === 0 ? honey : candle },
      ]),
    ),
  );
  /** What came out, in that order. */
  const papers: string[] = [];
  /** How the printer answers the paper of this number, counted from 1; everything else is printed. */
  const outcomes = new Map<number, PrintOutcome | Promise<PrintOutcome>>();
  const live = new Map<string, LiveAnswer>();
  let asked = 0;
  const at = { printer: "Zebra", insteadOf: null };
  const print = async (words: string) => {
    asked += 1;
    const outcome = await (outcomes.get(asked) ?? printed);
    if (outcome.kind === "printed" || outcome.kind === "unsure")
      papers.push(words);
    return { outcome, ...at };
  };

  async function open() {
    let going: LabelRun | null = null;
    let arriving: Promise<void> = Promise.resolve();
    const queue = await createPrintQueue({
      ...floor.parts,
      store: floor.store,
      stationId,
      async print(labelFor) {
        const label = await labelFor(usualMedia);
        return label.ok
          ? print(Buffer.from(label.value).toString("ascii"))
          : { outcome: { kind: "refused", ...label }, ...at };
      },
      convert: ({ parcel }) =>
        Promise.resolve(
          refused(refusal("label.wrong-media", { parcel: parcel ?? "" })),
        ),
      ended: () => going?.poke(),
    });
    const run = (going = await createLabelRun({
      ...floor.parts,
      store: floor.store,
      stationId,
      readLive: (_, number) =>
        Promise.resolve(live.get(number) ?? { kind: "clear" }),
      printSeparator: print,
      printQueued: queue.poke,
      outboxQueued() {
        arriving = arriving
          .then(() => labelsArrive(floor))
          .then(() => going?.poke());
      },
      changed: () => undefined,
    }));
    onTestFinished(async () => {
      await run.stop();
      await arriving;
    });
    const desk = createRunDesk({
      ...floor.parts,
      store: floor.store,
      stationId,
      mixedWords: () => "mixed",
      operator: () => ({
        id: "operator-1",
        name: "Marta",
        role: "packer",
        language: "en",
      }),
      waits: run.waits,
      printProblem: queue.problem,
      changed() {
        queue.poke();
        run.poke();
      },
    });
    return { queue, run, desk };
  }

  async function until(
    desk: Awaited<ReturnType<typeof open>>["desk"],
    holds: (run: RunView) => boolean,
  ): Promise<RunView> {
    for (let round = 0; round < 4_000; round++) {
      const { run } = await desk.board();
      if (run !== null && holds(run)) return run;
      await settle();
    }
    const { run } = await desk.board();
    throw new Error(`the run is ${JSON.stringify(run)}`);
  }
  return { floor, papers, outcomes, live, open, until };
}

/** Every label that was asked for is there, and says whose it is. */
async function labelsArrive(floor: Floor): Promise<void> {
  for (const { id, number } of await floor.parcels())
    await floor.store.database
      .updateTable("labels")
      .set({
        state: "ready",
        tracking_number: `3SPACK${number}`,
        zpl: Buffer.from(number),
      })
      .where("parcel_id", "=", id)
      .where("state", "=", "asked")
      .execute();
}

const isOver = ({ state }: RunView): boolean =>
  state === "ended" || state === "stopped";
const labelsIn = (papers: readonly string[]): string[] =>
  papers.filter((words) => /^\d+$/.test(words));

describe("a run of labels", () => {
  test("prints each stack behind its separator, in the order it is packed", async () => {
    const at = await runFloor(6);
    const { desk } = await at.open();

    expect((await desk.start(everything)).ok).toBe(true);
    const run = await at.until(desk, isOver);

    expect(run).toMatchObject({ state: "ended", labels: 6, printed: 6 });
    expect(at.papers.length).toBe(8);
    expect(at.papers[0]).toMatch(/^3 × /);
    expect(at.papers[4]).toMatch(/^3 × /);
    for (const { parcel, stage } of await at.floor.parcels())
      expect({ stage, print: parcel.print, ahead: parcel.labelFirst }).toEqual({
        stage: "claimed",
        print: "printed",
        ahead: "stacked",
      });
    expect(
      await at.floor.store.database.selectFrom("claims").selectAll().execute(),
    ).toEqual([]);
  });

  test("waits for paper in the middle and goes on with the very next label", async () => {
    const at = await runFloor(12);
    at.outcomes.set(7, mediaOut);
    const { desk } = await at.open();
    await desk.start(everything);

    const waiting = await at.until(desk, ({ waitsFor }) => waitsFor !== null);
    expect(waiting).toMatchObject({
      waitsFor: "printer",
      problem: { code: "printer.media-out" },
    });
    expect(at.papers.length).toBe(6);
    await at.floor.clock.advance(5_000);
    await at.until(desk, isOver);

    expect(labelsIn(at.papers).length).toBe(12);
    expect(new Set(labelsIn(at.papers)).size).toBe(12);
  });

  test("asks a printer that refused its separator again in two seconds, however often it is poked, and says why it waits", async () => {
    const at = await runFloor(2);
    at.outcomes.set(1, mediaOut);
    const { desk, run } = await at.open();
    await desk.start(everything);
    await at.until(desk, ({ waitsFor }) => waitsFor === "printer");

    for (let round = 0; round < 20; round++) {
      run.poke();
      await settle();
    }
    expect(await at.until(desk, () => true)).toMatchObject({
      waitsFor: "printer",
      problem: { code: "printer.media-out" },
    });
    expect(at.papers).toEqual([]);
    await at.floor.clock.advance(2_000);
    await at.until(desk, isOver);
    expect(labelsIn(at.papers).length).toBe(2);
  });

  test.each([
    [true, 12],
    [false, 13],
  ] as const)(
    "asks whether the last one out is on paper; told %s, it prints %i labels",
    async (cameOut, labels) => {
      const at = await runFloor(12);
      at.outcomes.set(5, {
        kind: "unsure",
        refusal: refusal("printer.unsure", { printer: "Zebra" }),
      });
      const { desk } = await at.open();
      await desk.start(everything);

      const asked = await at.until(desk, ({ waitsFor }) => waitsFor !== null);
      expect(asked.waitsFor).toBe("answer");
      expect(asked.paper).toEqual({ kind: "label", parcel: at.papers[4] });
      expect(at.papers.length).toBe(5);
      await desk.answer(cameOut);
      await at.until(desk, isOver);

      expect(labelsIn(at.papers).length).toBe(labels);
      expect(new Set(labelsIn(at.papers)).size).toBe(12);
      // One that did not come out is printed before anything behind it.
      if (!cameOut) expect(at.papers[5]).toBe(at.papers[4]);
    },
  );

  test("asks about the label that was on its way when the station died, and prints no other twice", async () => {
    const at = await runFloor(12);
    at.outcomes.set(6, new Promise(() => undefined));
    const died = await at.open();
    await died.desk.start(everything);
    await at.until(died.desk, ({ printed: count }) => count === 4);
    for (let round = 0; round < 40; round++) await settle();

    at.outcomes.clear();
    const { desk } = await at.open();
    const asked = await at.until(desk, ({ waitsFor }) => waitsFor !== null);
    expect(asked.waitsFor).toBe("answer");
    await desk.answer(false);
    await at.until(desk, isOver);

    expect(labelsIn(at.papers).length).toBe(12);
    expect(new Set(labelsIn(at.papers)).size).toBe(12);
  });

  test("leaves out a parcel that is stopped before its label, and names one that is stopped behind it", async () => {
    const at = await runFloor(12);
    const parcels = await at.floor.parcels();
    const numbers = parcels.map(({ number }) => number);
    const [stopped = ""] = numbers;
    at.live.set(stopped, {
      kind: "held",
      reason: refusal("parcel.cancel-requested", { parcel: stopped }),
    });
    const { desk } = await at.open();
    await desk.start(everything);
    await at.until(desk, isOver);
    expect(at.papers).not.toContain(stopped);

    const [, other] = parcels;
    if (other === undefined) throw new Error("no other parcel");
    await at.floor.change(other.id, { kind: "cancel" });
    const { run } = await desk.board();

    expect(run?.printed).toBe(11);
    expect(run?.dropped).toMatchObject([
      { parcel: stopped, problem: { code: "parcel.cancel-requested" } },
    ]);
    expect(run?.takeOut).toMatchObject([
      { parcel: other.number, problem: { code: "parcel.cancelled" } },
    ]);
  });

  test("that is stopped gives back what is not printed, and takes back what no printer has begun", async () => {
    const at = await runFloor(12);
    at.outcomes.set(4, mediaOut);
    const { desk } = await at.open();
    await desk.start(everything);
    await at.until(desk, ({ waitsFor }) => waitsFor === "printer");

    await desk.stop();
    const run = await at.until(desk, isOver);

    expect(run).toMatchObject({ state: "stopped", printed: 2 });
    const stages = (await at.floor.parcels()).map(({ stage }) => stage);
    expect(stages.filter((stage) => stage === "claimed").length).toBe(2);
    expect(stages.filter((stage) => stage === "waiting").length).toBe(10);
    await at.floor.clock.advance(10_000);
    expect(labelsIn(at.papers).length).toBe(2);
    expect((await desk.start(everything)).ok).toBe(true);
    await at.until(desk, isOver);
    expect(new Set(labelsIn(at.papers)).size).toBe(12);
    expect(labelsIn(at.papers).length).toBe(12);
  });

  test("is the only one at its bench, and is not begun for nothing", async () => {
    const at = await runFloor(3);
    at.outcomes.set(1, mediaOut);
    const { desk } = await at.open();

    expect(
      await desk.start({ ...everything, delivery: "Nobody's" }),
    ).toMatchObject({ refusal: { code: "run.none-fits" } });
    await desk.start(everything);

    expect(await desk.start(everything)).toMatchObject({
      refusal: { code: "run.busy" },
    });
    expect(await desk.answer(true)).toMatchObject({
      refusal: { code: "run.over" },
    });
  });
});
