import { ORPCError } from "@orpc/client";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import type { IdSource } from "../../shared/time.ts";
import type { Log, LogFields } from "../station-ports.ts";

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
  log.write("error", "program-bug", { reference, procedure, ...trace(error) });
  return new ORPCError("INTERNAL_SERVER_ERROR", {
    data: refusal("program.bug", { reference }),
  });
}

/** Kind, code and call sites; not the message, which may quote what a buyer wrote. */
export function trace(error: unknown): LogFields {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = (error.stack ?? "")
    .split("\n")
    .filter((line) => line.startsWith("    at "))
    .slice(0, 6)
    .map((line) => line.trim());
  return {
    kind: error.name,
    ...("code" in error ? { code: String(error.code) } : {}),
    where: frames.join(" | "),
  };
}
