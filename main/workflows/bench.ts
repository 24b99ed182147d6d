import { meaningOf } from "../../hardware/scanner/scan-meaning.ts";
import type {
  BenchAction,
  BenchView,
  Verdict,
} from "../../shared/contract/bench-view.ts";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import {
  benchStep,
  possibleActions,
  type AutoStep,
  type BenchFacts,
} from "../../shared/domain/bench-step.ts";
import type { ParcelEvent } from "../../shared/domain/parcel.ts";
import type { CommandId, ParcelId, StationId } from "../../shared/ids.ts";
import { ok, type Result } from "../../shared/result.ts";
import { actAtBench } from "./act-at-bench.ts";
import {
  loadSession,
  saveSession,
  withVerdict,
  type BenchSession,
} from "./bench-session.ts";
import { viewBench } from "./bench-view.ts";
import {
  changeParcel,
  claimLeaseMs,
  type ChangeParts,
  type Line,
} from "./change-parcel.ts";
import { deskLines, readDesk, type Desk } from "./desk.ts";
import { inTurn } from "./in-turn.ts";
import {
  createLiveCheck,
  type LiveAnswer,
  type ReadLive,
} from "./live-check.ts";
import { scanAtBench } from "./scan-at-bench.ts";
import { answer, stop, type Turn, type TurnEnd } from "./turn.ts";
import { watchScale, type BenchScale } from "./watch-scale.ts";
import { renewClaims } from "../storage/parcel-queries.ts";
import type { Store } from "../storage/store.ts";
import type { Vault } from "../station-ports.ts";

/** Often enough that a claim never runs out under a packer's hands, seldom enough to cost nothing. */
const heartbeatMs = claimLeaseMs / 5;

/** The bench takes at most this many steps by itself before it waits for the next input; more would be a loop. */
const mostAutoSteps = 5;

export interface BenchParts extends ChangeParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly stationId: StationId;
  readonly stationName: string;
  readonly training: boolean;
  readonly readLive: ReadLive;
  readonly scale: BenchScale;
  /** Why the bench printer cannot print now; null when it can. */
  printerProblem(): Refusal | null;
  /** A print job was committed. */
  printQueued(): void;
  /** A call to the platform was committed. */
  outboxQueued(): void;
  waitingParcels(): Promise<number>;
  changed(): void;
}

export interface Bench {
  scan(
    commandId: CommandId,
    text: string,
    aim: string | null,
  ): Promise<BenchView>;
  act(commandId: CommandId, action: BenchAction): Promise<BenchView>;
  /** Something outside changed (a reading, a label, the printer, the platform): take the next step if there is one. */
  poke(): Promise<void>;
  view(): BenchView;
  stop(): Promise<void>;
}

/**
 * One packing bench. Inputs are decided one at a time in the order they came; each is one transaction that holds the
 * decision, its journal line, the bench's own memory and the command's answer, so a crash loses nothing that was shown.
 */
