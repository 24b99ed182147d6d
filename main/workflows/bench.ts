import { meaningOf } from "../../hardware/scanner/scan-meaning.ts";
import type {
  BenchAction,
  BenchView,
} from "../../shared/contract/bench-view.ts";
import type { ScannerRole } from "../../shared/contract/devices-view.ts";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import type { AutoStep, BenchFacts } from "../../shared/domain/bench-facts.ts";
import { benchStep } from "../../shared/domain/bench-step.ts";
import { possibleActions } from "../../shared/domain/possible-actions.ts";
import { lockAfterMs } from "../../shared/domain/bench-rules.ts";
import type { CommandId, ParcelId } from "../../shared/ids.ts";
import { keepStationName } from "../storage/station-names.ts";
import { actAtBench } from "./act-at-bench.ts";
import {
  createBenchState,
  ownStep,
  type BenchInput,
  type BenchStateParts,
} from "./bench-state.ts";
import {
  createBenchRulesDesk,
  type BenchRulesDesk,
} from "./bench-rules-desk.ts";
import { viewBench } from "./bench-view.ts";
import { gatherFacts } from "./gather-facts.ts";
import { inTurn } from "./in-turn.ts";
import { watchIdle } from "./idle-watch.ts";
import { keepClaims } from "./keep-claims.ts";
import { lockBench } from "./lock-bench.ts";
import { lookUpAtBench } from "./look-up-at-bench.ts";
import {
  createLiveCheck,
  type LiveAnswer,
  type ReadLive,
} from "./live-check.ts";
import {
  acceptWeight,
  holdOpenParcel,
  printFirst,
  refuseWeight,
  tellSilentAlarm,
  takeLabel,
} from "./own-steps.ts";
import { scanAtBench } from "./scan-at-bench.ts";
import { sealStuckOn } from "./stick-label.ts";
import { noteDoubts } from "./note-doubts.ts";
import { newsOf } from "./tell-news.ts";
import { answer, stop, type Turn, type TurnEnd } from "./turn.ts";
import { createSilentScale } from "./weigh-silently.ts";
import { watchClaim } from "./watch-claim.ts";
import { watchScale, type BenchScale } from "./watch-scale.ts";

/** The bench takes at most this many steps by itself before it waits for the next input; more would be a loop. */
const mostOwnSteps = 5;

export interface BenchParts extends BenchStateParts {
  readonly training: boolean;
  readonly readLive: ReadLive;
  readonly scale: BenchScale;
  /** Why the bench printer cannot print now; null when it can. */
  printerProblem(): Refusal | null;
  /** A print job was committed. */
  printQueued(): void;
  /** A call to the platform was committed. */
  outboxQueued(): void;
  changed(): void;
}

export interface Bench {
  /**
   * @param aim symbology identifier, or null when the scanner sends none
   * @param role what scans of this scanner may do
   */
  scan(
    commandId: CommandId,
    text: string,
    aim: string | null,
    role: ScannerRole,
  ): Promise<BenchView>;
  act(commandId: CommandId, action: BenchAction): Promise<BenchView>;
  /** Something outside changed (a reading, a label, the printer, the platform): take the next step if there is one. */
  poke(): Promise<void>;
  /** A hand is at work elsewhere at this station: not yet time to lock. */
  heard(): void;
  view(): BenchView;
  readonly rules: BenchRulesDesk;
  stop(): Promise<void>;
}

/**
 * One packing bench. Inputs are decided one at a time in the order they came, each in one transaction, so a crash loses
 * nothing that was shown. After each, the bench takes the steps that need no hand, and tells the screens.
 */
