import { refusal } from "../contract/refusals.ts";
import { ok, refused, type Result } from "../result.ts";
import type { ArticleRules } from "./article-rules.ts";
import type { IsoDay } from "./business-days.ts";
import { readWrittenDate } from "./written-date.ts";
import { dayMs } from "../time.ts";

/** In the order they are asked for. */
export const captureFields = ["serial", "lot", "expiry"] as const;
export type CaptureField = (typeof captureFields)[number];

/** What is known of one unit besides its article. */
export interface UnitMarks {
  readonly serial: string | null;
  readonly lot: string | null;
  readonly expiresOn: IsoDay | null;
}

export const noMarks: UnitMarks = { serial: null, lot: null, expiresOn: null };

/** What one scan says of the units it counts. */
export interface Told extends UnitMarks {
  /** How many units it counts for. */
  readonly units: number;
}

export const oneUnit: Told = { ...noMarks, units: 1 };

/** Either everything the rules ask for is known, or the next question. */
export type Capture =
  | { readonly kind: "complete"; readonly marks: UnitMarks }
  | { readonly kind: "ask"; readonly wants: CaptureField };

/**
 * Whether a unit may count, and what must be known before it does. What the rules do not ask for is not kept.
 *
 * @param today where the bench stands
 * @param seenIn number of the parcel that has this serial already; null when none has
 * Refuses with `unit.expired`, `unit.expires-soon`, `unit.serial-seen`.
 */
export function judgeCapture(
  title: string,
  rules: ArticleRules,
  told: UnitMarks,
  today: IsoDay,
  seenIn: string | null,
): Result<Capture> {
  const marks: UnitMarks = {
    serial: rules.serial ? told.serial : null,
    lot: rules.lot ? told.lot : null,
    expiresOn: rules.expiry ? told.expiresOn : null,
  };
  const { serial, lot, expiresOn } = marks;
  if (expiresOn !== null) {
    const daysLeft = (Date.parse(expiresOn) - Date.parse(today)) / dayMs;
    if (daysLeft < 0)
      return refused(refusal("unit.expired", { title, expiresOn }));
    const days = rules.minimumDays;
    if (daysLeft < days)
      return refused(refusal("unit.expires-soon", { title, expiresOn, days }));
  }
  if (serial !== null && seenIn !== null)
    return refused(refusal("unit.serial-seen", { serial, parcel: seenIn }));
  if (rules.serial && serial === null) return ask("serial");
  if (rules.lot && lot === null) return ask("lot");
  if (rules.expiry && expiresOn === null) return ask("expiry");
  return ok({ kind: "complete", marks });
}

const ask = (wants: CaptureField): Result<Capture, never> =>
  ok({ kind: "ask", wants });

/** A serial or lot number longer than this is a web address or noise. */
const longestNumber = 64;

/** A plain answer to a question: the number or date itself; null when it can be none. */
export function readAnswer(wants: CaptureField, text: string): string | null {
  const whole = text.trim();
  if (wants === "expiry") return readWrittenDate(whole);
  return whole.length <= longestNumber && /^[!-~]([ -~]*[!-~])?$/.test(whole)
    ? whole
    : null;
}
