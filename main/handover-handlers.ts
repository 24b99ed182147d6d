import { implement } from "@orpc/server";
import { contract } from "../shared/contract/contract.ts";
import type { HandoverDesk } from "./workflows/handover-desk.ts";
import type { HandoverVisit } from "./workflows/handover-visit.ts";

export interface HandoverHandlerParts {
  readonly desk: HandoverDesk;
  readonly visit: HandoverVisit;
}

/** The part of the contract about the courier's visit. */
export function handoverHandlers({ desk, visit }: HandoverHandlerParts) {
  const station = implement(contract);
  return {
    handover: {
      board: station.handover.board.handler(() => desk.board()),
      watch: station.handover.watch.handler(({ signal }) =>
        visit.watch(signal),
      ),
      scan: station.handover.scan.handler(({ input }) =>
        visit.scan(input.commandId, input.text, input.unchecked),
      ),
      finish: station.handover.finish.handler(({ input }) =>
        visit.finish(input.commandId, input.signature ?? null),
      ),
      past: station.handover.past.handler(() => desk.past()),
      paper: station.handover.paper.handler(async ({ input }) => {
        const paper = await desk.paper(input.handoverId);
        return paper.ok
          ? {
              ok: true as const,
              file: new Blob([Uint8Array.from(paper.value)], {
                type: "application/pdf",
              }),
            }
          : { ok: false as const, refusal: paper.refusal };
      }),
    },
  };
}
