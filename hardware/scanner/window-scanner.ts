import { ok, type Result } from "../../shared/result.ts";
import type { DeviceSetup } from "../../shared/contract/devices-view.ts";
import type { Scanner } from "../device.ts";

/**
 * A keyboard scanner: the screen catches its keys (shared/scan/wedge-decoder.ts) and gives the scans to the bench itself.
 * Here it only has its card among the devices.
 */
export const openWindowScanner = (
  _setup: DeviceSetup,
): Promise<Result<Scanner>> =>
  Promise.resolve(
    ok({
      kind: "scanner",
      health: () => ({ state: "ready", problem: null }),
      onChange: () => () => undefined,
      onScan: () => () => undefined,
      stop: () => Promise.resolve(),
    }),
  );
