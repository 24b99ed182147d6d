import type { Lesson } from "../../shared/domain/lesson.ts";

/** One command begins each lesson; one puts labels in the practice printer, one leaves. */
export const lessonOrders = [
  "lesson-single",
  "lesson-multi",
  "lesson-wrong-item",
  "lesson-out-of-paper",
  "lesson-cancelled",
  "lesson-shortage",
  "lesson-paper",
  "lesson-leave",
] as const;
export type LessonOrder = (typeof lessonOrders)[number];

export const beginOrder = (lesson: Lesson): LessonOrder => `lesson-${lesson}`;

/** While the screen of the lessons is open; its barcodes work everywhere. */
export const lessonKeys: { readonly [Name in LessonOrder]: string } = {
  "lesson-single": "Shift+F1",
  "lesson-multi": "Shift+F2",
  "lesson-wrong-item": "Shift+F4",
  "lesson-out-of-paper": "Shift+F7",
  "lesson-cancelled": "Shift+F8",
  "lesson-shortage": "Shift+F12",
  "lesson-paper": "Shift+F10",
  "lesson-leave": "Shift+F11",
};
