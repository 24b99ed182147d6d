import { practiceRegions, type PracticeRegion } from "../training/market.ts";
import { languages, type Language } from "../../shared/contract/bench-view.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { StartProblem } from "./start-problem.ts";

export const hosts = ["electron", "web"] as const;
export type Host = (typeof hosts)[number];

export interface StartFlags {
  readonly training: boolean;
  /** Null: the window where it can be shown, else the web host. */
  readonly host: Host | null;
  /** Null: the system picks a free one. */
  readonly port: number | null;
  /** As given; null: the folder for applications' data. */
  readonly dataFolder: string | null;
  readonly open: boolean;
  /** Null: nobody sends events here. */
  readonly webhookPort: number | null;
  readonly language: Language | null;
  /** Where a training shop opens that was not there before. */
  readonly market: PracticeRegion | null;
}

export const noFlags: StartFlags = {
  training: false,
  host: null,
  port: null,
  dataFolder: null,
  open: true,
  webhookPort: null,
  language: null,
  market: null,
};

export const knownFlags = [
  "--training",
  "--host electron|web",
  "--port N",
  "--data DIR",
  "--webhook-port N",
  "--no-open",
  `--lang ${languages.join("|")}`,
  `--market ${practiceRegions.join("|")}`,
] as const;

type Parsed = Result<StartFlags, StartProblem>;
type TakeValue = (flags: StartFlags, value: string) => Parsed;

const isOneOf = <T extends string>(
  all: readonly T[],
  text: string,
): text is T => all.some((one) => one === text);

const badValue = (flag: string, allowed: string): Parsed =>
  refused({ kind: "bad-flag-value", flag, allowed });

const plainFlags: ReadonlyMap<string, Partial<StartFlags>> = new Map([
  ["--training", { training: true }],
  ["--no-open", { open: false }],
]);

const flagsWithValue: ReadonlyMap<string, TakeValue> = new Map([
  [
    "--host",
    (flags, value): Parsed =>
      isOneOf(hosts, value)
        ? ok({ ...flags, host: value })
        : badValue("--host", hosts.join(", ")),
  ],
  [
    "--port",
    (flags, value): Parsed =>
      /^\d{1,5}$/.test(value) && Number(value) <= 65_535
        ? ok({ ...flags, port: Number(value) })
        : badValue("--port", "0 … 65535"),
  ],
  [
    "--webhook-port",
    (flags, value): Parsed =>
      /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535
        ? ok({ ...flags, webhookPort: Number(value) })
        : badValue("--webhook-port", "1 … 65535"),
  ],
  [
    "--data",
    (flags, value): Parsed =>
      value === "" || value.includes("\0")
        ? badValue("--data", "DIR")
        : ok({ ...flags, dataFolder: value }),
  ],
  [
    "--lang",
    (flags, value): Parsed =>
      isOneOf(languages, value)
        ? ok({ ...flags, language: value })
        : badValue("--lang", languages.join(", ")),
  ],
  [
    "--market",
    (flags, value): Parsed =>
      isOneOf(practiceRegions, value)
        ? ok({ ...flags, market: value })
        : badValue("--market", practiceRegions.join(", ")),
  ],
]);

/** Reads what stands after `npm start --`. `--port 80` and `--port=80` are the same; anything unknown is refused. */
export function parseStartFlags(args: readonly string[]): Parsed {
  let flags = noFlags;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    const equals = arg.indexOf("=");
    const name = equals < 0 ? arg : arg.slice(0, equals);
    const takeValue = flagsWithValue.get(name);
    const plain = equals < 0 ? plainFlags.get(name) : undefined;
    if (takeValue) {
      const value = equals < 0 ? args[++at] : arg.slice(equals + 1);
      const parsed = takeValue(flags, value ?? "");
      if (!parsed.ok) return parsed;
      flags = parsed.value;
    } else if (plain) {
      flags = { ...flags, ...plain };
    } else {
      return refused({ kind: "unknown-flag", flag: arg });
    }
  }
  return ok(flags);
}

/** The language of a start that failed before its flags were understood. */
export function languageOf(
  args: readonly string[],
  systemLocale: string,
): Language {
  const joined = args.find((arg) => arg.startsWith("--lang="))?.slice(7);
  const parted = args[args.indexOf("--lang") + 1];
  const asked = joined ?? (args.includes("--lang") ? parted : undefined);
  if (asked !== undefined && isOneOf(languages, asked)) return asked;
  return languages.find((known) => systemLocale.startsWith(known)) ?? "en";
}
