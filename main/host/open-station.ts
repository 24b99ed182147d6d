import { hostname } from "node:os";
import { join, resolve } from "node:path";
import type { Router } from "@orpc/server";
import type { Wires } from "../../hardware/wire.ts";
import type { Language } from "../../shared/contract/bench-view.ts";
import type { contract } from "../../shared/contract/contract.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { Clock, IdSource, Randomness } from "../../shared/time.ts";
import type { Log, StationConfig, StationPorts } from "../station-ports.ts";
import { defaultDataFolder, openDataFolder } from "./data-folder.ts";
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
  readonly labelWorkerUrl: URL;
  readonly version: string;
  readonly language: Language;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface OpenStation extends HostedStation {
  readonly log: Log;
  readonly dataFolder: string;
}

/** Folder, key, log, station, in this order; whatever had opened before a problem is closed again. */
export async function openStation(
  flags: StartFlags,
  parts: HostParts,
): Promise<Result<OpenStation, StartProblem>> {
  const training = isTraining(flags, parts);
  const folder = await openDataFolder(
    resolve(flags.dataFolder ?? defaultDataFolder(training)),
  );
  if (!folder.ok) return folder;
  const { path, stop: releaseFolder } = folder.value;

  const key = folderKey(path, parts.keyWrap);
  if (!key.ok) {
    await releaseFolder();
    return key;
  }
  const log = openLogFile(join(path, "logs"), parts.clock);
  const station = await parts.createStation(configOf(training, parts, path), {
    clock: parts.clock,
    ids: parts.ids,
    random: parts.random,
    vault: keyVault(key.value, path),
    log,
    wires: parts.wires,
    labelWorkerUrl: parts.labelWorkerUrl,
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

/** Training is what a start without a shop is for: a shop is there when its address was given. */
const isTraining = (flags: StartFlags, { environment }: HostParts): boolean =>
  flags.training || !environment["PACKBENCH_TIKTOK_API_URL"];

function configOf(
  training: boolean,
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
    language,
    stationName: environment["PACKBENCH_STATION_NAME"] ?? hostname(),
    version,
    ...(apiUrl ? { apiUrl } : {}),
    ...(authUrl ? { authUrl } : {}),
    ...(authCode ? { authCode } : {}),
    ...(sendcloudApiUrl ? { sendcloudApiUrl } : {}),
  };
}
