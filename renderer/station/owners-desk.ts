import type {
  CancellationAnswer,
  CancellationRequest,
} from "../../shared/contract/cancellations-view.ts";
import type { FeedsView } from "../../shared/contract/feeds-contract.ts";
import type { HeldParcel } from "../../shared/contract/held-contract.ts";
import type { HeldDecision } from "../../shared/contract/trouble-view.ts";
import type { OutboxCall } from "../../shared/contract/outbox-view.ts";
import type { NewPerson, Person } from "../../shared/contract/people-view.ts";
import type {
  AppEntry,
  Authorised,
  ConnectAttempt,
} from "../../shared/contract/shops-view.ts";
import type {
  ShipTerms,
  ShipTermsChoice,
} from "../../shared/contract/ship-terms-view.ts";
import type { Ask, Give, Outcome, Refused } from "./station-calls.ts";
import type { StationClient } from "./station-client.ts";

export type Begun =
  { readonly ok: true; readonly attempt: ConnectAttempt } | Refused;
export type Opened =
  { readonly ok: true; readonly authorised: Authorised } | Refused;
export type Hired = { readonly ok: true; readonly badge: string } | Refused;
export type Reasons =
  | {
      readonly ok: true;
      readonly reasons: readonly { name: string; text: string }[];
    }
  | Refused;

/** What owners and supervisors do away from the bench: shops, people, and what TikTok has to be told. */
export interface OwnersDesk {
  switchTo(to: "training" | "shops"): Promise<Outcome>;
  begin(app: AppEntry): Promise<Begun>;
  beginAgain(shopId: string): Promise<Begun>;
  authorise(attemptId: string, pasted: string): Promise<Opened>;
  connect(
    attemptId: string,
    shopIds: readonly string[],
    merchant: string,
  ): Promise<Outcome>;
  disconnect(shopId: string, dropCalls: boolean): Promise<Outcome>;
  shipTerms(shopId: string): Promise<ShipTermsChoice | null>;
  setShipTerms(shopId: string, terms: ShipTerms): Promise<Outcome>;
  people(): Promise<readonly Person[] | null>;
  feeds(): Promise<FeedsView | null>;
  hire(person: NewPerson): Promise<Hired>;
  outbox(): Promise<readonly OutboxCall[] | null>;
  retryCall(callId: string): Promise<Outcome>;
  giveUpCall(callId: string): Promise<Outcome>;
  held(): Promise<readonly HeldParcel[] | null>;
  decideHeld(parcelId: string, decision: HeldDecision): Promise<Outcome>;
  cancellations(): Promise<readonly CancellationRequest[] | null>;
  rejectReasons(cancelId: string): Promise<Reasons | null>;
  answer(cancelId: string, answer: CancellationAnswer): Promise<Outcome>;
}

export const createOwnersDesk = (
  client: StationClient,
  give: Give,
  ask: Ask,
): OwnersDesk => ({
  switchTo: (to) =>
    give((commandId) => client.station.switchTo({ commandId, to })),
  begin: (app) => give((commandId) => client.shops.begin({ commandId, app })),
  beginAgain: (shopId) =>
    give((commandId) => client.shops.beginAgain({ commandId, shopId })),
  authorise: (attemptId, pasted) =>
    give((commandId) =>
      client.shops.authorise({ commandId, attemptId, pasted }),
    ),
  connect: (attemptId, shopIds, merchant) =>
    give((commandId) =>
      client.shops.connect({
        commandId,
        attemptId,
        shopIds: [...shopIds],
        merchant,
      }),
    ),
  disconnect: (shopId, dropCalls) =>
    give((commandId) =>
      client.shops.disconnect({ commandId, shopId, dropCalls }),
    ),
  shipTerms: (shopId) => ask(() => client.shops.shipTerms({ shopId })),
  setShipTerms: (shopId, terms) =>
    give((commandId) =>
      client.shops.setShipTerms({ commandId, shopId, terms }),
    ),
  people: () => ask(() => client.people.list()),
  feeds: () => ask(() => client.feeds.look()),
  hire: (person) =>
    give((commandId) => client.people.hire({ commandId, person })),
  outbox: () => ask(() => client.outbox.list()),
  retryCall: (callId) =>
    give((commandId) => client.outbox.retry({ commandId, callId })),
  giveUpCall: (callId) =>
    give((commandId) => client.outbox.giveUp({ commandId, callId })),
  held: () => ask(() => client.held.list()),
  decideHeld: (parcelId, decision) =>
    give((commandId) => client.held.decide({ commandId, parcelId, decision })),
  cancellations: () => ask(() => client.cancellations.pending()),
  rejectReasons: (cancelId) =>
    ask(() => client.cancellations.rejectReasons({ cancelId })),
  answer: (cancelId, answer) =>
    give((commandId) =>
      client.cancellations.answer({ commandId, cancelId, answer }),
    ),
});
