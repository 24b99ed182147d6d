import { implement } from "@orpc/server";
import { contract } from "../shared/contract/contract.ts";
import { outcomeSchema, type Outcome } from "../shared/contract/plain.ts";
import type { Result } from "../shared/result.ts";
import type { CommandAnswers } from "./storage/command-answers.ts";
import type { RunDesk } from "./workflows/run-desk.ts";

export interface RunsHandlerParts {
  readonly desk: RunDesk;
  /** A press may arrive twice, and is one run. */
  readonly answers: CommandAnswers;
}

/** The part of the contract about runs of labels. */
export function runsHandlers({ desk, answers }: RunsHandlerParts) {
  const station = implement(contract);
  const once = (
    commandId: string,
    run: () => Promise<Result<void>>,
  ): Promise<Outcome> =>
    answers.once(commandId, outcomeSchema, async () => {
      const done = await run();
      return done.ok
        ? { ok: true as const }
        : { ok: false as const, refusal: done.refusal };
    });
  return {
    runs: {
      board: station.runs.board.handler(() => desk.board()),
      preview: station.runs.preview.handler(async ({ input }) => ({
        stacks: (await desk.preview(input.wanted)).map(
          ({ words, parcelIds }) => ({ words, labels: parcelIds.length }),
        ),
      })),
      start: station.runs.start.handler(({ input }) =>
        once(input.commandId, () => desk.start(input.wanted)),
      ),
      answer: station.runs.answer.handler(({ input }) =>
        once(input.commandId, () => desk.answer(input.cameOut)),
      ),
      stop: station.runs.stop.handler(({ input }) =>
        once(input.commandId, () => desk.stop()),
      ),
    },
  };
}
