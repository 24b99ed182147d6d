import { join } from "node:path";
import { createKeptPapers } from "./evidence/kept-papers.ts";
import type { HeldHandlerParts } from "./held-handlers.ts";
import type { HandoverHandlerParts } from "./handover-handlers.ts";
import type { ReturnsHandlerParts } from "./returns-handlers.ts";
import { createCommandAnswers } from "./storage/command-answers.ts";
import { answerCancellationCall } from "./tiktok/cancellation-call.ts";
import { cancelUnitsCall } from "./tiktok/cancel-units-call.ts";
import type { Call } from "./tiktok/outbox.ts";
import {
  answerReturnCall,
  type ReturnCallParts,
} from "./tiktok/return-call.ts";
import {
  createCancellationDesk,
  type CancellationDesk,
} from "./workflows/cancellation-desk.ts";
import { createHandoverDesk } from "./workflows/handover-desk.ts";
import { createHandoverVisit } from "./workflows/handover-visit.ts";
import { createHeldDesk } from "./workflows/held-desk.ts";
import { readLiveFrom } from "./workflows/read-live.ts";
import {
  createReturnsDesk,
  type ReturnsDeskParts,
} from "./workflows/returns-desk.ts";
import type { SignedIn } from "./workflows/signed-in.ts";

export interface AfterSalesOptions
  extends ReturnCallParts, Pick<ReturnsDeskParts, "ids" | "queued"> {
  readonly stationName: string;
  readonly dataFolder: string;
  operator(): SignedIn;
  handMoved(): void;
  /** A parcel may look different now, here and on the board; calls may wait. */
  moved(): void;
}

export interface AfterSales {
  readonly calls: {
    readonly "answer-cancellation": Call;
    readonly "answer-return": Call;
    readonly "cancel-units": Call;
  };
  readonly handlers: {
    readonly cancellations: CancellationDesk;
    readonly returns: ReturnsHandlerParts;
    readonly handover: HandoverHandlerParts;
    readonly held: HeldHandlerParts;
  };
}

/** What a station needs to answer buyers who change their minds, and to stop their boxes at the last gate, wired together. */
export function openAfterSales(options: AfterSalesOptions): AfterSales {
  const { store, clock, stationId, operator } = options;
  const { database } = store;
  const readLive = readLiveFrom(database, options.shop, clock, options.vault);
  const desk = createHandoverDesk({
    ...options,
    readLive,
    papers: createKeptPapers(join(options.dataFolder, "handovers")),
  });
  return {
    calls: {
      "answer-cancellation": answerCancellationCall(options),
      "answer-return": answerReturnCall(options),
      "cancel-units": cancelUnitsCall(options),
    },
    handlers: {
      cancellations: createCancellationDesk(options),
      returns: { desk: createReturnsDesk(options), operator },
      handover: {
        desk,
        visit: createHandoverVisit({
          desk,
          clock,
          answers: createCommandAnswers(database, stationId, clock),
          operator,
          handMoved: options.handMoved,
        }),
      },
      held: {
        desk: createHeldDesk({ ...options, decided: options.moved }),
        operator,
      },
    },
  };
}
