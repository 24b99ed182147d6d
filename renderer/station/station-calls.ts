import type { Refusal } from "../../shared/contract/refusals.ts";

export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}
export type Outcome = { readonly ok: true } | Refused;

/** Gives a command until the station answers it; the id makes a second arrival harmless. */
export type Give = <Answer>(
  command: (commandId: string) => Promise<Answer>,
) => Promise<Answer | Refused>;

/** Asks once: null when it could not be answered now. */
export type Ask = <Answer>(
  question: () => Promise<Answer>,
) => Promise<Answer | null>;
