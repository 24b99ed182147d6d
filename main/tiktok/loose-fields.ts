import { z } from "zod";

/**
 * Fields as the platform really sends them: what does not apply may be absent, null, "", 0, [] or false,
 * and all of these mean the same. None of these schemas refuses; what an answer cannot do without is asked for by `id`.
 */
const given = z.unknown().optional();

/** A platform id: decimal digits as text. A number is taken only where JavaScript can still hold it exactly. */
export const idText = (value: unknown): string => {
  if (typeof value === "string") return value.trim();
  return Number.isSafeInteger(value) ? String(value) : "";
};

/** Refuses the object it stands in when it is missing: nothing can be kept without its key. */
export const id = z.preprocess(idText, z.string().min(1).max(64));

export const optionalId = given.transform((value) => {
  const text = idText(value);
  return text === "" || text === "0" ? null : text;
});

export const text = given.transform((value) =>
  typeof value === "string" ? value : "",
);

export const flag = given.transform(
  (value) => value === true || value === "true" || value === 1,
);

/** Unix seconds as UTC milliseconds; null when there is none. */
export const time = given.transform((value) => {
  const seconds = Number(value);
  return Number.isFinite(seconds) && seconds > 0
    ? Math.round(seconds * 1000)
    : null;
});

/** A decimal string as a number; null when it is not one. */
export const decimal = given.transform((value) => {
  if (value === null || value === undefined || value === "") return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
});

/** A list whose entries are judged one by one by whoever reads it. */
export const list = given.transform((value): readonly unknown[] =>
  Array.isArray(value) ? value : [],
);

/** A list of which every entry must be right, because a wrong count of them does harm. */
export const strictList = <Entry extends z.ZodType>(entry: Entry) =>
  z.preprocess((value) => (Array.isArray(value) ? value : []), z.array(entry));

/** Keeps the entries that can be read. */
export function readable<T>(
  entries: readonly unknown[],
  schema: z.ZodType<T>,
): T[] {
  return entries.flatMap((entry) => {
    const parsed = schema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}
