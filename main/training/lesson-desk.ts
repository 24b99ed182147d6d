import type { BenchView } from "../../shared/contract/bench-view.ts";
import type {
  LessonRun,
  LessonsView,
} from "../../shared/contract/lessons-contract.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import {
  lessonProgress,
  type Lesson,
  type LessonParcel,
  type LessonProgress,
} from "../../shared/domain/lesson.ts";
import { asId, type OperatorId, type StationId } from "../../shared/ids.ts";
import { done, refused, type Result } from "../../shared/result.ts";
import type { Clock, IdSource } from "../../shared/time.ts";
import { parcelBarcode } from "../../hardware/scanner/own-codes.ts";
import { appendJournal } from "../evidence/journal.ts";
import type { LessonRunRow } from "../storage/lesson-schema.ts";
import { loadParcel, ordersOf } from "../storage/parcel-queries.ts";
import type { Store, Trx } from "../storage/store.ts";
import { inTurn } from "../workflows/in-turn.ts";
import { lessonFacts } from "./lesson-facts.ts";
import { lessonGoods, ownBarcode } from "./lesson-parcels.ts";
import { lastEnd, lessonCards } from "./lesson-results.ts";
import type { TrainingBench } from "./training-bench.ts";

/** Enough that one of them fits any lesson, as good as always. */
const ordersForLesson = 20;

export interface LessonDeskParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly stationId: StationId;
  readonly training: TrainingBench;
  bench(): BenchView;
}

export interface LessonDesk {
  view(): Promise<LessonsView>;
  /** Refuses with `scan.not-signed-in`, and `parcel.busy-with-other` while a parcel is open. */
  begin(lesson: Lesson): Promise<Result<void>>;
  leave(): Promise<Result<void>>;
  /** Something happened at the bench or in the shop: settles when the lesson has followed it. */
  poke(): Promise<void>;
}

