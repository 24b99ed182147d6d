import { implement } from "@orpc/server";
import { contract } from "../shared/contract/contract.ts";
import { refusal } from "../shared/contract/refusals.ts";
import { refused, type Result } from "../shared/result.ts";
import type { LessonDesk } from "./training/lesson-desk.ts";

const answerOf = (result: Result<void>) =>
  result.ok
    ? { ok: true as const }
    : { ok: false as const, refusal: result.refusal };

/** The part of the contract about lessons. A beginning that arrives twice begins once more: nothing was done in between. */
export function lessonsHandlers(desk: LessonDesk | null) {
  const { lessons } = implement(contract);
  const elsewhere = refused(refusal("shop.not-connected", {}));
  return {
    lessons: {
      view: lessons.view.handler(
        () => desk?.view() ?? { cards: [], running: null, last: null },
      ),
      begin: lessons.begin.handler(async ({ input }) =>
        answerOf((await desk?.begin(input.lesson)) ?? elsewhere),
      ),
      leave: lessons.leave.handler(async () =>
        answerOf((await desk?.leave()) ?? elsewhere),
      ),
    },
  };
}
