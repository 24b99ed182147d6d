import { refusal } from "../../shared/contract/refusals.ts";
import { asId, type OperatorId } from "../../shared/ids.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import { countPeople } from "../storage/people.ts";
import type { Database } from "../storage/open-database.ts";
import type { SignedIn } from "./signed-in.ts";

/** Who acts for the owner: a supervisor at the bench. */
export interface Owner {
  readonly operatorId: OperatorId | null;
}

/**
 * Whether this person may change shops and people. Before anybody works here there is nobody to ask: whoever sits at the
 * machine is the owner. Refuses with `role.supervisor-needed`.
 */
export async function ownerOf(
  database: Database,
  operator: SignedIn,
): Promise<Result<Owner>> {
  if (operator?.role === "supervisor")
    return ok({ operatorId: asId<OperatorId>(operator.id) });
  return (await countPeople(database)) === 0
    ? ok({ operatorId: null })
    : refused(refusal("role.supervisor-needed", {}));
}
