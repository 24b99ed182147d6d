import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import type { Clock } from "../../shared/time.ts";
import type { Health } from "../device.ts";
import type { Wires } from "../wire.ts";
import type { PrinterError } from "./error-status.ts";
import { optionalQuestion } from "./optional-question.ts";
import { faultOfErrors } from "./printer-condition.ts";
import {
  openZebraLink,
  type ZebraAddress,
  type ZebraLink,
} from "./zebra-link.ts";
import {
  askErrors,
  askLabelCount,
  askStatus,
  type PrinterLook,
} from "./zebra-questions.ts";

/** What a printer said when it was last asked, and when. */
export interface ZebraLook extends PrinterLook {
  readonly at: number;
  /** Labels of its life; null where it keeps no count. */
  readonly count: number | null;
}

/** What is known of one printer, and the connection of the turn that is on. */
export interface ZebraConversation {
  /** The open connection; null between two turns. */
  link(): ZebraLink | null;
  lastLook(): ZebraLook | null;
  /** Whether it has ever told its status; one that never did is a printer without status, not a broken one. */
  tellsStatus(): boolean;
  /** Connects, and finds out no more than whether somebody is there. */
  knock(): Promise<Refusal | null>;
  /** Connects and asks; a connection that stays silent may be half-open, so it is tried twice. */
  visit(): Promise<Refusal | null>;
  /** Asks on this connection; null when nothing readable came back. */
  look(open: ZebraLink): Promise<ZebraLook | null>;
  /** The connection as it is, or a new one when it broke. */
  again(): Promise<ZebraLink | null>;
  hangUp(): Promise<void>;
  /** Nothing is opened any more. */
  stop(): Promise<void>;
}

export interface ConversationParts {
  readonly wires: Wires;
  readonly address: ZebraAddress;
  readonly name: string;
  readonly clock: Clock;
  /** Hears what each visit says about the printer. */
  readonly feel: (health: Health) => void;
}

const isReady: Health = { state: "ready", problem: null };

/** Asks a printer and remembers which questions it knows. One turn at a time: the caller sees to that. */
export function zebraConversation({
  wires,
  address,
  name,
  clock,
  feel,
}: ConversationParts): ZebraConversation {
  const notAnswering = refusal("printer.not-answering", { printer: name });
  let link: ZebraLink | null = null;
  let lastLook: ZebraLook | null = null;
  let stopped = false;
  let tellsStatus = false;
  const errorsQuestion = optionalQuestion<readonly PrinterError[]>();
  const countQuestion = optionalQuestion<number>();

  const attention = (problem: Refusal): void => {
    feel({ state: "attention", problem });
  };

  const hangUp = async (): Promise<void> => {
    const closing = link;
    link = null;
    await closing?.close();
  };

  const connect = async (): Promise<Refusal | null> => {
    const opened = stopped
      ? null
      : await openZebraLink(wires, address, name, clock);
    link = opened?.ok ? opened.value : null;
    if (stopped) await hangUp();
    if (link !== null) return null;
    return opened === null || opened.ok
      ? refusal("printer.not-connected", { printer: name })
      : opened.refusal;
  };

  const look = async (open: ZebraLink): Promise<ZebraLook | null> => {
    const seen = await askStatus(open, name);
    if (seen === null) return (lastLook = null);
    tellsStatus = true;
    const errors = await errorsQuestion((limitMs) => askErrors(open, limitMs));
    const named = faultOfErrors(errors ?? [], name);
    // Every fault pauses the printer as well; the one with a name says more than the pause.
    const isOnlyPause =
      (seen.fault?.code ?? "printer.paused") === "printer.paused";
    const fault = isOnlyPause ? (named ?? seen.fault) : seen.fault;
    const count = await countQuestion((limitMs) =>
      askLabelCount(open, limitMs),
    );
    lastLook = { ...seen, fault, count, at: clock.now() };
    if (fault === null) feel(isReady);
    else attention(fault);
    return lastLook;
  };

  const knock = async (): Promise<Refusal | null> => {
    const absent = await connect();
    if (absent === null) return null;
    lastLook = null;
    attention(absent);
    return absent;
  };

  return {
    link: () => link,
    lastLook: () => lastLook,
    tellsStatus: () => tellsStatus,
    knock,
    async visit() {
      for (let attempt = 0; attempt < 2; attempt++) {
        const absent = await knock();
        if (absent !== null || link === null) return absent;
        const seen = await look(link);
        if (seen !== null) return seen.fault;
        if (attempt === 0) await hangUp();
      }
      if (tellsStatus) attention(notAnswering);
      else feel(isReady);
      return tellsStatus ? notAnswering : null;
    },
    look,
    async again() {
      if (link?.isOpen()) return link;
      await hangUp();
      await connect();
      return link;
    },
    hangUp,
    async stop() {
      stopped = true;
      await hangUp();
    },
  };
}
