import type { Lesson, LessonFailure } from "../../shared/domain/lesson.ts";
import type {
  OperatorId,
  ParcelId,
  SkuId,
  StationId,
} from "../../shared/ids.ts";

/** Somebody at a lesson, once. */
export interface LessonRunRow {
  id: string;
  station_id: StationId;
  operator_id: OperatorId;
  lesson: Lesson;
  /** Null until a parcel that fits has come in. */
  parcel_id: ParcelId | null;
  /** The article to be scanned by mistake, or the one that is missing. */
  sku_id: SkuId | null;
  /** The last line of the journal before the lesson. */
  from_seq: number;
  /** 1 once the buyer has cancelled for this lesson. */
  struck: number;
  /** Null while it goes on. */
  outcome: "done" | "left" | LessonFailure | null;
  /** From opening the parcel to the last move; null unless it was done. */
  took_ms: number | null;
  mistakes: number;
}

export interface LessonTables {
  lesson_runs: LessonRunRow;
}
