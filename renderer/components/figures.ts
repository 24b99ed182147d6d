import { useMemo } from "react";
import {
  ago,
  date,
  grams,
  money,
  shownDecimals,
  stretch,
  wallDay,
  wallTime,
  whole,
} from "../../shared/i18n/figures.ts";
import type { Language } from "../../shared/contract/bench-view.ts";
import { useWords } from "../surroundings.tsx";

const figuresOf = (language: Language) => ({
  ago: ago(language),
  date: date(language),
  grams: grams(language),
  money: money(language),
  shownDecimals: shownDecimals(language),
  stretch: stretch(language),
  wallDay: wallDay(language),
  wallTime: wallTime(language),
  whole: whole(language),
});

/** The reader's own way of writing numbers, times and weights. */
export function useFigures(): ReturnType<typeof figuresOf> {
  const { language } = useWords();
  return useMemo(() => figuresOf(language), [language]);
}
