import {
  maySend,
  voidMillilitres,
  type Box,
} from "../../shared/domain/choose-box.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import {
  boxByCode,
  boxOf,
  keepBoxOfParcel,
  movePackaging,
} from "../storage/box-queries.ts";
import type { StoredParcel } from "../storage/parcel-queries.ts";
import { advisedBoxes } from "./desk-box.ts";
import { answer, note, stop, type Turn, type TurnEnd } from "./turn.ts";

/** There are four choose commands. */
const mostChoices = 4;

/** The packer took another box than the advised one, or says which it is: by its code, any time before the label. */
export async function takeBox(turn: Turn, scanned: string): Promise<TurnEnd> {
  const { trx, desk, session, parts } = turn;
  const { stored } = desk;
  if (stored === null) return stop(turn, refusal("parcel.none-open", {}));
  if (!/^(?:claimed|packing|packed)$/.test(stored.stage))
    return stop(turn, refusal("scan.not-now", { scanned: turn.scanned ?? "" }));
  const row = await boxByCode(trx, scanned);
  const box = row?.in_use === 1 ? boxOf(row) : null;
  if (box === null) return stop(turn, refusal("box.unknown", { box: scanned }));
  if (!maySend(desk.box.goods.map(withoutWeight), { ...box, mostGrams: null }))
    return stop(turn, refusal("box.not-for-these", { box: box.name }));
  await keepBoxOfParcel(trx, stored.id, box.code, "packer", parts.clock.now());
  await note(turn, "box.chosen", { box: box.code });
  return answer(
    turn,
    "note",
    { title: box.name },
    {
      ...session,
      question:
        session.question?.kind === "choose-box" ? null : session.question,
    },
  );
}

/** A packer may overload a box he knows; rules about dangerous and fragile goods are not his to bend. */
const withoutWeight = <Goods extends { readonly weightGrams: number | null }>(
  goods: Goods,
): Goods => ({ ...goods, weightGrams: 0 });

/** Offers the smallest boxes that fit; all of them by size where nobody can say which do. */
export async function askBox(turn: Turn): Promise<TurnEnd> {
  const { trx, desk, session } = turn;
  const fitting = await advisedBoxes(trx, desk.box.goods, mostChoices);
  const boxes =
    fitting.length > 0 ? fitting : await anyBoxes(turn, mostChoices);
  if (boxes.length === 0)
    return stop(turn, refusal("box.unknown", { box: "" }));
  const options = boxes.map(({ code, name }) => ({ code, name }));
  return answer(
    turn,
    "ask",
    {},
    { ...session, question: { kind: "choose-box", options } },
  );
}

async function anyBoxes({ trx, desk }: Turn, most: number): Promise<Box[]> {
  const rows = await trx
    .selectFrom("boxes")
    .selectAll()
    .where("in_use", "=", 1)
    .orderBy((eb) =>
      eb("length_mm", "*", eb("width_mm", "*", eb.ref("height_mm"))),
    )
    .execute();
  const goods = desk.box.goods.map(withoutWeight);
  return rows
    .flatMap((row) => boxOf(row) ?? [])
    .filter((box) => maySend(goods, { ...box, mostGrams: null }))
    .slice(0, most);
}

/** A sealed parcel has used its box, and filling for what the goods leave of it. */
export async function usePackaging(
  { trx, desk, actor, parts }: Turn,
  stored: StoredParcel,
): Promise<void> {
  const { box, goods } = desk.box;
  if (box === null) return;
  const taken = {
    at: parts.clock.now(),
    reason: "packed" as const,
    parcel_id: stored.id,
    station_id: actor.stationId,
    operator_id: actor.operatorId,
  };
  await movePackaging(trx, { ...taken, box_code: box.code, amount: -1 });
  const empty = voidMillilitres(goods, box);
  const filling = await trx
    .selectFrom("boxes")
    .select("code")
    .where("kind", "=", "filling")
    .where("in_use", "=", 1)
    .orderBy("code")
    .limit(1)
    .executeTakeFirst();
  if (filling === undefined || empty === 0) return;
  await movePackaging(trx, {
    ...taken,
    box_code: filling.code,
    amount: -empty,
  });
}
