import { runChecks } from "../../hardware/doctor/run-checks.ts";
import type { StationDevices } from "../../hardware/station-devices.ts";
import type { DoctorResult } from "../../shared/contract/doctor-view.ts";
import { stationChecks, type StationChecksParts } from "./station-checks.ts";

/** Every self-test there is, of the devices first, until the signal aborts. */
export const stationDoctor =
  (devices: Pick<StationDevices, "checks">, parts: StationChecksParts) =>
  (signal: AbortSignal | undefined): AsyncGenerator<DoctorResult, void> =>
    runChecks(
      [...devices.checks(), ...stationChecks(parts)],
      parts.clock,
      signal,
    );
