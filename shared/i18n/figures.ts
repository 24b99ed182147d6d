import type { Language } from "../contract/bench-view.ts";

const locales = { nl: "nl-NL", en: "en-GB" } as const satisfies {
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

/** Seconds up to a minute and a half, then whole minutes. */
export const seconds = (language: Language): ((value: number) => string) => {
  const unit = (name: "second" | "minute") =>
    new Intl.NumberFormat(locales[language], {
      style: "unit",
      unit: name,
      unitDisplay: "long",
      maximumFractionDigits: 0,
    });
  const inSeconds = unit("second");
  const inMinutes = unit("minute");
  return (value) =>
    value < 90 ? inSeconds.format(value) : inMinutes.format(value / 60);
};
