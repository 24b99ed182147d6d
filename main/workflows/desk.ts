import type { Selectable } from "kysely";
import type { BenchProfile } from "../../shared/domain/bench-profile.ts";
import { insertsDue, type Insert } from "../../shared/domain/inserts.ts";
import type { OrderId, SkuId, StationId } from "../../shared/ids.ts";
import {
  estimateOf,
  type WeightEstimate,
} from "../../shared/domain/learned-weight.ts";
import {
  expectWeight,
  type ExpectedWeight,
} from "../../shared/domain/weighing.ts";
import type { Refusal } from "../../shared/contract/refusals.ts";
import type { ParcelHandover } from "../../shared/contract/ship-terms-view.ts";
import {
  mayMultiply,
  usualRules,
  type ArticleRules,
} from "../../shared/domain/article-rules.ts";
import { rulesOfArticles } from "../storage/article-rules.ts";
import { capturedOf } from "../storage/captured-units.ts";
import { allInserts, packedInserts } from "../storage/inserts.ts";
import type { CapturedUnitRow } from "../storage/verification-schema.ts";
import { learnedWeights } from "../storage/learned-weights.ts";
import type { Database } from "../storage/open-database.ts";
import {
  articleFacts,
  claimOf,
  loadParcel,
  ordersOf,
  type ArticleFacts,
  type StoredParcel,
} from "../storage/parcel-queries.ts";
import { profileOf } from "../storage/operator-profiles.ts";
import type { LabelRow } from "../storage/schema.ts";
import type { OperatorRow } from "../storage/own-bench-schema.ts";
import { shipsBySeller } from "../storage/seller-shipping-queries.ts";
import { handoverOf } from "../storage/ship-terms.ts";
import type { Trx } from "../storage/store.ts";
import type { Vault } from "../station-ports.ts";
import type { BenchSession } from "./bench-session.ts";
import { noBox, readDeskBox, type DeskBox } from "./desk-box.ts";

export interface DeskLabel {
  readonly state: "none" | "asked" | "ready" | "refused";
  readonly trackingNumber: string | null;
  readonly carrier: string | null;
  readonly problem: Refusal | null;
  readonly handover: ParcelHandover | null;
}

/** Who is signed in, and how they want the bench. */
export interface DeskOperator extends OperatorRow {
  readonly profile: BenchProfile;
}

/** Both by name. */
export interface TakenOver {
  readonly printer: string;
  readonly insteadOf: string;
}

/** Everything about the open parcel that the screen shows and the rules ask for, read in one go after each change. */
export interface Desk {
  readonly operator: DeskOperator | null;
  readonly stored: StoredParcel | null;
  /** Whose the open parcel is now; null when it is nobody's. */
  readonly claimStation: StationId | null;
  readonly orderIds: readonly OrderId[];
  readonly articles: ReadonlyMap<SkuId, ArticleFacts>;
  /** Of those articles that have any of their own. */
  readonly rules: ReadonlyMap<SkuId, ArticleRules>;
  readonly captured: readonly CapturedUnitRow[];
  /** What the shop adds to this parcel and is not in yet. */
  readonly inserts: readonly Insert[];
  readonly learned: ReadonlyMap<SkuId, WeightEstimate>;
  readonly box: DeskBox;
  readonly expected: ExpectedWeight | null;
  readonly label: DeskLabel;
  readonly shipping: "tiktok" | "seller";
  /** Whether a label that was made elsewhere belongs on this box: the packer's to stick on, or stuck on already. */
  readonly stuckOn: "no" | "wanted" | "done";
  /** Who got the label in the place of the bench's own printer; null while that one has it. */
  readonly takenOver: TakenOver | null;
  readonly shopName: string;
  readonly buyerNote: string | null;
}

const noLabel: DeskLabel = {
  state: "none",
  trackingNumber: null,
  carrier: null,
  problem: null,
  handover: null,
};

export async function readDesk(
  database: Database | Trx,
  vault: Vault,
  session: BenchSession,
): Promise<Desk> {
  const operator = await readOperator(database, session);
  const stored =
    session.parcelId === null
      ? null
      : await loadParcel(database, session.parcelId);
  if (stored === null) {
    return {
      operator,
      stored,
      claimStation: null,
      orderIds: [],
      articles: new Map(),
      rules: new Map(),
      captured: [],
      inserts: [],
      learned: new Map(),
      box: noBox,
      expected: null,
      label: noLabel,
      shipping: "tiktok",
      stuckOn: "no",
      takenOver: null,
      shopName: "",
      buyerNote: null,
    };
  }
  const skuIds = stored.parcel.lines.map((line) => line.skuId);
  const articles = await articleFacts(database, skuIds);
  const learned = await readLearned(database, skuIds);
  const rules = await rulesOfArticles(database, skuIds);
  const box = await readDeskBox(database, stored, articles, rules);
  const orderIds = await ordersOf(database, stored.id);
  const shop = await database
    .selectFrom("shops")
    .select("name")
    .where("id", "=", stored.shop_id)
    .executeTakeFirst();
  const { source, ...label } = await readLabel(database, stored);
  const bySeller = await shipsBySeller(database, stored.id);
  // An account that has no label for it leaves the packer's own.
  const wanted =
    bySeller && (label.state === "none" || label.state === "refused");
  return {
    operator,
    stored,
    claimStation: (await claimOf(database, stored.id))?.station_id ?? null,
    orderIds,
    articles,
    rules,
    captured: await capturedOf(database, stored.id),
    inserts: insertsDue(await allInserts(database), {
      shopId: stored.shop_id,
      skuIds,
      packed: await packedInserts(database, stored.id),
    }),
    learned,
    box,
    expected: expectWeight(
      weighedLines(stored, articles, learned),
      box.packaging,
    ),
    label,
    shipping: bySeller ? "seller" : "tiktok",
    stuckOn: source === "stuck-on" ? "done" : wanted ? "wanted" : "no",
    takenOver: await readTakenOver(database, stored),
    shopName: shop?.name ?? "",
    buyerNote: await readNote(database, vault, orderIds),
  };
}

