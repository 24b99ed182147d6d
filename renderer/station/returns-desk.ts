import type {
  ReturnAnswer,
  ReturnQuestion,
  ReturnRequest,
} from "../../shared/contract/returns-view.ts";
import type { Reasons } from "./owners-desk.ts";
import type { Ask, Give, Outcome, Refused } from "./station-calls.ts";
import type { StationClient } from "./station-client.ts";

export type PhotoAdded =
  { readonly ok: true; readonly photoId: string } | Refused;

/** What a supervisor does about goods that come back. */
export interface ReturnsDesk {
  list(): Promise<readonly ReturnRequest[] | null>;
  rejectReasons(returnId: string): Promise<Reasons | null>;
  addPhoto(returnId: string, photo: Blob): Promise<PhotoAdded>;
  answer(
    returnId: string,
    question: ReturnQuestion,
    answer: ReturnAnswer,
  ): Promise<Outcome>;
}

export const createReturnsDesk = (
  client: StationClient,
  give: Give,
  ask: Ask,
): ReturnsDesk => ({
  list: () => ask(() => client.returns.list()),
  rejectReasons: (returnId) =>
    ask(() => client.returns.rejectReasons({ returnId })),
  addPhoto: (returnId, photo) =>
    give((commandId) =>
      client.returns.addPhoto({ commandId, returnId, photo }),
    ),
  answer: (returnId, question, answer) =>
    give((commandId) =>
      client.returns.answer({ commandId, returnId, question, answer }),
    ),
});
