import { hostname } from "node:os";
import { join } from "node:path";
import type { Router } from "@orpc/server";
import { createLabelPipeline } from "../../hardware/label/label-pipeline.ts";
import { listeners } from "../../hardware/listeners.ts";
import type { Wires } from "../../hardware/wire.ts";
import type { Language } from "../../shared/contract/bench-view.ts";
import type { contract } from "../../shared/contract/contract.ts";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { done, ok, refused, type Result } from "../../shared/result.ts";
import type { Clock, IdSource, Randomness } from "../../shared/time.ts";
import type {
  Log,
  StationConfig,
  StationMode,
  StationPorts,
} from "../station-ports.ts";
import { openDataFolder } from "./data-folder.ts";
import { firstMode, stationFolders } from "./station-folders.ts";
import { folderKey, type KeyWrap } from "./key-file.ts";
import { keyVault } from "./key-vault.ts";
import { openLogFile } from "./log-file.ts";
import { surviveBugs } from "./survive-bugs.ts";
import type { StartFlags } from "./start-flags.ts";
import type { StartProblem } from "./start-problem.ts";

export type ContractRouter = Router<typeof contract, Record<never, never>>;

/** What a host needs of the station it runs. */
export interface HostedStation {
  readonly router: ContractRouter;
  stop(): Promise<void>;
}

export type CreateStation = (
  config: StationConfig,
  ports: StationPorts,
) => Promise<Result<HostedStation>>;

/** What only the entry file knows. */
export interface HostParts {
  readonly createStation: CreateStation;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly random: Randomness;
  readonly wires: Wires;
  readonly keyWrap: KeyWrap | null;
  /** The label worker's module, built beside the host. */
  readonly labelWorkerUrl: URL;
  readonly version: string;
  readonly language: Language;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The station a host shows, whichever data it is on now. */
export interface OpenStation {
  router(): ContractRouter;
  readonly log: Log;
  readonly dataFolder: string;
  /** Another station has taken the place: whoever talks to the one before must connect anew. */
  onSwitched(hear: () => void): void;
  stop(): Promise<void>;
}

/** One station on one folder. */
interface OpenFolder extends HostedStation {
  readonly log: Log;
  readonly dataFolder: string;
}

/** Opens the station a start asks for: the connected shops, else training. */
export async function openStation(
  flags: StartFlags,
  parts: HostParts,
): Promise<Result<OpenStation, StartProblem>> {
  const apiUrl = parts.environment["PACKBENCH_TIKTOK_API_URL"];
  const folders = stationFolders(flags, apiUrl !== undefined && apiUrl !== "");
  const switched = listeners<[]>();
  // One thread for whatever station is open: with both readers loaded it takes some 100 MB.
  const labels = createLabelPipeline({
    workerUrl: parts.labelWorkerUrl,
    clock: parts.clock,
  });
  let switching: Promise<Result<void>> | null = null;

  const open = (mode: StationMode): Promise<Result<OpenFolder, StartProblem>> =>
    openFolder(mode, folders[mode], flags, parts, labels, (to) => {
      switching ??= switchTo(to).finally(() => {
        switching = null;
      });
      return switching;
    });

  /** The other one opens before this one ends, so that a folder that cannot be opened changes nothing. */
  const switchTo = async (to: StationMode): Promise<Result<void>> => {
    const next = await open(to);
    if (!next.ok) return refused(refusalOf(next.refusal));
    const before = current;
    current = next.value;
    // The answer to whoever asked goes out on the connection that ends now.
    parts.clock.after(switchAfterMs, () => {
      switched.tell();
      ending = before.stop();
    });
    return done;
  };

  const first = await open(firstMode(flags, folders));
  if (!first.ok) {
    await labels.stop();
    return first;
  }
  void labels.warm();
  let current = first.value;
  let ending: Promise<void> = Promise.resolve();
  return ok({
    router: () => current.router,
    log: { write: (...line) => current.log.write(...line) },
    dataFolder: current.dataFolder,
    onSwitched: switched.add,
    async stop() {
      await switching;
      await current.stop();
      await ending;
      await labels.stop();
    },
  });
}

const switchAfterMs = 200;

/** What stands in the way of the other data, in words a screen has. */
function refusalOf(problem: StartProblem): Refusal {
  switch (problem.kind) {
    case "refused":
      return problem.refusal;
    case "folder-in-use":
      return refusal("storage.busy", {});
    case "disk-full":
      return refusal("storage.disk-full", {});
    default:
      return refusal("storage.damaged", {
        folder: "folder" in problem ? problem.folder : "",
      });
  }
}

/** Folder, key, log, station, in this order; whatever had opened before a problem is closed again. */
async function openFolder(
  mode: StationMode,
  dataFolder: string,
  flags: StartFlags,
  parts: HostParts,
  labels: StationPorts["labels"],
  switchTo: StationPorts["switchTo"],
): Promise<Result<OpenFolder, StartProblem>> {
  const folder = await openDataFolder(dataFolder);
  if (!folder.ok) return folder;
  const { path, stop: releaseFolder } = folder.value;

  const key = folderKey(path, parts.keyWrap);
  if (!key.ok) {
    await releaseFolder();
    return key;
  }
  const log = openLogFile(join(path, "logs"), parts.clock);
  const config = configOf(mode === "training", flags, parts, path);
  const station = await parts.createStation(config, {
    clock: parts.clock,
    ids: parts.ids,
    random: parts.random,
    vault: keyVault(key.value, path),
    log,
    wires: parts.wires,
    labels,
    switchTo,
  });
  if (!station.ok) {
    await releaseFolder();
    return refused({ kind: "refused", refusal: station.refusal });
  }
  const stopSurviving = surviveBugs(log, parts.ids);
  log.write("info", "station-started", { version: parts.version });
  return ok({
    router: station.value.router,
    log,
    dataFolder: path,
    async stop() {
      await station.value.stop();
      stopSurviving();
      log.write("info", "station-stopped");
      await releaseFolder();
    },
  });
}

function configOf(
  training: boolean,
  { webhookPort, market, training: asked }: StartFlags,
  { version, language, environment }: HostParts,
  dataFolder: string,
): StationConfig {
  const apiUrl = environment["PACKBENCH_TIKTOK_API_URL"];
  const authUrl = environment["PACKBENCH_TIKTOK_AUTH_URL"];
  const authCode = environment["PACKBENCH_TIKTOK_AUTH_CODE"];
  const sendcloudApiUrl = environment["PACKBENCH_SENDCLOUD_API_URL"];
  return {
    dataFolder,
    training,
    // Who asks for training knows it.
    leadsNewcomers: training && !asked,
    language,
    stationName: environment["PACKBENCH_STATION_NAME"] ?? hostname(),
    version,
    ...(apiUrl ? { apiUrl } : {}),
    ...(authUrl ? { authUrl } : {}),
    ...(authCode ? { authCode } : {}),
    ...(sendcloudApiUrl ? { sendcloudApiUrl } : {}),
    ...(webhookPort === null ? {} : { webhookPort }),
    ...(market === null ? {} : { practiceRegion: market }),
  };
}
