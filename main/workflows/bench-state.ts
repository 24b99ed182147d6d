import type { Verdict } from "../../shared/contract/bench-view.ts";
import { oneUnit } from "../../shared/domain/captured-unit.ts";
import type {
  CommandId,
  OrderId,
  ShopId,
  StationId,
} from "../../shared/ids.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { RunPaper } from "../../shared/domain/run-paper.ts";
import type { Vault } from "../station-ports.ts";
import type { Store, Trx } from "../storage/store.ts";
import { writesSoFar } from "../storage/writes-so-far.ts";
import {
  loadSession,
  saveSession,
  withVerdict,
  type BenchSession,
} from "./bench-session.ts";
import type { ChangeParts } from "./change-parcel.ts";
import { readDesk, type Desk } from "./desk.ts";
import { runPaperInDoubt } from "../storage/run-queries.ts";
import { isTakenOver, letGo } from "./take-over.ts";
import type { Turn, TurnEnd } from "./turn.ts";

export interface BenchStateParts extends ChangeParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly stationId: StationId;
  readonly stationName: string;
  waitingParcels(): Promise<number>;
  replan(trx: Trx, shopId: ShopId, orderIds: readonly OrderId[]): Promise<void>;
}

/** What one bench knows: its own memory, and the open parcel as last read. */
export interface BenchState {
  session(): BenchSession;
  desk(): Desk;
  waitingParcels(): number;
  /** The last paper of this bench's run, when nobody knows whether it came out. */
  runUnsure(): RunPaper | null;
  /** Reads the desk again: something outside may have changed it. */
  refresh(): Promise<void>;
  /**
   * One input, one transaction: the decision, its journal line, the bench's memory, the scan and the command's answer.
   * A refusal of the disk itself is shown, and leaves everything as it was.
   */
  decide(
    input: BenchInput,
    run: (turn: Turn) => Promise<TurnEnd>,
  ): Promise<void>;
  /** What a command was answered the first time it came; undefined when it is new. */
  answerTo(commandId: CommandId): Promise<Verdict | null | undefined>;
}

export interface BenchInput {
  /** Null for what the bench does by itself. */
  readonly commandId: CommandId | null;
  /** Null for a key, a button or a step of the bench itself. */
  readonly scanned: string | null;
}

/** What the bench does by itself: nobody sent a command, nothing was scanned. */
export const ownStep: BenchInput = { commandId: null, scanned: null };

export async function createBenchState(
  parts: BenchStateParts,
): Promise<BenchState> {
  const { store, vault, clock, stationId } = parts;
  /** The desk was read then: two dozen questions are not asked again while nobody has written. */
  let readAt = await writesSoFar(store.database);
  let session = await loadSession(store.database, stationId);
  let desk = await readDesk(store.database, vault, session);
  let waiting = await parts.waitingParcels();
  let runUnsure = await runPaperInDoubt(store.database, stationId);

  async function refresh(): Promise<void> {
    const now = await writesSoFar(store.database);
    if (now === readAt) return;
    readAt = now;
    desk = await readDesk(store.database, vault, session);
    waiting = await parts.waitingParcels();
    runUnsure = await runPaperInDoubt(store.database, stationId);
  }

  return {
    session: () => session,
    desk: () => desk,
    waitingParcels: () => waiting,
    runUnsure: () => runUnsure,
    refresh,
    async decide(input, run) {
      const before = session;
      const { commandId, scanned } = input;
      const { times } = before;
      // What the bench does by itself is no input: a number that was scanned still waits for its article.
      const now = commandId === null ? before : { ...before, times: 1 };
      const decided: Result<BenchSession> = await store.transact(
        async (trx) => {
          const turn: Turn = {
            trx,
            replan: (shopId, orderIds) => parts.replan(trx, shopId, orderIds),
            parts,
            vault,
            stationName: parts.stationName,
            actor: { stationId, operatorId: before.operatorId },
            session: now,
            desk:
              (await writesSoFar(trx)) === readAt
                ? desk
                : await readDesk(trx, vault, before),
            scanned,
            told: { ...oneUnit, units: times },
          };
          const next = await (isTakenOver(turn) ? letGo : run)(turn);
          await saveSession(trx, stationId, next);
          if (commandId !== null) await recordCommand(turn, commandId, next);
          if (scanned !== null) await recordScan(turn, scanned, next);
          return ok(next);
        },
      );
      session = decided.ok
        ? decided.value
        : withVerdict(before, {
            at: clock.now(),
            tone: "stop",
            scanned,
            title: null,
            skuId: null,
            refusal: decided.refusal,
            expected: null,
          });
      await refresh();
    },
    async answerTo(commandId) {
      const row = await store.database
        .selectFrom("commands")
        .select("answer")
        .where("id", "=", commandId)
        .executeTakeFirst();
      return row === undefined
        ? undefined
        : (JSON.parse(row.answer) as Verdict | null);
    },
  };
}

async function recordCommand(
  turn: Turn,
  id: CommandId,
  next: BenchSession,
): Promise<void> {
  await turn.trx
    .insertInto("commands")
    .values({
      id,
      station_id: turn.actor.stationId,
      at: turn.parts.clock.now(),
      answer: JSON.stringify(next.verdict),
    })
    .execute();
}

async function recordScan(
  turn: Turn,
  text: string,
  next: BenchSession,
): Promise<void> {
  await turn.trx
    .insertInto("scans")
    .values({
      station_id: turn.actor.stationId,
      operator_id: turn.session.operatorId,
      parcel_id: next.parcelId ?? turn.session.parcelId,
      at: turn.parts.clock.now(),
      text,
      outcome: next.verdict?.refusal?.code ?? next.verdict?.tone ?? "note",
    })
    .execute();
}
