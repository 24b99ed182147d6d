import { lessons, type Lesson } from "../../shared/domain/lesson.ts";
import type {
  LessonEnd,
  LessonsView,
} from "../../shared/contract/lessons-contract.ts";
import type { OperatorId, StationId } from "../../shared/ids.ts";
import type { LessonRunRow } from "../storage/lesson-schema.ts";
import type { Database } from "../storage/open-database.ts";

/** How each lesson went for this person, and the best anybody did it here. */
export async function lessonCards(
  database: Database,
  stationId: StationId,
  operatorId: OperatorId,
): Promise<LessonsView["cards"]> {
  const rows = await database
    .selectFrom("lesson_runs")
    .select(({ fn, ref }) => [
      "lesson",
      fn
        .count<number>("id")
        .filterWhere("operator_id", "=", operatorId)
        .as("times"),
      fn
        .min<number | null>(ref("took_ms"))
        .filterWhere("operator_id", "=", operatorId)
        .as("own"),
      fn.min<number | null>(ref("took_ms")).as("best"),
    ])
    .where("station_id", "=", stationId)
    .where("outcome", "=", "done")
    .groupBy("lesson")
    .execute();
  return lessons.map((lesson) => {
    const row = rows.find((each) => each.lesson === lesson);
    return {
      lesson,
      timesDone: row?.times ?? 0,
      ownBestMs: row?.own ?? null,
      benchBestMs: row?.best ?? null,
    };
  });
}

/** How this person's last lesson ended. */
export async function lastEnd(
  database: Database,
  operatorId: OperatorId,
): Promise<LessonEnd | null> {
  const row = await database
    .selectFrom("lesson_runs")
    .selectAll()
    .where("operator_id", "=", operatorId)
    .where("outcome", "is not", null)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined || row.outcome === null) return null;
  return {
    lesson: row.lesson,
    outcome: row.outcome,
    tookMs: row.took_ms,
    mistakes: row.mistakes,
    benchBest: await isBest(database, row.lesson, row),
  };
}

async function isBest(
  database: Database,
  lesson: Lesson,
  run: LessonRunRow,
): Promise<boolean> {
  if (run.took_ms === null) return false;
  const faster = await database
    .selectFrom("lesson_runs")
    .select("id")
    .where("station_id", "=", run.station_id)
    .where("lesson", "=", lesson)
    .where("outcome", "=", "done")
    .where("id", "!=", run.id)
    .where("took_ms", "<=", run.took_ms)
    .limit(1)
    .executeTakeFirst();
  return faster === undefined;
}
