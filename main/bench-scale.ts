import type { StationDevices } from "../hardware/station-devices.ts";
import type { BenchScale } from "./workflows/watch-scale.ts";

/** The bench's own scale among its devices. */
export function benchScale(devices: StationDevices): BenchScale {
  const card = () =>
    devices.cards().find(({ setup }) => setup.kind === "scale");
  return {
    present: () => card() !== undefined,
    underParcel: () => card()?.setup.underParcel !== false,
    problem: () => card()?.problem ?? null,
    reading: devices.reading,
    onReading: (hear) => devices.onReading(hear),
  };
}