export async function createBench(parts: BenchParts): Promise<Bench> {
  const { clock, stationId, store } = parts;
  const state = await createBenchState(parts);
  await keepStationName(store.database, stationId, parts.stationName);
  const turns = inTurn();
  const rules = await createBenchRulesDesk({
    ...parts,
    changed() {
      idle.heard();
      void turns.run(settle);
    },
  });
  const check = createLiveCheck(parts.readLive, clock, (id, found) =>
    turns.run(() => hear(id, found)),
  );
  const scale = watchScale(parts.scale, clock, () => void turns.run(settle));
  const silent = createSilentScale({
    clock,
    underParcel: () => parts.scale.present() && parts.scale.underParcel(),
    reading: (id) => scale.state(id).reading,
    onReading: (read) => parts.scale.onReading(read),
    changed: () =>
      void turns.run(async () => {
        await tellSilence();
        await settle();
      }),
  });
  silent.follow(state.desk(), false);
  let revision = clock.now();
  let shown = draw();
  /** The trouble the packer has been told of, so that a box left on the scale is not told off twice. */
  let toldSilence: string | null = null;
  let toldTrouble: string | null = null;

  function facts(): BenchFacts {
    const { printerProblem } = parts;
    return gatherFacts({ state, rules, check, scale, silent, printerProblem });
  }

  function draw(): BenchView {
    const now = facts();
    const { stationName, training } = parts;
    const frame = { revision, stationName, training };
    return viewBench(
      frame,
      state.session(),
      state.desk(),
      now,
      benchStep(now),
      silent.expectedNow(),
    );
  }

  /** Draws again, and tells the screens when something they show is different. */
  function show(): BenchView {
    const next = draw();
    if (JSON.stringify(next) === JSON.stringify(shown)) return shown;
    revision++;
    shown = { ...next, revision };
    parts.changed();
    return shown;
  }

  async function decide(
    input: BenchInput,
    run: (turn: Turn) => Promise<TurnEnd>,
  ): Promise<void> {
    const { parcelId: before, question } = state.session();
    await state.decide(input, run);
    silent.follow(state.desk(), before === null);
    // What was decided of a box from the hold shelf may wait to be told.
    if (question?.kind === "decide-held") parts.outboxQueued();
    if (before === state.session().parcelId) return;
    check.forget();
    toldTrouble = null;
    startCheck();
    parts.outboxQueued();
  }

  function startCheck(): void {
    const { stored, orderIds } = state.desk();
    if (stored !== null) check.start(stored.id, stored.number, orderIds);
  }

  /** Takes every step that needs no hand, then shows where that leaves the bench. */
  async function settle(): Promise<BenchView> {
    for (let steps = 0; steps < mostOwnSteps; steps++) {
      const { instruction, auto } = benchStep(facts());
      await tellTrouble(
        instruction.kind === "scale-trouble" ? instruction.refusal : null,
      );
      if (auto === null || !(await takeStep(auto))) break;
    }
    return show();
  }

  /** False when the next step has to wait for an answer from outside. */
  async function takeStep(auto: AutoStep): Promise<boolean> {
    switch (auto.kind) {
      case "check":
        startCheck();
        return false;
      case "weigh":
        rememberBox();
        await decide(ownStep, (turn) =>
          acceptWeight(turn, auto, parts.scale.reading(), silent.seen()),
        );
        return true;
      case "print":
        await decide(ownStep, (turn) => printFirst(turn, auto.checked));
        parts.printQueued();
        return true;
      case "take-label":
        await decide(ownStep, (turn) => takeLabel(turn, auto.checked));
        return true;
      case "seal":
        await decide(ownStep, async (turn) => sealStuckOn(turn, auto.checked));
        return true;
      default:
        return auto satisfies never;
    }
  }

  function rememberBox(): void {
    const { parcelId } = state.session();
    if (parcelId !== null) scale.weighed(parcelId);
  }

  /** A wrong weight is a stop of its own, sounded once for each box that lands on the scale. */
  async function tellTrouble(problem: Refusal | null): Promise<void> {
    if (toldTrouble === (problem?.code ?? null)) return;
    toldTrouble = problem?.code ?? null;
    if (
      problem?.code === "scale.too-light" ||
      problem?.code === "scale.too-heavy"
    ) {
      rememberBox();
      await decide(ownStep, (turn) =>
        refuseWeight(turn, problem, parts.scale.reading()),
      );
    }
  }

  /** Told once for each alarm, and taken back when it is put right. */
  async function tellSilence(): Promise<void> {
    const alarm = silent.alarm();
    const said = alarm === null ? null : JSON.stringify(alarm);
    if (said === toldSilence) return;
    toldSilence = said;
    if (alarm !== null) {
      await decide(ownStep, (turn) => tellSilentAlarm(turn, alarm));
      return;
    }
    const { verdict } = state.session();
    const code = verdict?.tone === "stop" ? verdict.refusal?.code : undefined;
    if (code === "scale.not-in-box" || code === "scale.not-scanned")
      await decide(ownStep, async (turn) => answer(turn, "note"));
  }

  async function hear(id: ParcelId, found: LiveAnswer): Promise<void> {
    if (state.session().parcelId !== id) return;
    if (found.kind === "held")
      await decide(ownStep, (turn) => holdOpenParcel(turn, found.reason));
    await settle();
  }

  async function command(
    input: BenchInput & { readonly commandId: CommandId },
    run: (turn: Turn) => Promise<TurnEnd>,
  ): Promise<BenchView> {
    idle.heard();
    const answered = await state.answerTo(input.commandId);
    if (answered !== undefined) return { ...shown, verdict: answered };
    const { copies } = state.desk().stored?.parcel ?? { copies: 0 };
    const inDoubt = state.runUnsure() !== null;
    await decide(input, run);
    // A paper of the run that did not come out is asked for again.
    if (inDoubt && state.runUnsure() === null) parts.printQueued();
    if ((state.desk().stored?.parcel.copies ?? 0) !== copies)
      parts.printQueued();
    return settle();
  }

  async function noticeNews(): Promise<void> {
    const { stored, takenOver } = state.desk();
    const before = stored === null ? {} : { parcel: stored.parcel };
    await state.refresh();
    silent.follow(state.desk(), false);
    const news = newsOf({ ...before, takenOver }, state.desk(), stationId);
    for (const tell of news) await decide(ownStep, tell);
  }

  const stopKeeping = keepClaims(
    clock,
    turns,
    store.database,
    stationId,
    () => state.session().locked?.at ?? null,
  );
  const idle = watchIdle(
    clock,
    () => lockAfterMs(rules.read()),
    () =>
      void turns.run(async () => {
        await decide(ownStep, lockBench);
        await settle();
      }),
  );
  const stopWatching = watchClaim(
    clock,
    turns,
    store.database,
    stationId,
    () => state.session().parcelId,
    () =>
      void turns.run(async () => {
        await noticeNews();
        await settle();
      }),
  );

  return {
    scan: (commandId, text, aim, role) =>
      turns.run(() =>
        command({ commandId, scanned: text }, async (turn) => {
          const year = new Date(clock.now()).getUTCFullYear();
          const meaning = meaningOf(text, aim, year);
          const end = await (role === "look-up"
            ? lookUpAtBench(
                // A look forgets nothing: a number that was scanned still waits for its article.
                {
                  ...turn,
                  session: { ...turn.session, times: turn.told.units },
                },
                meaning,
              )
            : scanAtBench(turn, meaning, facts(), role));
          return noteDoubts(turn.session, end, meaning);
        }),
      ),
    act: (commandId, action) =>
      turns.run(() =>
        command({ commandId, scanned: null }, (turn) => {
          if (possibleActions(facts()).includes(action))
            return actAtBench(turn, action);
          const parcel = turn.desk.stored?.number ?? "";
          return Promise.resolve(
            stop(turn, refusal("parcel.wrong-stage", { parcel })),
          );
        }),
      ),
    poke: () =>
      turns.run(async () => {
        await noticeNews();
        await settle();
      }),
    heard: idle.heard,
    view: () => shown,
    rules,
    async stop() {
      stopKeeping();
      idle.stop();
      silent.stop();
      stopWatching();
      scale.stop();
      await turns.run(() => Promise.resolve());
    },
  };
}
