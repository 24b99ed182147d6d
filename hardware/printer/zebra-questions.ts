import type { PrinterFacts } from "../../shared/contract/devices-view.ts";
import type { Refusal } from "../../shared/contract/refusals.ts";
import {
  isMechanismFrame,
  isMemoryFrame,
  readHostStatus,
} from "./host-status.ts";
import {
  readIdentity,
  readLabelCount,
  readSetting,
  type PrinterIdentity,
} from "./identity-replies.ts";
import { faultOf } from "./printer-condition.ts";
import { readErrorStatus, type PrinterError } from "./error-status.ts";
import { printerFacts, settingNames } from "./printer-settings.ts";
import type { PrinterReply } from "./reply-splitter.ts";
import type { ZebraLink } from "./zebra-link.ts";

/** A Link-OS printer answers within 50 ms, also while it prints; half-open connections never do. */
const statusLimitMs = 2_000;
const identityLimitMs = 1_000;
/** Settings are answered as fast as status; printers without them (V45 and older, clones) say nothing at all. */
const settingLimitMs = 500;

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
const askStatusFrames = async (link: ZebraLink): Promise<readonly string[]> =>
  frames(
    await link.ask(
      "~HS",
      (heard) =>
        frames(heard).some(isMemoryFrame) &&
        frames(heard).some(isMechanismFrame),
      statusLimitMs,
    ),
  );

export async function askStatus(
  link: ZebraLink,
  name: string,
): Promise<PrinterLook | null> {
  const status = readHostStatus(await askStatusFrames(link));
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
  limitMs: number,
): Promise<readonly PrinterError[] | null> {
  const statuses = (replies: readonly PrinterReply[]) =>
    frames(replies).flatMap((frame) => readErrorStatus(frame) ?? []);
  const replies = await link.ask(
    "~HQES",
    (heard) => statuses(heard).length > 0,
    limitMs,
  );
  return statuses(replies)[0]?.errors ?? null;
}

/** Asks for one setting by name; null when the printer does not know it, undefined when it answers no such question. */
async function askSetting(
  link: ZebraLink,
  name: string,
  limitMs: number = settingLimitMs,
): Promise<string | null | undefined> {
  const isSetting = ({ kind }: PrinterReply): boolean => kind === "setting";
  const replies = await link.ask(
    `! U1 getvar "${name}"\r\n`,
    (heard) => heard.some(isSetting),
    limitMs,
  );
  const reply = replies.find(isSetting);
  return reply === undefined ? undefined : readSetting(reply.text);
}

/** Labels this printer has printed in its life; null when it does not say, or knows no such setting. */
export async function askLabelCount(
  link: ZebraLink,
  limitMs: number,
): Promise<number | null> {
  const reply = await askSetting(link, settingNames.labelCount, limitMs);
  return typeof reply === "string" ? readLabelCount(reply) : null;
}

/** Everything a printer tells about how it is set. One that leaves the first setting unanswered is asked for no other. */
export async function askFacts(link: ZebraLink): Promise<PrinterFacts> {
  const identity = await askIdentity(link);
  const status = await askStatusFrames(link);
  const settings: Record<string, string | null> = {};
  for (const [key, name] of Object.entries(settingNames)) {
    const reply = await askSetting(link, name);
    if (reply === undefined) break;
    settings[key] = reply;
  }
  return printerFacts({ identity, status, settings });
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
