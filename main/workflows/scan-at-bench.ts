import { createHash } from "node:crypto";
import type {
  ScanMeaning,
  ThingScanned,
} from "../../hardware/scanner/scan-meaning.ts";
import type { ScannerRole } from "../../shared/contract/devices-view.ts";
import { refusal } from "../../shared/contract/refusals.ts";
import type { BenchFacts } from "../../shared/domain/bench-facts.ts";
import { benchStep } from "../../shared/domain/bench-step.ts";
import { possibleActions } from "../../shared/domain/possible-actions.ts";
import { insertScanned } from "../../shared/domain/inserts.ts";
import { openUnits } from "../../shared/domain/parcel.ts";
import type { SkuId } from "../../shared/ids.ts";
import { isSetupCode } from "../devices-codes.ts";
import { appendJournal } from "../evidence/journal.ts";
import {
  articleFacts,
  articlesByCode,
  parcelByNumber,
  type StoredParcel,
} from "../storage/parcel-queries.ts";
import type { OperatorRow } from "../storage/own-bench-schema.ts";
import { parcelOfVoidLabel } from "../storage/void-label-queries.ts";
import type { Trx } from "../storage/store.ts";
import type { Told } from "../../shared/domain/captured-unit.ts";
import { actAtBench, approved } from "./act-at-bench.ts";
import { answerCapture, marksOf } from "./answer-capture.ts";
import { supervisorCame } from "./call-supervisor.ts";
import { takeBox } from "./box-at-bench.ts";
import { claimByArticle, claimByBin, claimByName } from "./claim-parcel.ts";
import { countSeveral } from "./count-several.ts";
import { titleOf } from "./desk.ts";
import { labelKeys, namedParcel, parcelOfLabel } from "./named-parcel.ts";
import { putInInsert } from "./put-in-insert.ts";
import { unlockBench } from "./lock-bench.ts";
import { sealByLabel } from "./seal-parcel.ts";
import { stickLabel } from "./stick-label.ts";
import { teachByScan } from "./teach-at-bench.ts";
import { approveHeld, askAboutHeld } from "./held-at-bench.ts";
import { nameLine } from "./trouble-at-bench.ts";
import { fillByScan, scanTote } from "./tote-at-bench.ts";
import { answer, stop, type Turn, type TurnEnd } from "./turn.ts";
import { verifyUnit } from "./verify-unit.ts";

/**
 * A badge is known by the SHA-256 of its code, so that a copied database opens no bench. In capitals: scanners set to
 * one case, and Caps Lock, must not keep anybody out.
 */
export const badgeHash = (code: string): string =>
  createHash("sha256").update(code.toUpperCase()).digest("hex");

/** At most this many articles are offered when a barcode fits several: there are four choose commands. */
const mostChoices = 4;

