import type { Refusal } from "../../shared/contract/refusals.ts";
import {
  isMechanismFrame,
  isMemoryFrame,
  readHostStatus,
} from "./host-status.ts";
import {
  readIdentity,
  readLabelCount,
  type PrinterIdentity,
} from "./identity-replies.ts";
import { faultOf } from "./printer-condition.ts";
import { readErrorStatus, type PrinterError } from "./error-status.ts";
import type { PrinterReply } from "./reply-splitter.ts";
import type { ZebraLink } from "./zebra-link.ts";

/** A Link-OS printer answers within 50 ms, also while it prints; half-open connections never do. */
const statusLimitMs = 2_000;
const identityLimitMs = 1_000;
/** Settings are answered as fast as status; printers without them (V45 and older, clones) say nothing at all. */
const countLimitMs = 500;
const errorsLimitMs = 500;

/** Answered by Link-OS printers. Source: Zebra SGD commands, odometer.total_label_count. */
const countQuestion = '! U1 getvar "odometer.total_label_count"\r\n';

/** What a printer said about itself; null: it said nothing we could read. */
export interface PrinterLook {
  /** Why it cannot take a label now. */
  readonly fault: Refusal | null;
  /** Nothing in its memory, nothing being printed. */
  readonly idle: boolean;
}

const frames = (replies: readonly PrinterReply[]): readonly string[] =>
  replies.filter(({ kind }) => kind === "frame").map(({ text }) => text);

/** Asks `~HS`. The third frame says nothing we need and is missing on some clones: it is not waited for. */
export async function askStatus(
  link: ZebraLink,
  name: string,
): Promise<PrinterLook | null> {
  const replies = await link.ask(
    "~HS",
    (heard) =>
      frames(heard).some(isMemoryFrame) && frames(heard).some(isMechanismFrame),
    statusLimitMs,
  );
  const status = readHostStatus(frames(replies));
  return "conditions" in status
    ? {
        fault: faultOf(status.conditions, name),
        idle: !status.conditions.includes("busy"),
      }
    : null;
}

/** Asks `~HQES`, which knows faults that ~HS does not (cutter, jam); null when the printer does not know the question. */
export async function askErrors(
  link: ZebraLink,
): Promise<readonly PrinterError[] | null> {
  const statuses = (replies: readonly PrinterReply[]) =>
    frames(replies).flatMap((frame) => readErrorStatus(frame) ?? []);
  const replies = await link.ask(
    "~HQES",
    (heard) => statuses(heard).length > 0,
    errorsLimitMs,
  );
  return statuses(replies)[0]?.errors ?? null;
}

/** Labels this printer has printed in its life; null when it does not say, or knows no such setting. */
export async function askLabelCount(link: ZebraLink): Promise<number | null> {
  const isSetting = ({ kind }: PrinterReply): boolean => kind === "setting";
  const replies = await link.ask(
    countQuestion,
    (heard) => heard.some(isSetting),
    countLimitMs,
  );
  const reply = replies.find(isSetting);
  return reply === undefined ? null : readLabelCount(reply.text);
}

export async function askIdentity(
  link: ZebraLink,
): Promise<PrinterIdentity | null> {
  const identities = (
    replies: readonly PrinterReply[],
  ): readonly PrinterIdentity[] =>
    frames(replies).flatMap((frame) => readIdentity(frame) ?? []);
  const replies = await link.ask(
    "~HI",
    (heard) => identities(heard).length > 0,
    identityLimitMs,
  );
  return identities(replies)[0] ?? null;
}
