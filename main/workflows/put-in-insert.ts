import type { Insert } from "../../shared/domain/inserts.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { packInsert } from "../storage/inserts.ts";
import { answer, note, stop, type Turn, type TurnEnd } from "./turn.ts";

/** The insert that is asked for lies in the box; by its own code, or because the packer says so. */
export async function putInInsert(
  turn: Turn,
  insert: Insert | undefined,
): Promise<TurnEnd> {
  const { stored } = turn.desk;
  if (stored === null || insert === undefined)
    return stop(turn, refusal("scan.not-now", { scanned: turn.scanned ?? "" }));
  const { id, title } = insert;
  await packInsert(turn.trx, stored.id, id, turn.parts.clock.now());
  await note(turn, "insert.put-in", { title, scanned: turn.scanned ?? "" });
  return answer(turn, "good", { title });
}
