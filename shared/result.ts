import type { Refusal } from "./contract/refusals.ts";

/** Expected outcomes are values: either it worked, or it was refused for a reason from the closed catalogue. */
export type Result<T, E = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const done: Result<void, never> = { ok: true, value: undefined };
export const refused = <E>(refusal: E): Result<never, E> => ({
  ok: false,
  refusal,
});
