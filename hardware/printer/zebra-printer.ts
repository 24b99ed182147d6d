import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { done, ok, refused } from "../../shared/result.ts";
import type {
  Health,
  LabelPrinter,
  PrinterMedia,
  PrintOutcome,
} from "../device.ts";
import type { OpenDevice } from "../drivers.ts";
import { listeners } from "../listeners.ts";
import { usualMedia } from "./usual-media.ts";
import { inTurn } from "./printer-turns.ts";
import { testLabel } from "./test-label.ts";
import {
  openZebraLink,
  type ZebraAddress,
  type ZebraLink,
} from "./zebra-link.ts";
import { faultOfErrors } from "./printer-condition.ts";
import {
  askErrors,
  askIdentity,
  askLabelCount,
  askStatus,
  type PrinterLook,
} from "./zebra-questions.ts";

/** Dots per millimetre as ~HI names them. 6 (152 dpi) is no head that carriers' labels are made for. */
const dpiOf: Readonly<Record<number, PrinterMedia["dpi"]>> = {
  8: 203,
  12: 300,
  24: 600,
};

/** A look this young is believed: nothing has to be asked between the last scan and the label. */
const freshMs = 2_000;
/** While labels are being printed, looks are never older than `freshMs`; an idle printer is left in peace. */
const pollBusyMs = 1_500;
const pollIdleMs = 5_000;
const busyForMs = 5 * 60_000;

const proofPauseMs = 300;
/** Warm-up and the first label take up to 2 s; each further one 1 to 1.5 s (4 x 6 inch at 4 to 6 inch/s). */
const proofLimitMs = 10_000;
const proofLimitPerLabelMs = 2_000;
/** Printers vanish from the network for a moment when they wake or change antennas. */
const missesAllowed = 3;

/** Below this rate a network or USB printer no longer takes data at all; a serial line is as slow as it was set. */
const slowestBytesPerMs = 20;
const bitsPerByte = 10;
const sendLimitMs = 5_000;

/**
 * Empties the printer's memory: what a fault kept from coming out would otherwise follow once it is mended, behind the
 * packer's answer. Source: Zebra ZPL II Programming Guide, ~JA.
 */
const cancelAll = new TextEncoder().encode("~JA");

/** Cheap print servers lose the tail of a job when the connection closes right behind it. */
const holdMs = 2_000;