/** The parcel's lines in walking order of their shelves, gifts last, with words for articles the shop has not told yet. */
export function deskLines({ stored, articles, learned, rules }: Desk) {
  if (stored === null) return [];
  return weighedLines(stored, articles, learned).map((line) => ({
    ...line,
    multiply: mayMultiply(rules.get(line.skuId) ?? usualRules),
  }));
}

function weighedLines(
  { parcel }: StoredParcel,
  articles: ReadonlyMap<SkuId, ArticleFacts>,
  learned: ReadonlyMap<SkuId, WeightEstimate>,
) {
  const bin = (skuId: SkuId): string => articles.get(skuId)?.bin ?? "~";
  return parcel.lines
    .map((line) => ({
      ...line,
      title: titleOf(articles, line.skuId),
      weightGrams:
        learned.get(line.skuId)?.meanGrams ??
        articles.get(line.skuId)?.weightGrams ??
        null,
      learned: learned.get(line.skuId) ?? null,
    }))
    .sort(
      (a, b) =>
        Number(a.kind === "gift") - Number(b.kind === "gift") ||
        bin(a.skuId).localeCompare(bin(b.skuId)) ||
        a.skuId.localeCompare(b.skuId),
    );
}

/** An article the shop has not described yet is called by its SKU: never an empty line. */
export const titleOf = (
  articles: ReadonlyMap<SkuId, ArticleFacts>,
  skuId: SkuId,
): string => articles.get(skuId)?.title ?? `SKU ${skuId}`;

async function readLearned(
  database: Database | Trx,
  skuIds: readonly SkuId[],
): Promise<Map<SkuId, WeightEstimate>> {
  const known = await learnedWeights(database, "article", skuIds);
  const estimates = new Map<SkuId, WeightEstimate>();
  for (const skuId of skuIds) {
    const state = known.get(skuId);
    const estimate = state === undefined ? null : estimateOf(state);
    if (estimate !== null) estimates.set(skuId, estimate);
  }
  return estimates;
}

async function readOperator(
  database: Database | Trx,
  { operatorId }: BenchSession,
): Promise<DeskOperator | null> {
  if (operatorId === null) return null;
  const row = await database
    .selectFrom("operators")
    .selectAll()
    .where("id", "=", operatorId)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { ...row, profile: await profileOf(database, operatorId) };
}

async function readLabel(
  database: Database | Trx,
  stored: StoredParcel,
): Promise<
  DeskLabel & { readonly source: Selectable<LabelRow>["source"] | null }
> {
  const row = await database
    .selectFrom("labels")
    .select(["source", "state", "tracking_number", "carrier", "problem"])
    .select(["handover", "pickup_from", "pickup_until"])
    .where("parcel_id", "=", stored.id)
    .executeTakeFirst();
  if (row === undefined || row.state === "void")
    return { ...noLabel, source: null };
  return {
    source: row.source,
    state: row.state,
    trackingNumber: row.tracking_number === "" ? null : row.tracking_number,
    carrier: row.carrier === "" ? null : row.carrier,
    problem: row.problem === null ? null : (JSON.parse(row.problem) as Refusal),
    handover: handoverOf(row),
  };
}

/** The newest copy counts: one that came out of the bench's own printer is where everybody looks. */
async function readTakenOver(
  database: Database | Trx,
  stored: StoredParcel,
): Promise<TakenOver | null> {
  const row = await database
    .selectFrom("print_jobs")
    .select(["printer", "instead_of"])
    .where("parcel_id", "=", stored.id)
    .orderBy("copy", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined || row.printer === null || row.instead_of === null
    ? null
    : { printer: row.printer, insteadOf: row.instead_of };
}

async function readNote(
  database: Database | Trx,
  vault: Vault,
  orderIds: readonly OrderId[],
): Promise<string | null> {
  if (orderIds.length === 0) return null;
  const rows = await database
    .selectFrom("orders")
    .select("buyer_note")
    .where("id", "in", orderIds)
    .where("buyer_note", "is not", null)
    .execute();
  const notes = rows.flatMap(({ buyer_note: sealed }) => {
    const opened = sealed === null ? null : vault.open(sealed);
    return opened?.ok === true ? [opened.value] : [];
  });
  return notes.length === 0 ? null : notes.join("\n");
}
