import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { usualMedia } from "../../../hardware/printer/usual-media.ts";
import type { RunView } from "../../../shared/contract/runs-contract.ts";
import { labelThread } from "../../helpers/label-thread.ts";
import {
  openPracticeStation,
  type PracticeStation,
} from "../../helpers/practice-station.ts";
import { temporaryFolder } from "../../helpers/temp-folder.ts";
import { rawConnection } from "../storage/two-connections.ts";
import { badges } from "./practice-packer.ts";

const patience = { timeout: 25_000, interval: 20 };
const labels = 6;
/** Long enough to break something while a label is half out of the printer. */
const slowMs = 1_500;
const quickMs = 20;

/** A bench whose station can be opened again on what it left. */
function restartable(): () => Promise<PracticeStation> {
  const dataFolder = temporaryFolder();
  const key = randomBytes(32);
  return async () => {
    const station = await openPracticeStation({ dataFolder }, key);
    let stopping: Promise<void> | null = null;
    const stop = (): Promise<void> => (stopping ??= station.stop());
    onTestFinished(stop);
    await station.eventually("a bench", () => true);
    return { ...station, stop };
  };
}

async function runOf({ client }: PracticeStation): Promise<RunView> {
  const { run } = await client.runs.board();
  if (run === null) throw new Error("no run");
  return run;
}

async function until(
  station: PracticeStation,
  holds: (run: RunView) => boolean,
): Promise<RunView> {
  await vi.waitFor(async () => {
    const run = await runOf(station);
    expect(holds(run), JSON.stringify(run)).toBe(true);
  }, patience);
  return runOf(station);
}

type Paper = NonNullable<RunView["paper"]>["kind"];

/** The next paper of this kind is with the printer, which takes its time over it. */
async function isHalfOut(station: PracticeStation, kind: Paper): Promise<void> {
  await station.practise({ kind: "printer", labelMs: slowMs });
  const sent = () =>
    station.logged.filter(({ event }) => event === "printer.label-sent").length;
  let seen = sent();
  await vi.waitFor(async () => {
    const before = seen;
    seen = sent();
    expect(seen).toBeGreaterThan(before);
    expect((await runOf(station)).paper?.kind).toBe(kind);
  }, patience);
}

/** The tracking number on everything that ever came out; null for a separator. Routing codes have several fields. */
async function papersIn(folder: string): Promise<(string | null)[]> {
  const printed = path.join(folder, "printed");
  const papers: (string | null)[] = [];
  for (const file of readdirSync(printed)) {
    if (!file.endsWith(".zpl")) continue;
    const zpl = readFileSync(path.join(printed, file));
    const drawn = await labelThread.draw({ zpl, media: usualMedia });
    if (!drawn.ok) throw new Error(drawn.refusal.code);
    const { barcodes } = drawn.value;
    papers.push(barcodes.find((text) => !text.includes("|")) ?? null);
  }
  return papers;
}

test(
  "a run of labels goes on through an empty roll, a printer that falls silent and a station that is started again: no label is lost, none is printed twice",
  { timeout: 120_000 },
  async () => {
    const open = restartable();
    const station = await open();
    const { folder } = station;
    const raw = rawConnection(folder);
    await station.eventually(
      "parcels wait",
      () => station.latest("queue-changed").queue.rows.length > 40,
    );
    await station.practise({ kind: "shop", labelDelayMs: 0 });
    await station.practise({ kind: "printer", labelMs: quickMs });
    await station.scan(badges.packer);
    const wanted = {
      contents: "one-article",
      due: "any",
      delivery: null,
      most: labels,
    } as const;
    expect(
      await station.client.runs.start({ commandId: "run-of-labels", wanted }),
    ).toEqual({ ok: true });
    await until(station, ({ printed }) => printed >= 1);

    /** Looks whether the paper in doubt lies there, and says so. */
    const answerTruly = async (at: PracticeStation): Promise<boolean> => {
      const { id, paper } = await runOf(at);
      const papers = await papersIn(folder);
      const rows = raw
        .prepare(
          `select row.kind, row.state, parcels.number, tracking_number as tracking from label_run_rows as row
           left join parcels on parcels.id = row.parcel_id left join labels on labels.parcel_id = row.parcel_id
           where run_id = ?`,
        )
        .all(id) as {
        kind: string;
        state: string;
        number: string | null;
        tracking: string | null;
      }[];
      const cameOut =
        paper?.kind === "label"
          ? papers.includes(
              rows.find(({ number }) => number === paper.parcel)?.tracking ??
                "",
            )
          : papers.filter((each) => each === null).length >
            rows.filter(
              ({ kind, state }) => kind === "separator" && state === "printed",
            ).length;
      const commandId = `answer-run-${papers.length}`;
      expect(await at.client.runs.answer({ commandId, cameOut })).toEqual({
        ok: true,
      });
      return cameOut;
    };

    // The roll ends under a separator: none of it came out whole, which the printer's count proves, so nobody is asked.
    await isHalfOut(station, "separator");
    await station.practise({ kind: "printer", mediaOut: true });
    const empty = await until(station, ({ waitsFor }) => waitsFor !== null);
    expect(empty).toMatchObject({
      waitsFor: "printer",
      problem: { code: "printer.media-out" },
    });
    await station.practise({
      kind: "printer",
      labelMs: quickMs,
      mediaOut: false,
      paused: false,
    });
    await until(station, ({ printed }) => printed > empty.printed);

    // Silent over a label that does come out: only somebody who looks can know.
    await isHalfOut(station, "label");
    await station.practise({ kind: "printer", silent: true });
    const silent = await until(station, ({ waitsFor }) => waitsFor !== null);
    expect(silent.waitsFor).toBe("answer");
    await station.practise({
      kind: "printer",
      labelMs: quickMs,
      silent: false,
    });
    expect(await answerTruly(station)).toBe(true);
    await until(station, ({ printed }) => printed > silent.printed);

    await isHalfOut(station, "label");
    const { printed } = await runOf(station);
    expect(printed).toBeLessThan(labels);
    await station.stop();
    const again = await open();
    const found = await until(
      again,
      (run) => run.state === "ended" || run.waitsFor === "answer",
    );
    if (found.waitsFor === "answer") await answerTruly(again);
    const ended = await until(again, ({ state }) => state === "ended");

    expect(ended).toMatchObject({ labels, printed: labels, dropped: [] });
    await again.stop();
    const ofRun = raw
      .prepare(
        `select tracking_number as tracking from label_run_rows as row
         left join labels on labels.parcel_id = row.parcel_id where run_id = ?`,
      )
      .all(ended.id) as { tracking: string | null }[];
    const sorted = (papers: readonly (string | null)[]) =>
      papers.map(String).toSorted();
    expect(sorted(await papersIn(folder))).toEqual(
      sorted(ofRun.map(({ tracking }) => tracking)),
    );
  },
);