/** Decides one scan: who is asking, what it means here and now, and which recipe carries it out. */
export async function scanAtBench(
  turn: Turn,
  meaning: ScanMeaning,
  facts: BenchFacts,
  role: Exclude<ScannerRole, "look-up">,
): Promise<TurnEnd> {
  if (meaning.kind === "badge") return badge(turn, meaning.code);
  if (meaning.kind === "screen") return answer(turn, "note");
  if (turn.session.operatorId === null)
    return stop(turn, refusal("scan.not-signed-in", {}));
  const scanned = turn.scanned ?? "";
  switch (meaning.kind) {
    case "command":
      return possibleActions(facts).includes(meaning.action)
        ? actAtBench(turn, meaning.action)
        : stop(turn, refusal("scan.not-now", { scanned }));
    case "unknown-command":
      return stop(turn, refusal("command.unknown", { scanned }));
    case "quantity":
      return countSeveral(turn, meaning.units);
    default:
      break;
  }
  const { question } = turn.session;
  if (question?.kind === "approve") {
    return stop(turn, refusal("role.supervisor-needed", {}));
  }
  // What is scanned instead of an answer is the next thing in the hand.
  if (question?.kind === "take-over")
    return scanAtBench(withoutQuestion(turn), meaning, facts, role);
  if (meaning.kind === "tote") return scanTote(turn, meaning.tote);
  if (question?.kind === "fill-tote")
    return fillByScan(turn, question.tote, meaning);
  const { stored } = turn.desk;
  if (meaning.kind === "parcel") {
    return open(turn, await parcelByNumber(turn.trx, meaning.number));
  }
  if (meaning.kind === "box") return takeBox(turn, meaning.code);
  if (meaning.kind === "bin") {
    return stored === null
      ? claimByBin(turn, meaning.bin)
      : stop(
          turn,
          refusal("parcel.busy-with-other", { parcel: stored.number }),
        );
  }
  if (stored?.stage === "held" || stored?.stage === "cancelled") {
    return stop(
      turn,
      stored.parcel.held ?? refusal("parcel.held", { parcel: stored.number }),
    );
  }
  const codes = articleKeys(meaning);
  const skuIds = await articlesByCode(turn.trx, codes);
  if (role === "labels" && skuIds.length > 0)
    return stop(turn, refusal("scan.labels-only", { scanned }));
  if (question?.kind === "capture")
    return answerCapture(turn, question, meaning, skuIds);
  if (question?.kind === "teach") return teachByScan(turn, question, skuIds);
  const insert = insertScanned(turn.desk.inserts, [meaning.text, ...codes]);
  if (insert !== undefined && (stored?.stage === "packed" || !skuIds.length))
    return putInInsert(turn, insert);
  if (question?.kind === "quantity")
    return scanAtBench(withoutQuestion(turn), meaning, facts, role);
  if (stored?.stage === "labelled") {
    return skuIds.length === 0
      ? sealByLabel(turn, labelKeys(meaning))
      : stop(turn, refusal("scan.not-now", { scanned }));
  }
  if (skuIds.length > 0) {
    const told = { ...marksOf(meaning), units: turn.told.units };
    return article({ ...turn, told }, skuIds);
  }
  return awaitsLabel(facts)
    ? stickLabel(turn, [meaning.text, ...meaning.trackingNumbers])
    : somethingElse(turn, meaning);
}

/** What was not answered is not asked any more: the next thing is in the hand. */
const withoutQuestion = (turn: Turn): Turn => ({
  ...turn,
  session: { ...turn.session, question: null },
});

/** The packer has a label of his own in hand: what is scanned now can only be its number. */
function awaitsLabel(facts: BenchFacts): boolean {
  const { instruction } = benchStep(facts);
  return instruction.kind === "scan-label" && instruction.stickOn === true;
}

/** A case's own code is not the article inside it: counting a box of six as one would pack five too few. */
export const articleKeys = ({ gtins, skus }: ThingScanned): string[] => {
  const isCase = /^[1-8]/.test(gtins[0] ?? "");
  return [...(isCase ? gtins.slice(0, 1) : gtins), ...skus];
};

async function badge(before: Turn, code: string): Promise<TurnEnd> {
  const { trx } = before;
  const operator = await operatorByBadge(trx, code);
  if (operator === null) return stop(before, refusal("scan.unknown-badge", {}));
  const session = await supervisorCame(before, operator);
  const turn: Turn = { ...before, session };
  if (session.locked !== null)
    return unlockBench(turn, session.locked, operator);
  if (session.question?.kind === "approve") {
    return operator.role === "supervisor"
      ? approved(turn, session.question.action, operator)
      : stop(turn, refusal("role.supervisor-needed", {}));
  }
  if (session.question?.kind === "decide-held")
    return approveHeld(turn, session.question, operator);
  if (session.operatorId === operator.id)
    return answer(turn, "note", { title: operator.name });
  await appendJournal(trx, {
    at: turn.parts.clock.now(),
    actor: { ...turn.actor, operatorId: operator.id },
    shopId: null,
    parcelId: session.parcelId,
    kind: "operator.signed-in",
    data: { by: "badge" },
  });
  // The open parcel stays: a change of hands is not a change of work.
  return answer(
    turn,
    "good",
    { title: operator.name },
    {
      ...session,
      operatorId: operator.id,
      sealedCount: 0,
    },
  );
}

async function operatorByBadge(
  trx: Trx,
  code: string,
): Promise<OperatorRow | null> {
  const row = await trx
    .selectFrom("operators")
    .selectAll()
    .where("badge_hash", "=", badgeHash(code))
    .executeTakeFirst();
  return row ?? null;
}

