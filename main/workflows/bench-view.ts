import type {
  BenchView,
  Instruction,
  ParcelView,
} from "../../shared/contract/bench-view.ts";
import type { BenchFacts, BenchStep } from "../../shared/domain/bench-facts.ts";
import { possibleActions } from "../../shared/domain/possible-actions.ts";
import { unitsNeeded, unitsScanned } from "../../shared/domain/parcel.ts";
import type { BenchSession } from "./bench-session.ts";
import { deskLines, type Desk } from "./desk.ts";
import { verifiedLine } from "./verified-line.ts";

export interface BenchFrame {
  readonly revision: number;
  readonly stationName: string;
  readonly training: boolean;
}

/** Puts what the bench knows into the words of the contract. Decides nothing. */
export function viewBench(
  frame: BenchFrame,
  session: BenchSession,
  desk: Desk,
  facts: BenchFacts,
  step: BenchStep,
  expectedNow: ParcelView["expectedNow"],
): BenchView {
  const { operator } = desk;
  return {
    ...frame,
    operator:
      operator === null
        ? null
        : {
            id: operator.id,
            name: operator.name,
            role: operator.role,
            language: operator.language,
            profile: operator.profile,
          },
    // A bench nobody stands at shows nobody what is in its parcels.
    parcel: operator === null ? null : viewParcel(desk, expectedNow),
    instruction: withLock(step.instruction, session, desk),
    verdict: session.verdict,
    history: session.locked === null ? [...session.history] : [],
    actions: possibleActions(facts),
    supervisorCalled: session.supervisorCalled,
    sealedCount: session.sealedCount,
  };
}

const withLock = (
  instruction: Instruction,
  { locked }: BenchSession,
  { stored }: Desk,
): Instruction =>
  instruction.kind === "sign-in" && locked !== null
    ? {
        kind: "sign-in",
        locked: { name: locked.name, parcel: stored?.number ?? null },
      }
    : instruction;

function viewParcel(
  desk: Desk,
  expectedNow: ParcelView["expectedNow"],
): ParcelView | null {
  const { stored, articles, label } = desk;
  if (stored === null) return null;
  const { parcel } = stored;
  return {
    id: stored.id,
    number: stored.number,
    shopName: desk.shopName,
    orderIds: [...desk.orderIds],
    stage: parcel.stage,
    lane: parcel.labelFirst === undefined ? stored.lane : "label-first",
    lines: deskLines(desk).map((line) => {
      const article = articles.get(line.skuId);
      return {
        skuId: line.skuId,
        title: line.title,
        sellerSku: article?.sellerSku ?? "",
        bin: article?.bin ?? null,
        barcode: printed(article?.barcode ?? null),
        kind: line.kind,
        needed: line.needed,
        scanned: line.scanned,
        hasPicture: article?.hasPicture ?? false,
        ...verifiedLine(desk, line),
      };
    }),
    unitsNeeded: unitsNeeded(parcel),
    unitsScanned: unitsScanned(parcel),
    service: stored.service,
    shipping: desk.shipping,
    hasGift: parcel.lines.some((line) => line.kind === "gift"),
    hazmat: [...articles.values()].some((article) => article.hazmat),
    buyerNote: desk.buyerNote,
    deadlineAt: stored.deadline_at,
    expectedGrams: desk.expected?.grams ?? null,
    toleranceGrams: desk.expected?.toleranceGrams ?? 0,
    learnedFrom: desk.expected?.learnedFrom ?? null,
    expectedNow,
    box:
      desk.box.box === null
        ? null
        : {
            code: desk.box.box.code,
            name: desk.box.box.name,
            by: desk.box.by,
          },
    weighedGrams: parcel.weighedGrams,
    label,
    print: parcel.print,
    printedElsewhere: desk.takenOver?.printer ?? null,
  };
}

/** As it stands under the bars: codes are stored as GTIN-14, and eyes compare what is printed. */
const printed = (gtin14: string | null): string | null =>
  gtin14?.replace(/^0{6}(?=\d{8}$)|^0(?=\d{13}$)/, "") ?? null;
