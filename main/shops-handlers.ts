import { implement } from "@orpc/server";
import { contract } from "../shared/contract/contract.ts";
import { outcomeSchema, type Outcome } from "../shared/contract/plain.ts";
import { asId, type ShopId } from "../shared/ids.ts";
import type { Result } from "../shared/result.ts";
import { profileHandlers } from "./profile-handlers.ts";
import type { CommandAnswers } from "./storage/command-answers.ts";
import type { ConnectDesk } from "./workflows/connect-desk.ts";
import type { ProfileDesk } from "./workflows/profile-desk.ts";
import type { PeopleDesk } from "./workflows/people-desk.ts";
import type { ShipTermsDesk } from "./workflows/ship-terms-desk.ts";
import type { SignedIn } from "./workflows/signed-in.ts";

export interface ShopsHandlerParts {
  readonly connect: ConnectDesk;
  readonly people: PeopleDesk;
  readonly profile: ProfileDesk;
  readonly terms: ShipTermsDesk;
  disconnect(
    shop: { readonly id: string; readonly dropCalls: boolean },
    operator: SignedIn,
  ): Promise<Result<void>>;
  operator(): SignedIn;
  /** What changes shops may arrive twice. */
  readonly answers: CommandAnswers;
}

const outcome = (result: Result<void>): Outcome =>
  result.ok ? { ok: true } : { ok: false, refusal: result.refusal };

/** The owner's part of the contract. */
export function shopsHandlers(parts: ShopsHandlerParts) {
  const { connect, people, terms, operator, answers } = parts;
  const station = implement(contract);
  return {
    ...profileHandlers({ desk: parts.profile, operator }),
    shops: {
      begin: station.shops.begin.handler(async ({ input }) => {
        const begun = await connect.begin(input.app, operator());
        return begun.ok
          ? { ok: true as const, attempt: begun.value }
          : { ok: false as const, refusal: begun.refusal };
      }),
      beginAgain: station.shops.beginAgain.handler(async ({ input }) => {
        const begun = await connect.beginAgain(input.shopId, operator());
        return begun.ok
          ? { ok: true as const, attempt: begun.value }
          : { ok: false as const, refusal: begun.refusal };
      }),
      authorise: station.shops.authorise.handler(async ({ input }) => {
        const opened = await connect.authorise(
          input.attemptId,
          input.pasted,
          operator(),
        );
        return opened.ok
          ? { ok: true as const, authorised: opened.value }
          : { ok: false as const, refusal: opened.refusal };
      }),
      connect: station.shops.connect.handler(async ({ input }) =>
        answers.once(input.commandId, outcomeSchema, async () =>
          outcome(
            await connect.choose(
              input.attemptId,
              input.shopIds,
              input.merchant,
              operator(),
            ),
          ),
        ),
      ),
      shipTerms: station.shops.shipTerms.handler(({ input }) =>
        terms.read(asId<ShopId>(input.shopId)),
      ),
      setShipTerms: station.shops.setShipTerms.handler(async ({ input }) =>
        outcome(
          await terms.set(asId<ShopId>(input.shopId), input.terms, operator()),
        ),
      ),
      disconnect: station.shops.disconnect.handler(async ({ input }) =>
        answers.once(input.commandId, outcomeSchema, async () =>
          outcome(
            await parts.disconnect(
              { id: input.shopId, dropCalls: input.dropCalls },
              operator(),
            ),
          ),
        ),
      ),
    },
    people: {
      list: station.people.list.handler(() => people.list()),
      hire: station.people.hire.handler(async ({ input }) => {
        const hired = await people.hire(input.person, operator());
        return hired.ok
          ? { ok: true as const, badge: hired.value }
          : { ok: false as const, refusal: hired.refusal };
      }),
    },
  };
}