/** Lays lessons ready in the practice shop, and reads in the journal how they go. */
export function createLessonDesk(parts: LessonDeskParts): LessonDesk {
  const { store, training, stationId } = parts;
  const { database } = store;
  const turns = inTurn();

  const openRun = (): Promise<LessonRunRow | undefined> =>
    database
      .selectFrom("lesson_runs")
      .selectAll()
      .where("station_id", "=", stationId)
      .where("outcome", "is", null)
      .executeTakeFirst();

  async function end(
    run: LessonRunRow,
    outcome: NonNullable<LessonRunRow["outcome"]>,
    progress: Pick<LessonProgress, "mistakes"> & { tookMs: number | null },
  ): Promise<Result<void>> {
    const ended = await store.transact(async (trx) => {
      await trx
        .updateTable("lesson_runs")
        .set({ outcome, took_ms: progress.tookMs, mistakes: progress.mistakes })
        .where("id", "=", run.id)
        .execute();
      await note(trx, run, { kind: "lesson.ended", outcome });
      return done;
    });
    if (ended.ok && run.lesson === "out-of-paper")
      await training.act({ kind: "printer", mediaOut: false });
    return ended;
  }

  const note = (
    trx: Trx,
    run: Pick<LessonRunRow, "operator_id" | "lesson">,
    of: { kind: "lesson.begun" } | { kind: "lesson.ended"; outcome: string },
  ): Promise<void> => {
    const line = {
      at: parts.clock.now(),
      actor: { stationId, operatorId: run.operator_id },
      shopId: null,
      parcelId: null,
    };
    const { lesson } = run;
    return of.kind === "lesson.begun"
      ? appendJournal(trx, { ...line, kind: of.kind, data: { lesson } })
      : appendJournal(trx, {
          ...line,
          kind: of.kind,
          data: { lesson, outcome: of.outcome },
        });
  };

  /** Gives a lesson that waits for a parcel the first that fits. */
  async function withParcel(run: LessonRunRow): Promise<LessonRunRow> {
    if (run.parcel_id !== null) return run;
    const { barcodes } = training.state();
    const goods = await lessonGoods(database, barcodes, run.lesson);
    if (goods === null) return run;
    const found = { parcel_id: goods.parcelId, sku_id: goods.skuId };
    await database
      .updateTable("lesson_runs")
      .set(found)
      .where("id", "=", run.id)
      .execute();
    return { ...run, ...found };
  }

  /** What the lesson says now; ended when the journal says so, and the buyer cancels when her time has come. */
  async function follow(): Promise<{
    run: LessonRunRow;
    progress: LessonProgress;
  } | null> {
    const open = await openRun();
    if (open === undefined) return null;
    const run = await withParcel(open);
    const parcel = await lessonParcel(run);
    const facts = await lessonFacts(database, run);
    const progress = lessonProgress(run.lesson, parcel, facts);
    const { outcome, mistakes } = progress;
    if (outcome.kind === "done") {
      await end(run, "done", { mistakes, tookMs: outcome.tookMs });
      return null;
    }
    if (outcome.kind === "failed") {
      await end(run, outcome.why, { mistakes, tookMs: null });
      return null;
    }
    await strike(run, progress);
    return { run, progress };
  }

  async function strike(
    run: LessonRunRow,
    { steps }: LessonProgress,
  ): Promise<void> {
    const begun = steps.some(
      ({ step, done: isDone }) => step === "start-packing" && isDone,
    );
    if (!begun || run.struck === 1 || run.parcel_id === null) return;
    const [cancel] = await ordersOf(database, run.parcel_id);
    if (cancel === undefined) return;
    await database
      .updateTable("lesson_runs")
      .set({ struck: 1 })
      .where("id", "=", run.id)
      .execute();
    await training.act({ kind: "shop", cancel });
  }

  async function lessonParcel(run: LessonRunRow): Promise<LessonParcel> {
    const lines =
      run.parcel_id === null
        ? []
        : await database
            .selectFrom("parcel_lines")
            .select(["sku_id", "needed"])
            .where("parcel_id", "=", run.parcel_id)
            .execute();
    const missing = lines.find((line) => line.sku_id === run.sku_id);
    return {
      units: lines.reduce((sum, { needed }) => sum + needed, 0),
      missing:
        missing === undefined
          ? null
          : { skuId: missing.sku_id, units: missing.needed },
    };
  }

  async function runView(
    run: LessonRunRow,
    { steps, mistakes, lastMistake }: LessonProgress,
  ): Promise<LessonRun> {
    const stored =
      run.parcel_id === null ? null : await loadParcel(database, run.parcel_id);
    const article = ownBarcode(training.state().barcodes, run.sku_id ?? "");
    return {
      lesson: run.lesson,
      parcel:
        stored === null
          ? null
          : { number: stored.number, barcode: parcelBarcode(stored.number) },
      article:
        article === undefined
          ? null
          : { title: article.title, barcode: article.text },
      steps: [...steps],
      mistakes,
      lastMistake,
    };
  }

  async function begin(lesson: Lesson): Promise<Result<void>> {
    const { operator, parcel } = parts.bench();
    if (operator === null) return refused(refusal("scan.not-signed-in", {}));
    if (parcel !== null)
      return refused(
        refusal("parcel.busy-with-other", { parcel: parcel.number }),
      );
    const before = await openRun();
    if (before !== undefined)
      await end(before, "left", { mistakes: 0, tookMs: null });
    const { barcodes } = training.state();
    const goods = await lessonGoods(database, barcodes, lesson);
    const operatorId = asId<OperatorId>(operator.id);
    const begun = await store.transact(async (trx) => {
      await note(
        trx,
        { operator_id: operatorId, lesson },
        { kind: "lesson.begun" },
      );
      const { seq } = await trx
        .selectFrom("journal")
        .select(({ fn }) => fn.max("seq").as("seq"))
        .executeTakeFirstOrThrow();
      await trx
        .insertInto("lesson_runs")
        .values({
          id: parts.ids(),
          station_id: stationId,
          operator_id: operatorId,
          lesson,
          parcel_id: goods?.parcelId ?? null,
          sku_id: goods?.skuId ?? null,
          from_seq: seq,
          struck: 0,
          outcome: null,
          took_ms: null,
          mistakes: 0,
        })
        .execute();
      return done;
    });
    if (!begun.ok) return begun;
    if (goods === null)
      await training.act({ kind: "shop", newOrders: ordersForLesson });
    if (lesson === "out-of-paper")
      await training.act({ kind: "printer", mediaOut: true });
    return done;
  }

  return {
    view: () =>
      turns.run(async () => {
        const going = await follow();
        const { operator } = parts.bench();
        if (operator === null) return { cards: [], running: null, last: null };
        const operatorId = asId<OperatorId>(operator.id);
        return {
          cards: await lessonCards(database, stationId, operatorId),
          running:
            going === null ? null : await runView(going.run, going.progress),
          last: going === null ? await lastEnd(database, operatorId) : null,
        };
      }),
    begin: (lesson) => turns.run(() => begin(lesson)),
    leave: () =>
      turns.run(async () => {
        const run = await openRun();
        return run === undefined
          ? done
          : end(run, "left", { mistakes: 0, tookMs: null });
      }),
    poke: () => turns.run(async () => void (await follow())),
  };
}
