import type { IdSource } from "../../shared/time.ts";
import type { Log } from "../station-ports.ts";
import { trace } from "./call-guard.ts";

/**
 * The outermost catch of work nobody waits for: a bug there is written down under a reference, and the bench goes on.
 * What was committed is on disk, what was not has been rolled back, and the next scan must still be taken.
 */
export function surviveBugs(log: Log, ids: IdSource): () => void {
  const survive = (thrown: unknown): void => {
    log.write("error", "program-bug", {
      reference: ids(),
      procedure: "background",
      ...trace(thrown),
    });
  };
  process.on("unhandledRejection", survive);
  return () => {
    process.off("unhandledRejection", survive);
  };
}
