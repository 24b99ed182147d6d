import {
  handedOverSchema,
  type HandedOver,
  type HandoverView,
  type Signature,
} from "../../shared/contract/handover-contract.ts";
import { outcomeSchema, type Outcome } from "../../shared/contract/plain.ts";
import { passesCourier } from "../../shared/scan/courier-scans.ts";
import type { Clock } from "../../shared/time.ts";
import type { CommandAnswers } from "../storage/command-answers.ts";
import type { HandoverDesk } from "./handover-desk.ts";
import type { SignedIn } from "./signed-in.ts";

export interface HandoverVisitParts {
  readonly desk: HandoverDesk;
  readonly clock: Clock;
  /** A scan may arrive twice, and is one box. */
  readonly answers: CommandAnswers;
  operator(): SignedIn;
  /** A hand is at work: the bench does not lock while boxes are counted. */
  handMoved(): void;
}

/** The courier's visit as its screen sees it: what every scanner of the bench reads, and what became of it. */
export interface HandoverVisit {
  /** Whether a scan of the station's own scanners is judged here: while somebody watches, but for badges and what the screens obey. */
  hears(text: string): boolean;
  scan(
    commandId: string,
    text: string,
    unchecked: boolean,
  ): Promise<HandedOver>;
  finish(commandId: string, signature: Signature | null): Promise<Outcome>;
  /** The view at once and after every change, until the signal aborts: the screen was left, or its line is gone. */
  watch(
    signal: AbortSignal | undefined,
  ): AsyncGenerator<HandoverView, void, void>;
  stop(): void;
}

/** A buyer may change her mind while the driver loads; nobody scans anything then. */
const lookAgainMs = 3_000;

export function createHandoverVisit(parts: HandoverVisitParts): HandoverVisit {
  const { desk, clock, answers, operator, handMoved } = parts;
  const watchers = new Set<() => void>();
  let last: HandoverView["last"] = null;
  let sequence = 0;
  let stopped = false;
  const changed = (): void => {
    for (const wake of watchers) wake();
  };

  return {
    hears: (text) => watchers.size > 0 && !passesCourier(text),
    async scan(commandId, text, unchecked) {
      handMoved();
      const answer = await answers.once(
        commandId,
        handedOverSchema,
        async () => {
          const gone = await desk.scan(text, unchecked, operator());
          const said: HandedOver = gone.ok
            ? { ok: true, ...gone.value }
            : { ok: false, refusal: gone.refusal };
          last = { sequence: ++sequence, scanned: text, answer: said };
          return said;
        },
      );
      changed();
      return answer;
    },
    async finish(commandId, signature) {
      handMoved();
      const answer = await answers.once(commandId, outcomeSchema, async () => {
        const finished = await desk.finish(operator(), signature);
        if (!finished.ok) return { ok: false, refusal: finished.refusal };
        last = null;
        return { ok: true };
      });
      changed();
      return answer;
    },
    async *watch(signal) {
      let wake = (): void => undefined;
      let news = true;
      const woken = (): void => {
        news = true;
        wake();
      };
      watchers.add(woken);
      signal?.addEventListener("abort", woken);
      let told = "";
      try {
        while (!stopped && signal?.aborted !== true) {
          news = false;
          const view = { board: await desk.board(), last };
          const text = JSON.stringify(view);
          if (text !== told) yield view;
          told = text;
          if (news) continue;
          await new Promise<void>((resolve) => {
            const cancel = clock.after(lookAgainMs, resolve);
            wake = () => {
              cancel();
              resolve();
            };
          });
        }
      } finally {
        watchers.delete(woken);
        signal?.removeEventListener("abort", woken);
      }
    },
    stop() {
      stopped = true;
      changed();
    },
  };
}
