import { done, type Result } from "../shared/result.ts";
import type { StationMode } from "./station-ports.ts";
import type { Database } from "./storage/open-database.ts";
import { ownerOf } from "./workflows/owner.ts";
import type { SignedIn } from "./workflows/signed-in.ts";

/** Anybody may leave training; a bench at work is not sent there by whoever passes by. Refuses with `role.supervisor-needed`. */
export const modeSwitch =
  (parts: {
    readonly training: boolean;
    readonly database: Database;
    operator(): SignedIn;
    switchTo(to: StationMode): Promise<Result<void>>;
  }) =>
  async (to: StationMode): Promise<Result<void>> => {
    if (to === (parts.training ? "training" : "shops")) return done;
    const allowed = parts.training
      ? done
      : await ownerOf(parts.database, parts.operator());
    return allowed.ok ? parts.switchTo(to) : allowed;
  };
