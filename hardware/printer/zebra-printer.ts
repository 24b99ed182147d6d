import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { done, ok, refused, type Result } from "../../shared/result.ts";
import type { Health, LabelPrinter, PrintOutcome } from "../device.ts";
import type { OpenDevice } from "../drivers.ts";
import { listeners } from "../listeners.ts";
import {
  calibration,
  darknessSetting,
  mayBeCalibrated,
} from "./printer-commands.ts";
import { dpiOfIdentity } from "./printer-settings.ts";
import { inTurn } from "./printer-turns.ts";
import { testLabel } from "./test-label.ts";
import { usualMedia } from "./usual-media.ts";
import { zebraConversation } from "./zebra-conversation.ts";
import { runZebraJob, sendLimitMs } from "./zebra-job.ts";
import { zebraMemory } from "./zebra-memory.ts";
import { askFacts, askIdentity } from "./zebra-questions.ts";

/** While labels are being printed, looks are never older than 2 s; an idle printer is left in peace. */
const pollBusyMs = 1_500;
const pollIdleMs = 5_000;
const busyForMs = 5 * 60_000;

/**
 * A printer that speaks ZPL over TCP port 9100, its USB node or a serial line, where nothing is acknowledged: what is known
 * comes from asking. One without a way back never answers, and its labels are "sent".
 * Source: Zebra ZPL II Programming Guide, ~HS, ~HQES, ~HI; SGD odometer.
 */
export const openZebraPrinter: OpenDevice = async (
  setup,
  wires,
  clock,
  log,
) => {
  const { address, name } = setup;
  if (
    address.wire !== "tcp" &&
    address.wire !== "serial" &&
    address.wire !== "lp"
  ) {
    return refused(
      refusal("device.not-available", { device: name, reason: address.wire }),
    );
  }
  const notConnected = refusal("printer.not-connected", { printer: name });
  const changes = listeners<[]>();

  let media = setup.media ?? usualMedia;
  let health: Health = { state: "starting", problem: null };
  let stopped = false;
  let lastJobAt = clock.now();
  let failedPolls = 0;
  let turnsWaiting = 0;
  let jobsWaiting = 0;
  let cancelPoll = (): void => undefined;
  const endPauses = new Set<() => void>();

  const feel = (next: Health): void => {
    const same =
      next.state === health.state &&
      next.problem?.code === health.problem?.code;
    health = next;
    if (!same && !stopped) changes.tell();
  };

  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      if (stopped) {
        resolve();
        return;
      }
      const end = (): void => {
        cancel();
        endPauses.delete(end);
        resolve();
      };
      const cancel = clock.after(milliseconds, end);
      endPauses.add(end);
    });

  const conversation = zebraConversation({ wires, address, name, clock, feel });
  const memory = zebraMemory();

  /** Waits for the printer to be free, talks, and hangs up. */
  const turn = async <Value>(run: () => Promise<Value>): Promise<Value> => {
    turnsWaiting++;
    try {
      return await inTurn(wires, address, async () => {
        const value = await run();
        await conversation.hangUp();
        return value;
      });
    } finally {
      turnsWaiting--;
    }
  };

  const print = (zpl: Uint8Array): Promise<PrintOutcome> =>
    new Promise((resolve) => {
      jobsWaiting++;
      const settle = (outcome: PrintOutcome): void => {
        jobsWaiting--;
        resolve(outcome);
      };
      void turn(async () => {
        lastJobAt = clock.now();
        if (stopped || health.state === "down") {
          settle({ kind: "refused", refusal: notConnected });
          return;
        }
        const isStopped = (): boolean => stopped;
        await runZebraJob(
          {
            conversation,
            memory,
            address,
            name,
            clock,
            log,
            feel,
            pause,
            isStopped,
          },
          zpl,
          settle,
        );
      });
    });

  /** A command that sets the printer; never in the middle of a label. */
  const command = (
    bytes: Uint8Array,
    mayPass: (problem: Refusal) => boolean,
  ): Promise<Result<void>> => {
    const busy = refused(refusal("printer.busy", { printer: name }));
    if (jobsWaiting > 0) return Promise.resolve(busy);
    return turn(async () => {
      const problem = stopped ? notConnected : await conversation.visit();
      const link = conversation.link();
      if (link === null) return refused(problem ?? notConnected);
      if (problem !== null && !mayPass(problem)) return refused(problem);
      if (conversation.lastLook()?.idle === false) return busy;
      const sent = await link.send(bytes, sendLimitMs);
      // An answer behind the command says that it was read; a printer without answers is believed.
      await conversation.look(link);
      return sent === "sent" ? done : refused(notConnected);
    });
  };

  const poll = async (): Promise<void> => {
    if (turnsWaiting === 0) {
      await turn(async () => {
        // A printer without status is only knocked at: asking would keep labels waiting.
        const tells = conversation.tellsStatus();
        const problem = await (tells
          ? conversation.visit()
          : conversation.knock());
        if (problem === null && !tells) feel({ state: "ready", problem: null });
        const isGone = problem !== null && conversation.link() === null;
        failedPolls = isGone ? failedPolls + 1 : 0;
      });
    }
    if (stopped) return;
    if (failedPolls > 1) {
      feel({ state: "down", problem: health.problem ?? notConnected });
    } else pollLater();
  };
  const pollLater = (): void => {
    const isBusy = clock.now() - lastJobAt < busyForMs;
    cancelPoll = clock.after(isBusy ? pollBusyMs : pollIdleMs, () => {
      void poll();
    });
  };

  const absent = await turn(async () => {
    const problem = await conversation.visit();
    const open = conversation.link();
    if (open === null) return problem ?? notConnected;
    const dpi = conversation.tellsStatus()
      ? dpiOfIdentity(await askIdentity(open))
      : null;
    // What the head is beats what somebody once chose: wrong dots make a label half as large.
    if (dpi !== null) media = { ...media, dpi };
    return null;
  });
  if (absent !== null) return refused(absent);
  pollLater();

  return ok({
    kind: "printer",
    health: () => health,
    onChange: changes.add,
    media: () => media,
    status: () =>
      turn(async () => {
        const problem = stopped ? notConnected : await conversation.visit();
        return problem === null ? done : refused(problem);
      }),
    print,
    // A label that is wanted now never waits for one that may be wanted later.
    keep: (zpl) =>
      jobsWaiting > 0 || !conversation.tellsStatus()
        ? Promise.resolve(false)
        : turn(async () => {
            const problem = stopped ? notConnected : await conversation.visit();
            const link = conversation.link();
            if (problem !== null || link === null) return false;
            const kept = await memory.keep(link, zpl);
            if (kept)
              log("printer.label-kept", { printer: name, bytes: zpl.length });
            return kept;
          }),
    async forget(zpl) {
      if (!memory.isKept(zpl)) return;
      await turn(async () => {
        const absentNow = stopped ? notConnected : await conversation.knock();
        const link = conversation.link();
        if (absentNow === null && link !== null) await memory.forget(link, zpl);
      });
    },
    testPrint: (codes) => print(testLabel(name, media, codes)),
    measure: () =>
      turn(async () => {
        const absentNow = stopped ? notConnected : await conversation.knock();
        const open = conversation.link();
        return open === null
          ? refused(absentNow ?? notConnected)
          : ok(await askFacts(open));
      }),
    setDarkness: (darkness) => command(darknessSetting(darkness), () => false),
    calibrate: () => command(calibration, mayBeCalibrated),
    async stop() {
      stopped = true;
      cancelPoll();
      changes.clear();
      for (const end of endPauses) end();
      await conversation.stop();
    },
  } satisfies LabelPrinter);
};
