import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import type { Clock } from "../../shared/time.ts";
import type { DeviceLog, Health, PrintOutcome } from "../device.ts";
import { countLabels } from "./label-count.ts";
import type { ZebraConversation } from "./zebra-conversation.ts";
import type { ZebraAddress, ZebraLink } from "./zebra-link.ts";
import type { ZebraMemory } from "./zebra-memory.ts";

/** A look this young is believed: nothing has to be asked between the last scan and the label. */
const freshMs = 2_000;

const proofPauseMs = 300;
/** Warm-up and the first label take up to 2 s; each further one 1 to 1.5 s (4 x 6 inch at 4 to 6 inch/s). */
const proofLimitMs = 10_000;
const proofLimitPerLabelMs = 2_000;
/** The label that a fault met half-way may still come out of the head; nothing behind it can. */
const interruptedLimitMs = 5_000;
/** Printers vanish from the network for a moment when they wake or change antennas. */
const missesAllowed = 3;

/** Below this rate a network or USB printer no longer takes data at all; a serial line is as slow as it was set. */
const slowestBytesPerMs = 20;
const bitsPerByte = 10;
export const sendLimitMs = 5_000;

/**
 * Empties the printer's memory: what a fault kept from coming out would otherwise follow once it is mended, behind the
 * packer's answer. Source: Zebra ZPL II Programming Guide, ~JA.
 */
const cancelAll = new TextEncoder().encode("~JA");

/** Cheap print servers lose the tail of a job when the connection closes right behind it. */
const holdMs = 2_000;

/** At most half of a serial line's speed is counted on: a printer that draws a large label says "wait" now and then. */
const bytesPerMs = (address: ZebraAddress): number =>
  address.wire === "serial"
    ? address.baudRate / bitsPerByte / 1_000 / 2
    : slowestBytesPerMs;

export interface ZebraJobParts {
  readonly conversation: ZebraConversation;
  readonly memory: ZebraMemory;
  readonly address: ZebraAddress;
  readonly name: string;
  readonly clock: Clock;
  readonly log: DeviceLog;
  readonly feel: (health: Health) => void;
  /** Ends early when the printer is stopped. */
  pause(milliseconds: number): Promise<void>;
  isStopped(): boolean;
}

/**
 * Prints on an idle turn: looks whether the printer can, sends, and watches it until it has proved the label or the time is up.
 * @param settle hears the outcome as soon as it is known, which may be before the printer is free for the next job
 */
export async function runZebraJob(
  parts: ZebraJobParts,
  zpl: Uint8Array,
  settle: (outcome: PrintOutcome) => void,
): Promise<void> {
  const { conversation, address, name, clock, log, feel } = parts;
  const notConnected = refusal("printer.not-connected", { printer: name });
  const startedAt = clock.now();
  const before = conversation.lastLook();
  const isFresh = before?.fault === null && startedAt - before.at < freshMs;
  const problem =
    isFresh || !conversation.tellsStatus()
      ? await conversation.knock()
      : await conversation.visit();
  const link = conversation.link();
  if (problem !== null || link === null) {
    settle({ kind: "refused", refusal: problem ?? notConnected });
    return;
  }
  const countBefore = conversation.lastLook()?.count ?? null;
  const bytes = await parts.memory.shortest(link, zpl);
  const sent = await link.send(
    bytes,
    sendLimitMs + bytes.length / bytesPerMs(address),
  );
  log("printer.label-sent", {
    printer: name,
    bytes: bytes.length,
    milliseconds: clock.now() - startedAt,
  });
  if (sent !== "sent") {
    const broken =
      sent === "gone"
        ? notConnected
        : refusal("printer.not-answering", { printer: name });
    feel({ state: "attention", problem: broken });
    settle({ kind: "unsure", refusal: broken });
  } else if (conversation.tellsStatus()) {
    settle(await prove(parts, Math.max(1, countLabels(zpl)), countBefore));
    const open = await conversation.again();
    // Out or not, it must not come out of the printer's memory a second time.
    if (open !== null) await parts.memory.forget(open, zpl);
  } else {
    settle({ kind: "sent" });
    // Some clones find out what language they are spoken to with the first label, and answer from then on.
    await conversation.look(link);
    await parts.pause(holdMs);
  }
}

async function prove(
  parts: ZebraJobParts,
  labels: number,
  countBefore: number | null,
): Promise<PrintOutcome> {
  const { conversation, name, clock } = parts;
  const until = clock.now() + proofLimitMs + labels * proofLimitPerLabelMs;
  let misses = 0;
  let cleanLooks = 0;
  while (!parts.isStopped() && clock.now() < until) {
    const open = await conversation.again();
    const seen = open && (await conversation.look(open));
    if (open === null || seen === null) {
      if (++misses >= missesAllowed) {
        const code =
          open === null ? "printer.not-connected" : "printer.not-answering";
        const problem = refusal(code, { printer: name });
        parts.feel({ state: "attention", problem });
        return { kind: "unsure", refusal: problem };
      }
      await conversation.hangUp();
    } else {
      const counted =
        countBefore !== null &&
        seen.count !== null &&
        seen.count - countBefore >= labels;
      if (counted) return { kind: "printed" };
      if (seen.fault !== null) {
        return interrupted(parts, open, seen.fault, labels, countBefore);
      }
      // Where there is a counter, an idle printer with an unmoved counter has swallowed the label.
      cleanLooks = seen.idle && countBefore === null ? cleanLooks + 1 : 0;
      if (cleanLooks === 2) return { kind: "printed" };
    }
    await parts.pause(proofPauseMs);
  }
  return {
    kind: "unsure",
    refusal: refusal("printer.unsure", { printer: name }),
  };
}

/**
 * A fault was met while labels were on their way: what the printer still holds is cancelled, so that it can never follow.
 *
 * Where it counts, a count that stands still at two looks with nothing left in its memory says that none came out whole: the
 * labels are due again, and nobody needs to be asked. What the count does not settle is a question.
 */
async function interrupted(
  parts: ZebraJobParts,
  open: ZebraLink,
  fault: Refusal,
  labels: number,
  countBefore: number | null,
): Promise<PrintOutcome> {
  const { conversation, clock } = parts;
  const unsure: PrintOutcome = { kind: "unsure", refusal: fault };
  await open.send(cancelAll, sendLimitMs);
  const until = clock.now() + interruptedLimitMs;
  let stillLooks = 0;
  do {
    // Commands are obeyed in order: an answer behind it is proof that the printer has read it.
    const seen = await conversation.look(open);
    if (seen === null || seen.count === null || countBefore === null)
      return unsure;
    const counted = seen.count - countBefore;
    if (counted >= labels) return { kind: "printed" };
    if (counted !== 0) return unsure;
    stillLooks = seen.idle ? stillLooks + 1 : 0;
    if (stillLooks === 2) return { kind: "refused", refusal: fault };
    await parts.pause(proofPauseMs);
  } while (!parts.isStopped() && clock.now() < until);
  return unsure;
}
