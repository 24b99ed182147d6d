import type {
  DoctorFact,
  DoctorResult,
} from "../../shared/contract/doctor-view.ts";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import type { Clock } from "../../shared/time.ts";
import { inTime } from "./in-time.ts";

export type Facts = readonly (readonly [DoctorFact, string])[];

export interface Finding {
  readonly state: "good" | "attention" | "bad" | "skipped";
  readonly refusal: Refusal | null;
  readonly facts: Facts;
}

/** One self-test: harmless while a parcel is packed, and allowed to hang. */
export interface Check extends Pick<DoctorResult, "id" | "check" | "subject"> {
  run(): Promise<Finding>;
}

/** Nothing a healthy device or computer is asked takes this long. */
const patienceMs = 5_000;

/**
 * Runs the checks one after another, so that they do not slow each other or the bench down, and tells of each twice: when
 * it begins and when it has ended. One without an answer in time is bad, and the next begins.
 */
export async function* runChecks(
  checks: readonly Check[],
  clock: Clock,
  signal: AbortSignal | undefined,
): AsyncGenerator<DoctorResult, void> {
  for (const { id, check, subject, run } of checks) {
    if (signal?.aborted === true) return;
    const about = { id, check, subject };
    yield { ...about, state: "running", refusal: null, facts: [] };
    const startedAt = clock.now();
    const found = await inTime(run(), patienceMs, clock);
    const {
      state,
      refusal: problem,
      facts,
    } = found ?? bad(refusal("doctor.no-answer", {}));
    yield {
      ...about,
      state,
      refusal: problem,
      facts: [
        ...facts.map(([fact, value]): [DoctorFact, string] => [fact, value]),
        ["tookMs", String(clock.now() - startedAt)],
      ],
    };
  }
}

export const good = (facts: Facts = []): Finding => ({
  state: "good",
  refusal: null,
  facts,
});
export const attention = (problem: Refusal, facts: Facts = []): Finding => ({
  state: "attention",
  refusal: problem,
  facts,
});
export const bad = (problem: Refusal, facts: Facts = []): Finding => ({
  state: "bad",
  refusal: problem,
  facts,
});
export const skipped: Finding = { state: "skipped", refusal: null, facts: [] };
