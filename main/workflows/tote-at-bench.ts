import type { ScanMeaning } from "../../hardware/scanner/scan-meaning.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import { appendJournal } from "../evidence/journal.ts";
import {
  loadParcel,
  parcelByNumber,
  type StoredParcel,
} from "../storage/parcel-queries.ts";
import { fillTote, parcelsInTote } from "../storage/tote-queries.ts";
import { claimByName } from "./claim-parcel.ts";
import { namedParcel } from "./named-parcel.ts";
import { answer, stop, type Turn, type TurnEnd } from "./turn.ts";

/** Opens what lies in a tote, the most urgent of several first; one that is empty asks what is put into it. */
export async function scanTote(turn: Turn, tote: string): Promise<TurnEnd> {
  const inside = await parcelsInTote(turn.trx, tote);
  const { stored } = turn.desk;
  const [first] = inside;
  if (stored !== null) {
    if (inside.some(({ id }) => id === stored.id)) return answer(turn, "note");
    return first === undefined
      ? put(turn, tote, stored)
      : stop(turn, refusal("tote.of-other", { tote, parcel: first.number }));
  }
  if (first === undefined) {
    const question = { kind: "fill-tote", tote } as const;
    return answer(turn, "ask", {}, { ...turn.session, question });
  }
  const emptyHanded = { ...turn.session, question: null };
  return claimByName(
    { ...turn, session: emptyHanded },
    await loadParcel(turn.trx, first.id),
  );
}

/** A slip was scanned after an empty tote: its goods lie in there from now on. The question stays for the next slip. */
export async function fillByScan(
  turn: Turn,
  tote: string,
  meaning: ScanMeaning,
): Promise<TurnEnd> {
  const scanned = turn.scanned ?? "";
  const found =
    meaning.kind === "parcel"
      ? await parcelByNumber(turn.trx, meaning.number)
      : "text" in meaning
        ? await namedParcel(turn.trx, meaning)
        : null;
  if (found === null)
    return stop(turn, refusal("parcel.not-found", { scanned }));
  const problem = whyNot(found);
  return problem === null ? put(turn, tote, found) : stop(turn, problem);
}

/** Only what is still to be packed is fetched in a tote. */
function whyNot({ stage, number, parcel }: StoredParcel) {
  switch (stage) {
    case "sealed":
      return refusal("parcel.already-sealed", { parcel: number });
    case "handed-over":
      return refusal("parcel.handed-over", { parcel: number });
    case "cancelled":
    case "held":
      return parcel.held ?? refusal("parcel.held", { parcel: number });
    case "waiting":
    case "claimed":
    case "packing":
    case "packed":
    case "labelled":
      return null;
    default:
      return stage satisfies never;
  }
}

async function put(
  turn: Turn,
  tote: string,
  stored: StoredParcel,
): Promise<TurnEnd> {
  const { trx, parts, actor } = turn;
  const at = parts.clock.now();
  await fillTote(trx, tote, stored.id, at);
  await appendJournal(trx, {
    at,
    actor,
    shopId: stored.shop_id,
    parcelId: stored.id,
    kind: "tote.filled",
    data: { tote },
  });
  return answer(turn, "good", { title: `${tote} ← ${stored.number}` });
}
