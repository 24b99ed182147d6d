import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { app, dialog } from "electron";
import type { Language } from "../../shared/contract/bench-view.ts";
import { openStation, type HostParts } from "../host/open-station.ts";
import { parseStartFlags } from "../host/start-flags.ts";
import type { StartProblem } from "../host/start-problem.ts";
import { exitCodeOf, readyLine, startSentence } from "../host/start-words.ts";
import { stopOnSignals } from "../host/stop-signals.ts";
import { newToken } from "../host/system-chance.ts";
import { startWebHost } from "../web/web-host.ts";
import { openBenchWindow, type BenchWindowParts } from "./bench-window.ts";
import { handOverPort } from "./hand-over-port.ts";
import { safeStorageWrap } from "./safe-storage-wrap.ts";

/** One window on one station, which handhelds and other browsers of this machine reach as well. The program ends when the window closes, after the station has stopped. */
export async function runElectronHost(
  args: readonly string[],
  parts: Omit<HostParts, "keyWrap">,
  page: BenchWindowParts,
): Promise<void> {
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  await app.whenReady();
  const flags = parseStartFlags(args);
  if (!flags.ok) {
    giveUp(flags.refusal, parts.language);
    return;
  }
  const opened = await openStation(flags.value, {
    ...parts,
    keyWrap: safeStorageWrap(),
  });
  if (!opened.ok) {
    giveUp(opened.refusal, parts.language);
    return;
  }
  const station = opened.value;
  const web = await startWebHost({
    router: station.router(),
    rendererFolder: dirname(page.pageFile),
    token: newToken(),
    port: flags.value.port ?? 0,
    clock: parts.clock,
    ids: parts.ids,
    log: station.log,
  });
  if (!web.ok) {
    await station.stop();
    giveUp(web.refusal, parts.language);
    return;
  }
  const stop = onlyOnce(async () => {
    await web.value.stop();
    await station.stop();
  });
  stopOnQuit(stop);
  stopOnSignals(stop, parts.clock, (code) => {
    app.exit(code);
  });

  const window = await openBenchWindow(page, (opening) => {
    handOverPort(
      opening,
      pathToFileURL(page.pageFile).href,
      station,
      parts.ids,
    );
  });
  station.onSwitched(() => {
    web.value.serve(station.router());
    // The page asks for a port to the station again.
    window.webContents.reload();
  });
  app.on("second-instance", () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  process.stdout.write(`${readyLine(web.value.address)}\n`);
}

const onlyOnce = (stop: () => Promise<void>): (() => Promise<void>) => {
  let stopping: Promise<void> | null = null;
  return () => (stopping ??= stop());
};

/** Electron waits for nobody: the first attempt to quit is held back until the station has stopped. */
function stopOnQuit(stop: () => Promise<void>): void {
  app.on("window-all-closed", () => {
    app.quit();
  });
  app.on("before-quit", (event) => {
    event.preventDefault();
    stop().then(
      () => {
        app.exit(0);
      },
      () => {
        app.exit(1);
      },
    );
  });
}

function giveUp(problem: StartProblem, language: Language): void {
  const sentence = startSentence(problem, language);
  process.stderr.write(`${sentence}\n`);
  dialog.showErrorBox("Packbench", sentence);
  app.exit(exitCodeOf(problem));
}
