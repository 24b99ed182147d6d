import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { memorySettings, smallNursery } from "../main/host/memory-settings.ts";
import { languageOf, parseStartFlags } from "../main/host/start-flags.ts";
import {
  exitCodeOf,
  startSentence,
  terminalWords,
} from "../main/host/start-words.ts";
import { hasDisplay } from "../main/web/app-window.ts";
import { buildIfNeeded } from "./build.mjs";

const root = resolve(import.meta.dirname, "..");

/** Checks the flags, builds if the sources changed, and hands over to the window or the web host. */
export async function start(args) {
  const language = languageOf(
    args,
    Intl.DateTimeFormat().resolvedOptions().locale,
  );
  const words = terminalWords(language);
  const giveUp = (problem) => {
    process.stderr.write(`${startSentence(problem, language)}\n`);
    process.exitCode = exitCodeOf(problem);
  };

  const flags = parseStartFlags(args);
  if (!flags.ok) return giveUp(flags.refusal);
  const electron = flags.value.host === "web" ? null : electronForWindow();
  if (flags.value.host === "electron" && electron === null) {
    return giveUp({ kind: "no-window" });
  }
  if (flags.value.host === null && electron === null) {
    say(words.insteadOfWindow);
  }
  await buildIfNeeded({ onBuild: () => say(words.building) });
  if (electron === null) {
    await become(join(root, "out/main/web-main.js"), args);
  } else {
    run(electron, [root, ...args]);
  }
}

/**
 * The Electron program, or null where it or a display is missing. Reads the package's own note of where the program
 * lies: importing the package would start a download, which may hang on a machine without a network.
 */
function electronForWindow() {
  if (!hasDisplay(process.env, process.platform)) return null;
  const folder = join(root, "node_modules/electron");
  const note = join(folder, "path.txt");
  if (!existsSync(note)) return null;
  const dist =
    process.env["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(folder, "dist");
  const program = join(dist, readFileSync(note, "utf8").trim());
  return existsSync(program) ? program : null;
}

/**
 * Goes on as the program, in this very process: nothing is left running when it is ended, however that happens. Where the
 * system can, as a fresh one with settings of its own, and without what building has left in memory.
 */
async function become(program, args) {
  if (process.platform === "win32" || process.execve === undefined) {
    await import(pathToFileURL(program).href);
    return;
  }
  process.execve(
    process.execPath,
    [process.execPath, ...process.execArgv, smallNursery, program, ...args],
    { ...process.env, ...memorySettings },
  );
}

/** Runs as if it were this program: same terminal, same signals, same exit code. */
function run(program, args) {
  const child = spawn(program, args, {
    stdio: "inherit",
    env: { ...process.env, ...memorySettings },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => child.kill(signal));
  }
  child.on("exit", (code, signal) => {
    process.exit(code ?? (signal === null ? 1 : 128));
  });
  child.on("error", (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}

const say = (line) => process.stdout.write(`${line}\n`);
