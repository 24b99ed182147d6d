import { ORPCError } from "@orpc/client";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import type { IdSource } from "../../shared/time.ts";
import type { Log } from "../station-ports.ts";

interface Call {
  readonly path: readonly string[];
  next(): Promise<unknown>;
}

/**
 * The outermost catch of every call, the same on every transport. Input that does not fit the contract answers
 * `contract.invalid`; anything thrown by our own code is a bug: it is logged under a reference and the screen learns
 * only that reference (`program.bug`). Both travel as the error's data.
 */
export function callGuard(log: Log, ids: IdSource) {
  return {
    clientInterceptors: [
      async ({ path, next }: Call): Promise<unknown> => {
        try {
          return await next();
        } catch (error) {
          throw asCallError(error, path.join("."), log, ids);
        }
      },
    ],
  };
}

function asCallError(
  error: unknown,
  procedure: string,
  log: Log,
  ids: IdSource,
): ORPCError<string, Refusal> {
  if (error instanceof ORPCError && error.code === "BAD_REQUEST") {
    log.write("warning", "call-invalid", { procedure });
    return new ORPCError("BAD_REQUEST", {
      data: refusal("contract.invalid", { what: procedure }),
    });
  }
  const reference = ids();
  log.write("error", "program-bug", {
    reference,
    procedure,
    what: error instanceof Error ? error.message : String(error),
    where: error instanceof Error ? (error.stack ?? null) : null,
  });
  return new ORPCError("INTERNAL_SERVER_ERROR", {
    data: refusal("program.bug", { reference }),
  });
}
