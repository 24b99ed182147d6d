import { optionalQuestion } from "./optional-question.ts";
import {
  directoryQuestion,
  forgetAllCommand,
  forgetCommand,
  keepCommand,
  keptName,
  readDirectory,
  releaseCommand,
  type KeptDirectory,
} from "./kept-label.ts";
import type { PrinterReply } from "./reply-splitter.ts";
import { sendLimitMs } from "./zebra-job.ts";
import type { ZebraLink } from "./zebra-link.ts";

/** Room beside the label itself, for what the printer needs to draw it. */
const spareBytes = 256 * 1024;

/** The labels that wait inside one printer, so that the last scan has only to release one. */
export interface ZebraMemory {
  /** Puts a label there; false where it cannot wait: no such memory, no room, or not one plain label. */
  keep(link: ZebraLink, zpl: Uint8Array): Promise<boolean>;
  /** What prints this label: its release when it surely lies there, else the whole of it. */
  shortest(link: ZebraLink, zpl: Uint8Array): Promise<Uint8Array>;
  /** Takes it out again, if it was there. */
  forget(link: ZebraLink, zpl: Uint8Array): Promise<void>;
  isKept(zpl: Uint8Array): boolean;
}

export function zebraMemory(): ZebraMemory {
  const kept = new Set<string>();
  const directory = optionalQuestion<KeptDirectory>();
  let isTidy = false;

  const look = (link: ZebraLink): Promise<KeptDirectory | null> =>
    directory((limitMs) => askDirectory(link, limitMs));

  return {
    async keep(link, zpl) {
      const name = keptName(zpl);
      if (kept.has(name)) return true;
      const command = keepCommand(zpl);
      if (command === null) return false;
      const before = await look(link);
      if (before === null || before.freeBytes < command.length + spareBytes)
        return false;
      if (!isTidy) await link.send(forgetAllCommand, sendLimitMs);
      isTidy = true;
      await link.send(command, sendLimitMs + command.length);
      // Commands are obeyed in order: an answer behind it says whether it has arrived.
      const after = await look(link);
      if (after?.names.has(name) !== true) return false;
      kept.add(name);
      return true;
    },
    async shortest(link, zpl) {
      const name = keptName(zpl);
      if (!kept.has(name)) return zpl;
      const now = await look(link);
      if (now?.names.has(name) === true) return releaseCommand(name);
      // Switched off in between, or emptied by somebody else.
      kept.delete(name);
      return zpl;
    },
    async forget(link, zpl) {
      const name = keptName(zpl);
      if (kept.delete(name)) await link.send(forgetCommand(name), sendLimitMs);
    },
    isKept: (zpl) => kept.has(keptName(zpl)),
  };
}

async function askDirectory(
  link: ZebraLink,
  limitMs: number,
): Promise<KeptDirectory | null> {
  const directories = (replies: readonly PrinterReply[]) =>
    replies.flatMap(({ kind, text }) =>
      kind === "frame" ? (readDirectory(text) ?? []) : [],
    );
  const replies = await link.ask(
    directoryQuestion,
    (heard) => directories(heard).length > 0,
    limitMs,
  );
  return directories(replies)[0] ?? null;
}