const bytesPerMs = (address: ZebraAddress): number =>
  address.wire === "serial"
    ? address.baudRate / bitsPerByte / 1_000
    : slowestBytesPerMs;

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
  const notAnswering = refusal("printer.not-answering", { printer: name });
  const changes = listeners<[]>();

  let media = setup.media ?? usualMedia;
  let health: Health = { state: "starting", problem: null };
  let stopped = false;
  /** Whether it has ever told its status; one that never did is a printer without status, not a broken one. */
  let tellsStatus = false;
  let countsLabels: "unknown" | "yes" | "no" = "unknown";
  let tellsErrors: "unknown" | "yes" | "no" = "unknown";
  let lastLook: (PrinterLook & { at: number; count: number | null }) | null =
    null;
  let lastJobAt = clock.now();
  let failedPolls = 0;
  let turnsWaiting = 0;
  let link: ZebraLink | null = null;
  let cancelPoll = (): void => undefined;
  const endPauses = new Set<() => void>();

  const feel = (next: Health): void => {
    const same =
      next.state === health.state &&
      next.problem?.code === health.problem?.code;
    health = next;
    if (!same && !stopped) changes.tell();
  };
  const ready = (): void => {
    feel({ state: "ready", problem: null });
  };
  const attention = (problem: Refusal): void => {
    feel({ state: "attention", problem });
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

  const turn = async <Value>(run: () => Promise<Value>): Promise<Value> => {
    turnsWaiting++;
    try {
      return await inTurn(wires, address, run);
    } finally {
      turnsWaiting--;
    }
  };

  const connect = async (): Promise<ZebraLink | null> => {
    link = stopped ? null : await openZebraLink(wires, address, name, clock);
    if (stopped) await hangUp();
    return link;
  };
  const hangUp = async (): Promise<void> => {
    const closing = link;
    link = null;
    await closing?.close();
  };

  /** Asks on the open connection; what it hears becomes the printer's health. */
  const look = async (open: ZebraLink): Promise<typeof lastLook> => {
    const seen = await askStatus(open, name);
    if (seen === null) return (lastLook = null);
    tellsStatus = true;
    const errors = tellsErrors === "no" ? null : await askErrors(open);
    if (tellsErrors === "unknown") tellsErrors = errors === null ? "no" : "yes";
    const fault = seen.fault ?? faultOfErrors(errors ?? [], name);
    const count = countsLabels === "no" ? null : await askLabelCount(open);
    // A counter that once answered may be late; one that never did is not waited for again.
    if (countsLabels === "unknown")
      countsLabels = count === null ? "no" : "yes";
    lastLook = { ...seen, fault, count, at: clock.now() };
    if (fault === null) ready();
    else attention(fault);
    return lastLook;
  };

  /** Connects, and finds out no more than whether somebody is there. */
  const knock = async (): Promise<Refusal | null> => {
    if ((await connect()) !== null) return null;
    lastLook = null;
    attention(notConnected);
    return notConnected;
  };

  /** Connects and asks; a connection that stays silent may be half-open, so it is tried twice. */
  const visit = async (): Promise<Refusal | null> => {
    for (let attempt = 0; attempt < 2; attempt++) {
      const absent = await knock();
      if (absent !== null || link === null) return absent;
      const seen = await look(link);
      if (seen !== null) return seen.fault;
      if (attempt === 0) await hangUp();
    }
    if (tellsStatus) attention(notAnswering);
    else ready();
    return tellsStatus ? notAnswering : null;
  };

  const prove = async (
    labels: number,
    countBefore: number | null,
  ): Promise<PrintOutcome> => {
    const until = clock.now() + proofLimitMs + labels * proofLimitPerLabelMs;
    let misses = 0;
    let cleanLooks = 0;
    while (!stopped && clock.now() < until) {
      const open = link?.isOpen() ? link : await reconnect();
      const seen = open && (await look(open));
      if (seen === null) {
        if (++misses >= missesAllowed) {
          const problem = open === null ? notConnected : notAnswering;
          attention(problem);
          return { kind: "unsure", refusal: problem };
        }
        await hangUp();
      } else {
        const counted =
          countBefore !== null &&
          seen.count !== null &&
          seen.count - countBefore >= labels;
        if (counted) return { kind: "printed" };
        if (seen.fault !== null) {
          await forgetJob(open);
          return { kind: "unsure", refusal: seen.fault };
        }
        // Where there is a counter, an idle printer with an unmoved counter has swallowed the label.
        cleanLooks = seen.idle && countBefore === null ? cleanLooks + 1 : 0;
        if (cleanLooks === 2) return { kind: "printed" };
      }
      await pause(proofPauseMs);
    }
    return {
      kind: "unsure",
      refusal: refusal("printer.unsure", { printer: name }),
    };
  };

  /** Settles when the printer has read it: commands are obeyed in order, so an answer behind it is proof. */
  const forgetJob = async (open: ZebraLink | null): Promise<void> => {
    if (open === null) return;
    await open.send(cancelAll, sendLimitMs);
    await look(open);
  };

  const reconnect = async (): Promise<ZebraLink | null> => {
    await hangUp();
    return connect();
  };

  /** @param settle hears the outcome as soon as it is known, which may be before the printer is free for the next job */
  const job = async (
    zpl: Uint8Array,
    labels: number,
    settle: (outcome: PrintOutcome) => void,
  ): Promise<void> => {
    lastJobAt = clock.now();
    const isFresh =
      lastLook !== null &&
      lastLook.fault === null &&
      lastJobAt - lastLook.at < freshMs;
    const problem = isFresh || !tellsStatus ? await knock() : await visit();
    if (problem !== null || link === null) {
      settle({ kind: "refused", refusal: problem ?? notConnected });
      return;
    }
    const countBefore = lastLook?.count ?? null;
    const sent = await link.send(
      zpl,
      sendLimitMs + zpl.length / bytesPerMs(address),
    );
    log("printer.label-sent", {
      printer: name,
      bytes: zpl.length,
      milliseconds: clock.now() - lastJobAt,
    });
    if (sent !== "sent") {
      const broken = sent === "gone" ? notConnected : notAnswering;
      attention(broken);
      settle({ kind: "unsure", refusal: broken });
    } else if (tellsStatus) {
      settle(await prove(labels, countBefore));
    } else {
      settle({ kind: "sent" });
      // Some clones find out what language they are spoken to with the first label, and answer from then on.
      await look(link);
      await pause(holdMs);
    }
  };

  const print = (zpl: Uint8Array, labels: number): Promise<PrintOutcome> =>
    new Promise((settle) => {
      void turn(async () => {
        if (stopped || health.state === "down") {
          settle({ kind: "refused", refusal: notConnected });
          return;
        }
        await job(zpl, labels, settle);
        await hangUp();
      });
    });

  const poll = async (): Promise<void> => {
    if (turnsWaiting === 0) {
      await turn(async () => {
        // A printer without status is only knocked at: asking would keep labels waiting.
        const problem = tellsStatus ? await visit() : await knock();
        if (problem === null && !tellsStatus) ready();
        failedPolls = problem === notConnected ? failedPolls + 1 : 0;
        await hangUp();
      });
    }
    if (stopped) return;
    if (failedPolls > 1) feel({ state: "down", problem: notConnected });
    else pollLater();
  };
  const pollLater = (): void => {
    const isBusy = clock.now() - lastJobAt < busyForMs;
    cancelPoll = clock.after(isBusy ? pollBusyMs : pollIdleMs, () => {
      void poll();
    });
  };

  const reachable = await turn(async () => {
    await visit();
    const open = link;
    const identity = open && tellsStatus ? await askIdentity(open) : null;
    const dpi = dpiOf[identity?.dpmm ?? 0];
    // What the head is beats what somebody once chose: wrong dots make a label half as large.
    if (dpi !== undefined) media = { ...media, dpi };
    await hangUp();
    return open !== null;
  });
  if (!reachable) return refused(notConnected);
  pollLater();

  return ok({
    kind: "printer",
    health: () => health,
    onChange: changes.add,
    media: () => media,
    status: () =>
      turn(async () => {
        const problem = stopped ? notConnected : await visit();
        await hangUp();
        return problem === null ? done : refused(problem);
      }),
    print,
    testPrint: () => print(testLabel(name, media), 1),
    async stop() {
      stopped = true;
      cancelPoll();
      changes.clear();
      for (const end of endPauses) end();
      await hangUp();
    },
  } satisfies LabelPrinter);
};
