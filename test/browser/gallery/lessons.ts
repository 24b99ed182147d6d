import type { LessonsView } from "../../../shared/contract/lessons-contract.ts";
import { lessons } from "../../../shared/domain/lesson.ts";
import { goods } from "./goods.ts";
import type { Language } from "../../../shared/contract/bench-view.ts";

/** Between lessons, or with `lesson` in the query in the middle of the one about the wrong article. */
export const lessonsTold = (
  query: URLSearchParams,
  language: Language,
): LessonsView => ({
  cards: lessons.map((lesson, index) => ({
    lesson,
    timesDone: index % 3,
    ownBestMs: index % 3 === 0 ? null : 48_000 + index * 7_000,
    benchBestMs: index === 5 ? null : 41_000 + index * 5_000,
  })),
  running: query.has("lesson")
    ? {
        lesson: "wrong-item",
        parcel: { number: "0061", barcode: "PB-PARCEL-0061" },
        article: {
          title: goods.honey.title[language],
          barcode: goods.honey.barcode,
        },
        steps: [
          { step: "open", done: true },
          { step: "wrong", done: false },
          { step: "pack", done: false },
          { step: "weigh", done: false },
          { step: "print", done: false },
          { step: "seal", done: false },
        ],
        mistakes: 1,
        lastMistake: "wrong-scan",
      }
    : null,
  last: query.has("lesson")
    ? null
    : {
        lesson: "multi",
        outcome: "done",
        tookMs: 46_000,
        mistakes: 0,
        benchBest: true,
      },
});