export async function createBench(parts: BenchParts): Promise<Bench> {
  const { store, clock, stationId } = parts;
  const turns = inTurn();
  const check = createLiveCheck(parts.readLive, clock, (id, found) =>
    turns.run(() => hear(id, found)),
  );
  const scale = watchScale(parts.scale, clock, () => void turns.run(settle));

  let session: BenchSession = await loadSession(store.database, stationId);
  let desk: Desk = await readDesk(store.database, parts.vault, session);
  let waiting = await parts.waitingParcels();
  let revision = clock.now();
  let shown = draw();
  /** The trouble the packer has been told of, so that a box left on the scale is not told off twice. */
  let toldTrouble: string | null = null;

  function facts(): BenchFacts {
    const { stored } = desk;
    return {
      signedIn: desk.operator !== null,
      waitingParcels: waiting,
      question: session.question,
      parcel: stored?.parcel ?? null,
      lines: deskLines(desk),
      expectedGrams: desk.expectedGrams,
      scale: scale.state(),
      label: desk.label,
      check: stored === null ? "stale" : check.state(stored.id),
      printer: { problem: parts.printerProblem() },
    };
  }

  function draw(): BenchView {
    const now = facts();
    const { stationName, training } = parts;
    return viewBench(
      { revision, stationName, training },
      session,
      desk,
      now,
      benchStep(now),
    );
  }

  /** Draws again and tells the screens when something they show is different. */
  function show(): BenchView {
    const next = draw();
    if (JSON.stringify({ ...next, revision }) === JSON.stringify(shown))
      return shown;
    revision++;
    shown = { ...next, revision };
    parts.changed();
    return shown;
  }

  async function refresh(): Promise<void> {
    desk = await readDesk(store.database, parts.vault, session);
    waiting = await parts.waitingParcels();
  }

  function turnOf(trx: Turn["trx"], scanned: string | null, at: Desk): Turn {
    const actor = { stationId, operatorId: session.operatorId };
    return { trx, parts, actor, session, desk: at, scanned };
  }

  /** One input, one transaction. A refusal of the disk itself is shown, and leaves everything as it was. */
  async function decide(
    commandId: CommandId | null,
    scanned: string | null,
    run: (turn: Turn) => Promise<TurnEnd>,
  ): Promise<void> {
    const before = session;
    const decided: Result<BenchSession> = await store.transact(async (trx) => {
      const turn = turnOf(
        trx,
        scanned,
        await readDesk(trx, parts.vault, session),
      );
      const next = await run(turn);
      await saveSession(trx, stationId, next);
      if (commandId !== null) {
        const row = { id: commandId, station_id: stationId, at: clock.now() };
        await trx
          .insertInto("commands")
          .values({ ...row, answer: JSON.stringify(next.verdict) })
          .execute();
      }
      if (scanned !== null) await recordScan(turn, scanned, next);
      return ok(next);
    });
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
    if (session.parcelId !== before.parcelId) {
      check.forget();
      toldTrouble = null;
    }
    await refresh();
    if (desk.stored !== null && before.parcelId !== session.parcelId) {
      check.start(desk.stored.id, desk.stored.number, desk.orderIds);
      parts.outboxQueued();
    }
  }

  async function recordScan(
    turn: Turn,
    text: string,
    next: BenchSession,
  ): Promise<void> {
    await turn.trx
      .insertInto("scans")
      .values({
        station_id: stationId,
        operator_id: turn.session.operatorId,
        parcel_id: next.parcelId ?? turn.session.parcelId,
        at: clock.now(),
        text,
        source: "scanner",
        outcome: next.verdict?.refusal?.code ?? next.verdict?.tone ?? "note",
      })
      .execute();
  }

  /** Takes every step that needs no hand, then shows where that leaves the bench. */
  async function settle(): Promise<BenchView> {
    for (let steps = 0; steps < mostAutoSteps; steps++) {
      const step = benchStep(facts());
      const { instruction } = step;
      if (instruction.kind === "scale-trouble")
        await tellTrouble(instruction.refusal);
      else toldTrouble = null;
      if (step.auto === null || desk.stored === null) break;
      if (!(await takeStep(step.auto, desk.stored.id))) break;
    }
    return show();
  }

  async function takeStep(auto: AutoStep, id: ParcelId): Promise<boolean> {
    switch (auto.kind) {
      case "check":
        if (desk.stored !== null)
          check.start(id, desk.stored.number, desk.orderIds);
        return false;
      case "weigh":
        await decide(null, null, (turn) => weigh(turn, id, auto.grams));
        return true;
      case "print": {
        const copy = (desk.stored?.parcel.copies ?? 0) + 1;
        const line: Line = {
          kind: "print.queued",
          data: { copy, reason: "first", approvedBy: null },
        };
        await decide(null, null, (turn) =>
          change(turn, id, { kind: "print", checked: auto.checked }, line),
        );
        parts.printQueued();
        return true;
      }
      default:
        return auto satisfies never;
    }
  }

  async function weigh(
    turn: Turn,
    id: ParcelId,
    grams: number,
  ): Promise<TurnEnd> {
    const expected = desk.expectedGrams;
    await recordWeighing(turn, id, true);
    const line: Line = {
      kind: "parcel.weighed",
      data: { grams, expectedGrams: expected },
    };
    const end = await change(turn, id, { kind: "weigh", grams }, line);
    return end.verdict?.tone === "stop" ? end : answer(turn, "good");
  }

  /** A wrong weight is a stop of its own: sounded once for each box that lands on the scale. */
  async function tellTrouble(problem: Refusal): Promise<void> {
    if (toldTrouble === problem.code) return;
    toldTrouble = problem.code;
    if (
      problem.code !== "scale.too-light" &&
      problem.code !== "scale.too-heavy"
    )
      return;
    const id = session.parcelId;
    if (id === null) return;
    await decide(null, null, async (turn) => {
      await recordWeighing(turn, id, false);
      return stop(turn, problem);
    });
  }

  async function recordWeighing(
    turn: Turn,
    id: ParcelId,
    accepted: boolean,
  ): Promise<void> {
    const { reading } = scale.state();
    if (reading === null || reading.grams === null) return;
    await turn.trx
      .insertInto("weighings")
      .values({
        parcel_id: id,
        at: clock.now(),
        weight: reading.weight ?? "",
        unit: reading.unit ?? "",
        grams: reading.grams,
        expected_grams: desk.expectedGrams,
        accepted: accepted ? 1 : 0,
      })
      .execute();
  }

  async function change(
    turn: Turn,
    id: ParcelId,
    event: ParcelEvent,
    line: Line,
  ): Promise<TurnEnd> {
    const changed = await changeParcel(
      turn.trx,
      turn.parts,
      turn.actor,
      id,
      event,
      line,
    );
    return changed.ok ? turn.session : stop(turn, changed.refusal);
  }

  /** The platform's live word on the open parcel: a cancelled one stops here, before its label. */
  async function hear(id: ParcelId, found: LiveAnswer): Promise<void> {
    if (session.parcelId !== id) return;
    if (found.kind === "held") {
      await decide(null, null, async (turn) => {
        const data = { code: found.reason.code };
        const end = await change(
          turn,
          id,
          { kind: "hold", reason: found.reason },
          { kind: "parcel.held", data },
        );
        return end.verdict?.tone === "stop" ? end : stop(turn, found.reason);
      });
    }
    await settle();
  }

  async function stored(
    commandId: CommandId,
  ): Promise<Verdict | null | undefined> {
    const row = await store.database
      .selectFrom("commands")
      .select("answer")
      .where("id", "=", commandId)
      .executeTakeFirst();
    return row === undefined
      ? undefined
      : (JSON.parse(row.answer) as Verdict | null);
  }

  async function command(
    commandId: CommandId,
    scanned: string | null,
    run: (turn: Turn) => Promise<TurnEnd>,
  ): Promise<BenchView> {
    const answered = await stored(commandId);
    if (answered !== undefined) return { ...shown, verdict: answered };
    await decide(commandId, scanned, run);
    return settle();
  }

  /** What happened elsewhere to the open parcel is told once, as loudly as a wrong scan. */
  async function noticeNews(): Promise<void> {
    const before = desk.stored?.stage;
    const printBefore = desk.stored?.parcel.print;
    await refresh();
    const now = desk.stored;
    if (now === null) return;
    const stopped = now.stage === "held" || now.stage === "cancelled";
    const reason =
      now.parcel.held ?? refusal("parcel.held", { parcel: now.number });
    if (stopped && before !== now.stage)
      await decide(null, null, (turn) => Promise.resolve(stop(turn, reason)));
    if (now.parcel.print === "unsure" && printBefore !== "unsure") {
      const unsure = refusal("printer.unsure", { printer: "" });
      await decide(null, null, (turn) =>
        Promise.resolve(answer(turn, "ask", { refusal: unsure })),
      );
    }
  }

  let cancelBeat = (): void => undefined;
  function beat(): void {
    cancelBeat = clock.after(heartbeatMs, () => {
      const now = clock.now();
      void turns.run(() =>
        renewClaims(store.database, stationId, now, now + claimLeaseMs),
      );
      beat();
    });
  }
  beat();

  return {
    scan: (commandId, text, aim) =>
      turns.run(() =>
        command(commandId, text, (turn) => {
          const year = new Date(clock.now()).getUTCFullYear();
          return scanAtBench(turn, meaningOf(text, aim, year), facts());
        }),
      ),
    act: (commandId, action) =>
      turns.run(() =>
        command(commandId, null, (turn) =>
          possibleActions(facts()).includes(action)
            ? actAtBench(turn, action)
            : Promise.resolve(
                stop(
                  turn,
                  refusal("parcel.wrong-stage", {
                    parcel: desk.stored?.number ?? "",
                  }),
                ),
              ),
        ),
      ),
    poke: () =>
      turns.run(async () => {
        await noticeNews();
        await settle();
      }),
    view: () => shown,
    async stop() {
      cancelBeat();
      scale.stop();
      await turns.run(() => Promise.resolve());
    },
  };
}
