import { implement } from "@orpc/server";
import { contract } from "../shared/contract/contract.ts";
import type { Refusal } from "../shared/contract/refusals.ts";
import { outcomeSchema } from "../shared/contract/plain.ts";
import type { Result } from "../shared/result.ts";
import type { CommandAnswers } from "./storage/command-answers.ts";
import type { BoxesDesk } from "./workflows/boxes-desk.ts";
import type { SignedIn } from "./workflows/signed-in.ts";

export interface BoxesHandlerParts {
  readonly desk: BoxesDesk;
  /** A count may arrive twice, and is one count. */
  readonly answers: CommandAnswers;
  operator(): SignedIn;
}

/** The part of the contract about what parcels are packed in. */
export function boxesHandlers({ desk, answers, operator }: BoxesHandlerParts) {
  const station = implement(contract);
  const once = (commandId: string, run: () => Promise<Result<void>>) =>
    answers.once(commandId, outcomeSchema, async () => outcomeOf(await run()));
  return {
    boxes: {
      list: station.boxes.list.handler(() => desk.list()),
      save: station.boxes.save.handler(({ input }) =>
        once(input.commandId, () =>
          desk.save(input.box, input.isNew, operator()),
        ),
      ),
      remove: station.boxes.remove.handler(({ input }) =>
        once(input.commandId, () => desk.remove(input.code, operator())),
      ),
      count: station.boxes.count.handler(({ input }) =>
        once(input.commandId, () =>
          desk.count(input.code, input.stock, operator()),
        ),
      ),
      oddWeights: station.boxes.oddWeights.handler(() => desk.oddWeights()),
      forgetWeight: station.boxes.forgetWeight.handler(({ input }) =>
        once(input.commandId, () =>
          desk.forgetWeight(input.kind, input.key, operator()),
        ),
      ),
    },
  };
}

const outcomeOf = (
  result: Result<void>,
): { ok: true } | { ok: false; refusal: Refusal } =>
  result.ok ? { ok: true } : { ok: false, refusal: result.refusal };
