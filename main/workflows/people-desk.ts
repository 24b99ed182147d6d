import type { NewPerson, Person } from "../../shared/contract/people-view.ts";
import { usualProfile } from "../../shared/domain/bench-profile.ts";
import { asId, type OperatorId, type StationId } from "../../shared/ids.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Clock, IdSource, Randomness } from "../../shared/time.ts";
import { badgeBarcode } from "../../hardware/scanner/own-codes.ts";
import { appendJournal } from "../evidence/journal.ts";
import { profilesOf } from "../storage/operator-profiles.ts";
import { countPeople, hirePerson, listPeople } from "../storage/people.ts";
import type { Store } from "../storage/store.ts";
import { ownerOf } from "./owner.ts";
import { badgeHash } from "./scan-at-bench.ts";
import type { SignedIn } from "./signed-in.ts";

export interface PeopleDeskParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly random: Randomness;
  readonly stationId: StationId;
}

/** Who may sign in here. */
export interface PeopleDesk {
  list(): Promise<Person[]>;
  /**
   * A new person with a badge of their own; the first one is a supervisor. Refuses with `role.supervisor-needed`.
   *
   * @returns what stands on the badge: told once, because only its hash is kept
   */
  hire(person: NewPerson, operator: SignedIn): Promise<Result<string>>;
}

/** Without letters and digits that look alike on a worn badge. */
const badgeLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/** Sixty bits: nobody guesses a badge at a scanner. */
const badgeLength = 12;

export function createPeopleDesk(parts: PeopleDeskParts): PeopleDesk {
  const { store, clock, ids, random, stationId } = parts;
  return {
    async list() {
      const people = await listPeople(store.database);
      const profiles = await profilesOf(store.database);
      return people.map(({ id, name, role, language }) => ({
        id,
        name,
        role,
        language,
        profile: profiles.get(id) ?? usualProfile,
      }));
    },
    async hire({ name, role, language }, operator) {
      const owner = await ownerOf(store.database, operator);
      if (!owner.ok) return owner;
      const code = Array.from({ length: badgeLength }, () =>
        badgeLetters.charAt(Math.floor(random() * badgeLetters.length)),
      ).join("");
      return store.transact(async (trx) => {
        const isFirst = (await countPeople(trx)) === 0;
        const hiredAs = isFirst ? "supervisor" : role;
        await hirePerson(trx, {
          id: asId<OperatorId>(ids()),
          merchant_id: "",
          name,
          role: hiredAs,
          language,
          badge_hash: badgeHash(code),
        });
        await appendJournal(trx, {
          at: clock.now(),
          actor: { stationId, ...owner.value },
          shopId: null,
          parcelId: null,
          kind: "person.hired",
          data: { role: hiredAs },
        });
        return ok(badgeBarcode(code));
      });
    },
  };
}
