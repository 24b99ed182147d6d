import type { LessonsView } from "../../shared/contract/lessons-contract.ts";
import type { Lesson } from "../../shared/domain/lesson.ts";
import type { Ask, Give, Outcome } from "./station-calls.ts";
import type { StationClient } from "./station-client.ts";

/** What can be practised, and how it goes. */
export interface LessonsDesk {
  /** Null when it could not be asked now. */
  view(): Promise<LessonsView | null>;
  begin(lesson: Lesson): Promise<Outcome>;
  leave(): Promise<Outcome>;
}

export const createLessonsDesk = (
  { lessons }: StationClient,
  give: Give,
  ask: Ask,
): LessonsDesk => ({
  view: () => ask(() => lessons.view()),
  begin: (lesson) => give((commandId) => lessons.begin({ commandId, lesson })),
  leave: () => give((commandId) => lessons.leave({ commandId })),
});
