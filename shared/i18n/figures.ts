import type { Language } from "../contract/bench-view.ts";
import { decimalsOf, type Money } from "../money.ts";

const locales = {
  nl: "nl-NL",
  en: "en-GB",
  de: "de-DE",
  pl: "pl-PL",
} as const satisfies {
  [name in Language]: string;
};

/** The BCP 47 tag whose number and date habits a language follows. */
export const localeOf = (language: Language): string => locales[language];

/** Whole grams below a kilogram, kilograms with three decimals above: as people say a parcel's weight. */
export const grams = (language: Language): ((value: number) => string) => {
  const small = new Intl.NumberFormat(locales[language], {
    maximumFractionDigits: 0,
  });
  const large = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  });
  return (value) =>
    Math.abs(value) < 1000
      ? `${small.format(value)}\u00a0g`
      : `${large.format(value / 1000)}\u00a0kg`;
};

const unitFormat = (
  language: Language,
  unit: "second" | "minute" | "hour" | "day",
  unitDisplay: "long" | "short",
): Intl.NumberFormat =>
  new Intl.NumberFormat(locales[language], {
    style: "unit",
    unit,
    unitDisplay,
    maximumFractionDigits: 0,
  });

/** Seconds up to a minute and a half, then whole minutes. */
export const seconds = (language: Language): ((value: number) => string) => {
  const inSeconds = unitFormat(language, "second", "long");
  const inMinutes = unitFormat(language, "minute", "long");
  return (value) =>
    value < 90 ? inSeconds.format(value) : inMinutes.format(value / 60);
};

/** A stretch of milliseconds as people say it: "42 min", "1 u 42 min", "3 dagen". Never negative. */
export const stretch = (
  language: Language,
): ((milliseconds: number) => string) => {
  const minute = unitFormat(language, "minute", "short");
  const hour = unitFormat(language, "hour", "short");
  const day = unitFormat(language, "day", "long");
  return (milliseconds) => {
    const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
    if (minutes < 60) return minute.format(minutes);
    const hours = Math.floor(minutes / 60);
    if (hours >= 48) return day.format(Math.floor(hours / 24));
    return minutes % 60 === 0
      ? hour.format(hours)
      : `${hour.format(hours)} ${minute.format(minutes % 60)}`;
  };
};

/** "3 seconden geleden", "2 minuten geleden": how long ago something was, whole units. */
export const ago = (language: Language): ((milliseconds: number) => string) => {
  const format = new Intl.RelativeTimeFormat(locales[language], {
    numeric: "auto",
  });
  return (milliseconds) => {
    const passed = Math.max(0, Math.round(milliseconds / 1000));
    if (passed < 60) return format.format(-passed, "second");
    if (passed < 3600) return format.format(-Math.floor(passed / 60), "minute");
    if (passed < 86_400)
      return format.format(-Math.floor(passed / 3600), "hour");
    return format.format(-Math.floor(passed / 86_400), "day");
  };
};

/** Hours and minutes on the wall of the bench, in its own time zone. */
export const wallTime = (language: Language): ((at: number) => string) => {
  const format = new Intl.DateTimeFormat(locales[language], {
    hour: "2-digit",
    minute: "2-digit",
  });
  return (at) => format.format(at);
};

/** "woensdag 4 november": the day a board is about. */
export const wallDay = (language: Language): ((at: number) => string) => {
  const format = new Intl.DateTimeFormat(locales[language], {
    weekday: "long",
    day: "numeric",
    month: "long",
  });
  return (at) => format.format(at);
};

/** "4 november 2026": a day that may be far away. */
export const date = (language: Language): ((at: number) => string) => {
  const format = new Intl.DateTimeFormat(locales[language], {
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  return (at) => format.format(at);
};

/** The scale's own decimals with the language's decimal sign; the digits are never touched. */
export const shownDecimals = (
  language: Language,
): ((weight: string) => string) => {
  const sign =
    new Intl.NumberFormat(locales[language])
      .formatToParts(0.5)
      .find((part) => part.type === "decimal")?.value ?? ".";
  return (weight) => weight.replace(".", sign);
};

/** Whole numbers with the language's grouping. */
export const whole = (language: Language): ((value: number) => string) => {
  const format = new Intl.NumberFormat(locales[language], {
    maximumFractionDigits: 0,
  });
  return (value) => format.format(value);
};

/**
 * Picks the form of a counted word by the language's own rules. Polish has a third form, for five and more
 * ("1 paczka, 3 paczki, 5 paczek"); the others leave it out.
 */
export const counted = (
  language: Language,
): ((count: number, one: string, other: string, many?: string) => string) => {
  const rules = new Intl.PluralRules(locales[language]);
  const format = whole(language);
  return (count, one, other, many = other) => {
    const form = rules.select(count);
    const word = form === "one" ? one : form === "many" ? many : other;
    return `${format(count)} ${word}`;
  };
};

/** A day of the calendar with its year, from yyyy-mm-dd; what is no day stays as it is. */
export const calendarDay = (language: Language): ((day: string) => string) => {
  const format = new Intl.DateTimeFormat(locales[language], {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return (day) => {
    const at = Date.parse(day);
    return Number.isNaN(at) ? day : format.format(at);
  };
};

/** "€ 12,34", "-€ 3,95": an amount with its currency; the code itself where the currency is unknown. */
export const money =
  (language: Language): ((amount: Money) => string) =>
  ({ minor, currency }) => {
    const decimals = decimalsOf(currency);
    const known = /^[A-Z]{3}$/.test(currency);
    const format = new Intl.NumberFormat(locales[language], {
      ...(known ? { style: "currency", currency } : {}),
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    const text = format.format(minor / 10 ** decimals);
    return known ? text : `${text} ${currency}`;
  };
