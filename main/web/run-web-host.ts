import { newToken } from "../host/system-chance.ts";
import { openStation, type HostParts } from "../host/open-station.ts";
import type { StartFlags } from "../host/start-flags.ts";
import type { StartProblem } from "../host/start-problem.ts";
import { ok, type Result } from "../../shared/result.ts";
import { startWebHost } from "./web-host.ts";

export interface RunningWebHost {
  readonly address: string;
  readonly dataFolder: string;
  stop(): Promise<void>;
}

/** A station with its web host in front; scans are accepted when this settles. */
export async function runWebHost(
  flags: StartFlags,
  parts: HostParts,
  rendererFolder: string,
): Promise<Result<RunningWebHost, StartProblem>> {
  const station = await openStation(flags, parts);
  if (!station.ok) return station;

  const web = await startWebHost({
    router: station.value.router(),
    rendererFolder,
    token: newToken(),
    port: flags.port ?? 0,
    clock: parts.clock,
    ids: parts.ids,
    log: station.value.log,
  });
  if (!web.ok) {
    await station.value.stop();
    return web;
  }
  station.value.onSwitched(() => web.value.serve(station.value.router()));
  return ok({
    address: web.value.address,
    dataFolder: station.value.dataFolder,
    async stop() {
      await web.value.stop();
      await station.value.stop();
    },
  });
}
