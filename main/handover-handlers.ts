import { implement } from "@orpc/server";
import type { BenchView } from "../shared/contract/bench-view.ts";
import { contract } from "../shared/contract/contract.ts";
import { handedOverSchema } from "../shared/contract/handover-contract.ts";
import type { CommandAnswers } from "./storage/command-answers.ts";
import type { HandoverDesk } from "./workflows/handover-desk.ts";

export interface HandoverHandlerParts {
  readonly desk: HandoverDesk;
  /** A scan may arrive twice, and is one box. */
  readonly answers: CommandAnswers;
  operator(): BenchView["operator"];
}

/** The part of the contract about the courier's visit. */
export function handoverHandlers(parts: HandoverHandlerParts) {
  const { desk, answers, operator } = parts;
  const station = implement(contract);
  return {
    handover: {
      board: station.handover.board.handler(() => desk.board()),
      scan: station.handover.scan.handler(({ input }) =>
        answers.once(input.commandId, handedOverSchema, async () => {
          const { text, unchecked } = input;
          const gone = await desk.scan(text, unchecked, operator());
          return gone.ok
            ? { ok: true as const, ...gone.value }
            : { ok: false as const, refusal: gone.refusal };
        }),
      ),
      finish: station.handover.finish.handler(async () => {
        const finished = await desk.finish(operator());
        return finished.ok
          ? { ok: true as const }
          : { ok: false as const, refusal: finished.refusal };
      }),
    },
  };
}
