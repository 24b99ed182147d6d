import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { systemWires } from "../../hardware/system-wires.ts";
import { createStation } from "../app.ts";
import { collectEarly } from "../host/memory-settings.ts";
import { versionOf } from "../host/package-version.ts";
import { sortableIds } from "../host/sortable-ids.ts";
import { languageOf, parseStartFlags } from "../host/start-flags.ts";
import type { StartProblem } from "../host/start-problem.ts";
import {
  exitCodeOf,
  readyLine,
  startSentence,
  terminalWords,
} from "../host/start-words.ts";
import { stopOnSignals } from "../host/stop-signals.ts";
import { idChance, systemRandomness } from "../host/system-chance.ts";
import { systemClock } from "../host/system-clock.ts";
import { openAppWindow } from "./app-window.ts";
import { runWebHost } from "./run-web-host.ts";

/** Packbench under plain Node: the screens come over HTTP to any browser on this machine. */
collectEarly();
const args = process.argv.slice(2);
const language = languageOf(
  args,
  Intl.DateTimeFormat().resolvedOptions().locale,
);

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function giveUp(problem: StartProblem): void {
  process.stderr.write(`${startSentence(problem, language)}\n`);
  process.exitCode = exitCodeOf(problem);
}

const flags = parseStartFlags(args);
if (flags.ok) {
  const host = await runWebHost(
    flags.value,
    {
      createStation,
      clock: systemClock,
      ids: sortableIds(systemClock, idChance),
      random: systemRandomness,
      wires: systemWires(systemClock),
      keyWrap: null,
      labelWorkerUrl: new URL("label-worker.js", import.meta.url),
      version: versionOf(
        readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
      ),
      language,
      environment: process.env,
    },
    fileURLToPath(new URL("../renderer", import.meta.url)),
  );
  if (host.ok) {
    const { address, dataFolder, stop } = host.value;
    stopOnSignals(
      async () => {
        await stop();
        say(terminalWords(language).stopped);
      },
      systemClock,
      (code) => process.exit(code),
    );
    say(readyLine(address));
    if (flags.value.open) {
      openAppWindow(address, join(dataFolder, "window"), process.env);
    }
  } else giveUp(host.refusal);
} else giveUp(flags.refusal);
