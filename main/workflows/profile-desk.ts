import type { ProfileChange } from "../../shared/contract/profile-contract.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { mayChangeProfile } from "../../shared/domain/bench-profile.ts";
import { asId, type OperatorId, type StationId } from "../../shared/ids.ts";
import { done, refused, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import { appendJournal } from "../evidence/journal.ts";
import {
  profileOf,
  saveProfile,
  withoutGaps,
} from "../storage/operator-profiles.ts";
import type { Store } from "../storage/store.ts";
import { actorOf, type SignedIn } from "./signed-in.ts";

export interface ProfileDeskParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly stationId: StationId;
  /** The bench shows somebody's choices. */
  changed(): void;
}

export interface ProfileDesk {
  /**
   * @param personId null: whoever is signed in
   * Refuses with `scan.not-signed-in`, `role.supervisor-needed`, and `scan.unknown-badge` for nobody of ours.
   */
  change(
    personId: string | null,
    change: ProfileChange,
    operator: SignedIn,
  ): Promise<Result<void>>;
}

/** Keeps what people choose about the bench with the person. */
export function createProfileDesk(parts: ProfileDeskParts): ProfileDesk {
  const { store, clock, stationId } = parts;
  return {
    async change(personId, { language, ...settings }, operator) {
      if (operator === null) return refused(refusal("scan.not-signed-in", {}));
      const id = asId<OperatorId>(personId ?? operator.id);
      if (!mayChangeProfile(operator, id))
        return refused(refusal("role.supervisor-needed", {}));
      const kept = await store.transact(async (trx) => {
        const person = await trx
          .selectFrom("operators")
          .select("id")
          .where("id", "=", id)
          .executeTakeFirst();
        if (person === undefined)
          return refused(refusal("scan.unknown-badge", {}));
        if (language !== undefined)
          await trx
            .updateTable("operators")
            .set({ language })
            .where("id", "=", id)
            .execute();
        const before = await profileOf(trx, id);
        await saveProfile(trx, id, withoutGaps(settings, before));
        await appendJournal(trx, {
          at: clock.now(),
          actor: actorOf(stationId, operator),
          shopId: null,
          parcelId: null,
          kind: "person.profile-changed",
          data: { personId: id },
        });
        return done;
      });
      if (kept.ok) parts.changed();
      return kept;
    },
  };
}
