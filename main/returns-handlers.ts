import { implement } from "@orpc/server";
import { contract } from "../shared/contract/contract.ts";
import type { ReturnsDesk } from "./workflows/returns-desk.ts";
import type { SignedIn } from "./workflows/signed-in.ts";

export interface ReturnsHandlerParts {
  readonly desk: ReturnsDesk;
  operator(): SignedIn;
}

/** The part of the contract about what buyers send back. */
export function returnsHandlers({ desk, operator }: ReturnsHandlerParts) {
  const station = implement(contract);
  return {
    returns: {
      list: station.returns.list.handler(() => desk.list()),
      rejectReasons: station.returns.rejectReasons.handler(
        async ({ input }) => {
          const found = await desk.rejectReasons(input.returnId);
          return found.ok
            ? { ok: true as const, reasons: [...found.value] }
            : { ok: false as const, refusal: found.refusal };
        },
      ),
      addPhoto: station.returns.addPhoto.handler(async ({ input }) => {
        const { returnId, photo } = input;
        const kept = await desk.addPhoto(returnId, photo, operator());
        return kept.ok
          ? { ok: true as const, photoId: kept.value }
          : { ok: false as const, refusal: kept.refusal };
      }),
      answer: station.returns.answer.handler(async ({ input }) => {
        const { returnId, question, answer } = input;
        const given = await desk.answer(returnId, question, answer, operator());
        return given.ok
          ? { ok: true as const }
          : { ok: false as const, refusal: given.refusal };
      }),
    },
  };
}
