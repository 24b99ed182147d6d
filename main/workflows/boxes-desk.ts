import type {
  BoxCard,
  BoxEntry,
  OddWeight,
} from "../../shared/contract/boxes-contract.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import {
  estimateOf,
  isFarOff,
  nothingLearned,
  type LearnedWeight,
} from "../../shared/domain/learned-weight.ts";
import type { OperatorId, StationId } from "../../shared/ids.ts";
import { done, refused, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import { appendJournal, type JournalEntry } from "../evidence/journal.ts";
import { boxByCode, hasBoxes, movePackaging } from "../storage/box-queries.ts";
import type { BoxRow, LearnedWeightRow } from "../storage/boxes-schema.ts";
import {
  forgetWeight,
  learnedWeights,
  relearn,
} from "../storage/learned-weights.ts";
import type { Store, Trx } from "../storage/store.ts";
import { supervisorAt, type SignedIn } from "./signed-in.ts";

export interface BoxesDeskParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly stationId: StationId;
  /** Boxes or weights are different: an open parcel may be expected to weigh something else. */
  changed(): void;
}

/** Where a supervisor keeps the boxes. Whatever changes something refuses with `role.supervisor-needed`. */
export interface BoxesDesk {
  list(): Promise<BoxCard[]>;
  /** Refuses with `box.code-taken` when a new box has the code of one that is in use. */
  save(box: BoxEntry, isNew: boolean, by: SignedIn): Promise<Result<void>>;
  /** Refuses with `box.unknown`, as `count` does. */
  remove(code: string, by: SignedIn): Promise<Result<void>>;
  count(code: string, stock: number, by: SignedIn): Promise<Result<void>>;
  oddWeights(): Promise<OddWeight[]>;
  forgetWeight(
    kind: LearnedWeightRow["kind"],
    key: string,
    by: SignedIn,
  ): Promise<Result<void>>;
}

const mostOddWeights = 50;

export function createBoxesDesk(parts: BoxesDeskParts): BoxesDesk {
  const { store, clock, stationId } = parts;

  /** One change by a supervisor: it, its journal line, and then everybody is told. */
  async function change(
    by: SignedIn,
    line: Pick<JournalEntry, "kind" | "data">,
    run: (trx: Trx, operatorId: OperatorId) => Promise<Result<void>>,
  ): Promise<Result<void>> {
    const supervisor = supervisorAt(stationId, by);
    if (!supervisor.ok) return supervisor;
    const changed = await store.transact(async (trx) => {
      const ran = await run(trx, supervisor.value.operatorId);
      if (!ran.ok) return ran;
      await appendJournal(trx, {
        at: clock.now(),
        actor: supervisor.value,
        shopId: null,
        parcelId: null,
        ...line,
      });
      return done;
    });
    if (changed.ok) parts.changed();
    return changed;
  }

  async function inUse(trx: Trx, code: string): Promise<Result<BoxRow>> {
    const row = await boxByCode(trx, code);
    return row?.in_use === 1
      ? { ok: true, value: row }
      : refused(refusal("box.unknown", { box: code }));
  }

  return {
    async list() {
      const rows = await store.database
        .selectFrom("boxes")
        .selectAll()
        .where("in_use", "=", 1)
        .execute();
      const codes = rows.map(({ code }) => code);
      const learned = await learnedWeights(store.database, "box", codes);
      return rows
        .map((row) => cardOf(row, learned.get(row.code)))
        .toSorted(
          (one, other) =>
            Number(other.low) - Number(one.low) ||
            volumeOf(one) - volumeOf(other) ||
            one.box.name.localeCompare(other.box.name),
        );
    },
    save: (box, isNew, by) =>
      change(
        by,
        { kind: "box.saved", data: { box: box.code } },
        async (trx) => {
          const known = await boxByCode(trx, box.code);
          if (isNew && known?.in_use === 1)
            return refused(refusal("box.code-taken", { box: box.code }));
          // What parcels left for their goods was reckoned with a box nobody knew.
          if (!(await hasBoxes(trx))) await forgetParcels(trx, clock.now());
          await keep(trx, box);
          return done;
        },
      ),
    remove: (code, by) =>
      change(by, { kind: "box.removed", data: { box: code } }, async (trx) => {
        const found = await inUse(trx, code);
        if (!found.ok) return found;
        await trx
          .updateTable("boxes")
          .set({ in_use: 0 })
          .where("code", "=", found.value.code)
          .execute();
        return done;
      }),
    async count(code, stock, by) {
      const before = await boxByCode(store.database, code);
      const data = { box: code, from: before?.stock ?? 0, to: stock };
      return change(
        by,
        { kind: "box.counted", data },
        async (trx, operator) => {
          const found = await inUse(trx, code);
          if (!found.ok) return found;
          await movePackaging(trx, {
            box_code: found.value.code,
            at: clock.now(),
            amount: stock - found.value.stock,
            reason: "counted",
            parcel_id: null,
            station_id: stationId,
            operator_id: operator,
          });
          return done;
        },
      );
    },
    async oddWeights() {
      const rows = await store.database
        .selectFrom("learned_weights")
        .innerJoin("articles", "articles.sku_id", "learned_weights.key")
        .select(["key", "state", "title", "variant", "weight_grams"])
        .where("learned_weights.kind", "=", "article")
        .where("weight_grams", "is not", null)
        .execute();
      return rows
        .flatMap((row) => oddWeightOf(row) ?? [])
        .toSorted((one, other) => shareOff(other) - shareOff(one))
        .slice(0, mostOddWeights);
    },
    forgetWeight: (kind, key, by) =>
      change(
        by,
        { kind: "weight.forgotten", data: { kind, key } },
        async (trx) => {
          await forgetWeight(trx, kind, key);
          return done;
        },
      ),
  };
}

