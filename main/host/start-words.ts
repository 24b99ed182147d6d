import type { Language } from "../../shared/contract/bench-view.ts";
import type { Refusal, RefusalCode } from "../../shared/contract/refusals.ts";
import { refusals as inGerman } from "../../shared/i18n/de/refusals.ts";
import { terminal as german } from "../../shared/i18n/de/terminal.ts";
import { refusals as inEnglish } from "../../shared/i18n/en/refusals.ts";
import { terminal as english } from "../../shared/i18n/en/terminal.ts";
import { refusals as inDutch } from "../../shared/i18n/nl/refusals.ts";
import { terminal as dutch } from "../../shared/i18n/nl/terminal.ts";
import { refusals as inPolish } from "../../shared/i18n/pl/refusals.ts";
import { terminal as polish } from "../../shared/i18n/pl/terminal.ts";
import type { RefusalSentences } from "../../shared/i18n/refusal-sentences.ts";
import type { TerminalWords } from "../../shared/i18n/terminal-words.ts";
import { knownFlags } from "./start-flags.ts";
import type { StartProblem } from "./start-problem.ts";

const terminal: Record<Language, TerminalWords> = {
  nl: dutch,
  en: english,
  de: german,
  pl: polish,
};
const refusals: Record<Language, RefusalSentences> = {
  nl: inDutch,
  en: inEnglish,
  de: inGerman,
  pl: inPolish,
};

export const terminalWords = (language: Language): TerminalWords =>
  terminal[language];

/** The same in every language: programs wait for this line. */
export const readyLine = (address: string): string =>
  `Packbench is ready at ${address}`;

/** One sentence that says what is wrong and what to do. */
export function startSentence(
  problem: StartProblem,
  language: Language,
): string {
  const words = terminal[language];
  switch (problem.kind) {
    case "unknown-flag":
      return words.unknownFlag(problem.flag, knownFlags.join(", "));
    case "bad-flag-value":
      return words.badFlagValue(problem.flag, problem.allowed);
    case "folder-not-writable":
      return words.folderNotWritable(problem.folder);
    case "folder-in-use":
      return words.folderInUse(problem.folder);
    case "disk-full":
      return words.diskFull(problem.folder);
    case "key-missing":
      return words.keyMissing(problem.folder);
    case "key-damaged":
      return words.keyDamaged(problem.folder);
    case "port-in-use":
      return words.portInUse(problem.port);
    case "port-forbidden":
      return words.portForbidden(problem.port);
    case "no-window":
      return words.noWindow;
    case "refused":
      return refusalSentence(refusals[language], problem.refusal);
  }
}

function refusalSentence(
  sentences: RefusalSentences,
  { code, params }: Refusal,
): string {
  const { says, remedy } = sentences[code] as {
    says: (values: Refusal["params"]) => string;
    remedy: string;
  } satisfies Pick<RefusalSentences[RefusalCode], "remedy">;
  return `${says(params)} ${remedy}`;
}

/** 2 when the command line is wrong, 1 for everything else: shells and services tell them apart. */
export const exitCodeOf = (problem: StartProblem): number =>
  problem.kind === "unknown-flag" || problem.kind === "bad-flag-value" ? 2 : 1;
