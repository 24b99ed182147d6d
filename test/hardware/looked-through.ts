import type { StationDevices } from "../../hardware/station-devices.ts";
import type { Discovery } from "../../shared/contract/devices-view.ts";

/** What is found once every kind of connection was looked through. */
export async function lookedThrough(
  devices: StationDevices,
): Promise<Discovery> {
  const leave = new AbortController();
  for await (const discovery of devices.watchFound(leave.signal)) {
    if (!discovery.looking) return discovery;
  }
  throw new Error("the search ended before it was complete");
}