/** A barcode that fits several articles asks, even when the parcel needs only one of them: the other may be in the hand. */
async function article(turn: Turn, skuIds: readonly SkuId[]): Promise<TurnEnd> {
  const { session, trx } = turn;
  const offered =
    session.question?.kind === "choose-article"
      ? session.question.options
      : null;
  const asked = skuIds.filter((skuId) =>
    offered?.some((option) => option.skuId === skuId),
  );
  // An article that was not offered answers nothing: it is the next one in the hand.
  const among = asked.length > 0 ? asked : skuIds;
  const [only] = among;
  if (only !== undefined && among.length === 1) {
    const { question } = session;
    if (question?.kind === "which-line")
      return nameLine(turn, question.trouble, only);
    const answered: Turn = {
      ...turn,
      told: asked.length > 0 ? toldBefore(turn) : turn.told,
      session: { ...session, question: keptBy(turn, only) },
    };
    return session.parcelId === null
      ? claimByArticle(answered, only)
      : verifyUnit(answered, session.parcelId, only);
  }
  const articles = await articleFacts(trx, skuIds);
  const options = skuIds.slice(0, mostChoices).map((skuId) => ({
    skuId,
    title: titleOf(articles, skuId),
    sellerSku: articles.get(skuId)?.sellerSku ?? "",
  }));
  const scanned = turn.scanned ?? "";
  const titles = options.map(({ title }) => title).join(" / ");
  return answer(
    turn,
    "ask",
    { refusal: refusal("scan.ambiguous-barcode", { scanned, titles }) },
    {
      ...session,
      question: { kind: "choose-article", scanned, options, told: turn.told },
    },
  );
}

/** The number that came before a question holds for its answer. */
function toldBefore({ session: { question }, told }: Turn): Told {
  const before = question?.kind === "choose-article" ? question.told : null;
  return { ...told, units: before?.units ?? 1 };
}

/** While there are too few of an article, what there is may be scanned first. */
function keptBy(turn: Turn, skuId: SkuId): Turn["session"]["question"] {
  const { question } = turn.session;
  const parcel = turn.desk.stored?.parcel;
  return question?.kind === "settle-trouble" &&
    question.trouble === "short" &&
    question.skuId === skuId &&
    parcel !== undefined &&
    openUnits(parcel, skuId) > 1
    ? question
    : null;
}

async function somethingElse(
  turn: Turn,
  meaning: ThingScanned,
): Promise<TurnEnd> {
  const found = await namedParcel(turn.trx, meaning);
  if (found !== null)
    return open(turn, found, await isItsLabel(turn.trx, meaning, found));
  const scanned = meaning.text;
  const gone = await parcelOfVoidLabel(turn.trx, labelKeys(meaning));
  if (gone !== null)
    return stop(turn, refusal("label.void", { parcel: gone.number }));
  if (isSetupCode(scanned)) return stop(turn, refusal("scan.setup-code", {}));
  return stop(
    turn,
    meaning.damaged
      ? refusal("scan.damaged-barcode", { scanned })
      : refusal("scan.unknown-barcode", { scanned }),
  );
}

/** Orders are no labels, even where a carrier numbers its parcels by them. */
async function isItsLabel(
  trx: Trx,
  meaning: ThingScanned,
  found: StoredParcel,
): Promise<boolean> {
  return (await parcelOfLabel(trx, meaning))?.id === found.id;
}

/** @param byLabel its carrier's label was scanned, not its slip */
function open(
  turn: Turn,
  found: StoredParcel | null,
  byLabel = false,
): TurnEnd | Promise<TurnEnd> {
  const { stored } = turn.desk;
  if (byLabel && found?.stage === "cancelled")
    return stop(turn, refusal("label.void", { parcel: found.number }));
  if (stored === null)
    return found?.parcel.held?.code === "parcel.short"
      ? askAboutHeld(turn, found)
      : claimByName(turn, found, byLabel);
  return found?.id === stored.id
    ? answer(turn, "note")
    : stop(turn, refusal("parcel.busy-with-other", { parcel: stored.number }));
}
