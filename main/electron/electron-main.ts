import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { app } from "electron";
import { systemWires } from "../../hardware/system-wires.ts";
import { createStation } from "../app.ts";
import { collectEarly } from "../host/memory-settings.ts";
import { versionOf } from "../host/package-version.ts";
import { sortableIds } from "../host/sortable-ids.ts";
import { languageOf } from "../host/start-flags.ts";
import { idChance, systemRandomness } from "../host/system-chance.ts";
import { systemClock } from "../host/system-clock.ts";
import { runElectronHost } from "./run-electron-host.ts";

/** Packbench in its own window. Unpacked, Electron's first argument is the folder it was started in. */
collectEarly();
const args = process.argv.slice(app.isPackaged ? 1 : 2);
const beside = (path: string): URL => new URL(path, import.meta.url);

// Not awaited: Electron becomes ready only after this module has loaded.
runElectronHost(
  args,
  {
    createStation,
    clock: systemClock,
    ids: sortableIds(systemClock, idChance),
    random: systemRandomness,
    wires: systemWires(systemClock),
    labelWorkerUrl: beside("label-worker.js"),
    version: versionOf(readFileSync(beside("../../package.json"), "utf8")),
    language: languageOf(args, Intl.DateTimeFormat().resolvedOptions().locale),
    environment: process.env,
  },
  {
    preloadFile: fileURLToPath(beside("../preload/preload.cjs")),
    pageFile: fileURLToPath(beside("../renderer/index.html")),
  },
).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  app.exit(1);
});
