import type {
  HandedOver,
  HandoverView,
  PastVisit,
  Signature,
} from "../../shared/contract/handover-contract.ts";
import type { Picture } from "../../shared/contract/plain.ts";
import type { Told } from "./devices-desk.ts";
import type { Ask, Give, Outcome, Refused } from "./station-calls.ts";
import type { StationClient } from "./station-client.ts";

export type VisitPaper =
  { readonly ok: true; readonly file: Picture } | Refused;

/** The courier's visit. */
export interface CourierDesk {
  /** While it is listened to, what the bench's own scanners read is a box for the courier. */
  watch(signal: AbortSignal): Told<HandoverView>;
  scan(text: string, unchecked: boolean): Promise<HandedOver>;
  finish(signature: Signature | null): Promise<Outcome>;
  past(): Promise<readonly PastVisit[] | null>;
  paper(handoverId: string): Promise<VisitPaper | null>;
}

export const createCourierDesk = (
  { handover }: StationClient,
  give: Give,
  ask: Ask,
): CourierDesk => ({
  watch: (signal) => handover.watch(undefined, { signal }),
  scan: (text, unchecked) =>
    give((commandId) => handover.scan({ commandId, text, unchecked })),
  finish: (signature) =>
    give((commandId) => handover.finish({ commandId, signature })),
  past: () => ask(() => handover.past()),
  paper: (handoverId) => ask(() => handover.paper({ handoverId })),
});
