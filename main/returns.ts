import type { BenchView } from "../shared/contract/bench-view.ts";
import type { ReturnsHandlerParts } from "./returns-handlers.ts";
import {
  answerReturnCall,
  type ReturnCallParts,
} from "./tiktok/return-call.ts";
import {
  createReturnsDesk,
  type ReturnsDeskParts,
} from "./workflows/returns-desk.ts";

export interface ReturnsOptions
  extends ReturnCallParts, Pick<ReturnsDeskParts, "ids" | "queued"> {
  operator(): BenchView["operator"];
}

/** What a station needs to answer buyers who send something back, wired together. */
export const openReturns = (
  options: ReturnsOptions,
): {
  readonly calls: {
    readonly "answer-return": ReturnType<typeof answerReturnCall>;
  };
  readonly handlers: ReturnsHandlerParts;
} => ({
  calls: { "answer-return": answerReturnCall(options) },
  handlers: { desk: createReturnsDesk(options), operator: options.operator },
});
