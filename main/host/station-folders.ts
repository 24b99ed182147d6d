import { join, resolve } from "node:path";
import type { StationMode } from "../station-ports.ts";
import { hasConnectedShops } from "../storage/has-connected-shops.ts";
import { applicationDataFolder } from "./data-folder.ts";
import type { StartFlags } from "./start-flags.ts";

/** Training and real shops lie in folders of their own: their orders never mix. */
export type StationFolders = Readonly<Record<StationMode, string>>;

/**
 * @param outside the address of another shop was given: to practise with that one is not to practise with ours
 */
export function stationFolders(
  flags: StartFlags,
  outside: boolean,
): StationFolders {
  if (flags.dataFolder !== null) {
    const folder = resolve(flags.dataFolder);
    return { training: folder, shops: join(folder, "shops") };
  }
  const root = applicationDataFolder();
  return {
    training: join(root, outside ? "outside" : "training"),
    shops: join(root, "shops"),
  };
}

/** Training is what a start without a connected shop is for. */
export const firstMode = (
  flags: StartFlags,
  folders: StationFolders,
): StationMode =>
  flags.training || !hasConnectedShops(folders.shops) ? "training" : "shops";
