import type { Refusal } from "../../shared/contract/refusals.ts";
import type { Facts } from "./run-checks.ts";

/** What the system itself said, where the refusal carries it: for support, never for the sentence on a card. */
export const systemTextOf = (problem: Refusal | null): Facts =>
  problem !== null && "reason" in problem.params
    ? [["systemText", String(problem.params.reason)]]
    : [];