async function keep(trx: Trx, box: BoxEntry): Promise<void> {
  const row = {
    name: box.name,
    kind: box.kind,
    length_mm: box.innerMm?.[0] ?? null,
    width_mm: box.innerMm?.[1] ?? null,
    height_mm: box.innerMm?.[2] ?? null,
    weight_grams: box.weightGrams,
    most_grams: box.mostGrams,
    hazmat: box.hazmat ? (1 as const) : (0 as const),
    reorder_level: box.reorderLevel,
    in_use: 1 as const,
  };
  await trx
    .insertInto("boxes")
    .values({ code: box.code, stock: 0, ...row })
    .onConflict((conflict) => conflict.column("code").doUpdateSet(row))
    .execute();
}

async function forgetParcels(trx: Trx, at: number): Promise<void> {
  const rows = await trx
    .selectFrom("learned_weights")
    .select("key")
    .where("kind", "=", "article")
    .execute();
  for (const { key } of rows)
    await relearn(trx, "article", key, at, (known) => ({
      ...known,
      count: known.steps.length,
      parcels: [],
    }));
}

const cardOf = (row: BoxRow, learned: LearnedWeight | undefined): BoxCard => {
  const { length_mm, width_mm, height_mm } = row;
  const hasSize = length_mm !== null && width_mm !== null && height_mm !== null;
  return {
    box: {
      code: row.code,
      name: row.name,
      kind: row.kind,
      innerMm: hasSize ? [length_mm, width_mm, height_mm] : null,
      weightGrams: row.weight_grams,
      mostGrams: row.most_grams,
      hazmat: row.hazmat === 1,
      reorderLevel: row.reorder_level,
    },
    stock: row.stock,
    low: row.stock <= row.reorder_level,
    learned: estimateOf(learned ?? nothingLearned),
  };
};

/** Filling last. */
const volumeOf = ({ box: { innerMm } }: BoxCard): number =>
  innerMm === null
    ? Number.MAX_SAFE_INTEGER
    : innerMm[0] * innerMm[1] * innerMm[2];

function oddWeightOf(row: {
  readonly key: string;
  readonly state: string;
  readonly title: string;
  readonly variant: string;
  readonly weight_grams: number | null;
}): OddWeight | null {
  const learned = estimateOf(JSON.parse(row.state) as LearnedWeight);
  if (learned === null || row.weight_grams === null) return null;
  if (!isFarOff(row.weight_grams, learned)) return null;
  return {
    skuId: row.key,
    title: row.variant === "" ? row.title : `${row.title}, ${row.variant}`,
    catalogueGrams: row.weight_grams,
    learned,
  };
}

const shareOff = ({ catalogueGrams, learned }: OddWeight): number =>
  Math.abs(catalogueGrams - learned.meanGrams) / learned.meanGrams;
