import { implement } from "@orpc/server";
import { contract } from "../shared/contract/contract.ts";
import { keepFirstRun, readFirstRun } from "./storage/first-run-mark.ts";
import type { Database } from "./storage/open-database.ts";

/** @param leads whether a newcomer is led here at all */
export function firstRunHandlers(database: Database, leads: boolean) {
  const { firstRun } = implement(contract);
  return {
    firstRun: {
      look: firstRun.look.handler(() =>
        leads ? readFirstRun(database) : { step: null, language: null },
      ),
      goTo: firstRun.goTo.handler(async ({ input }) => {
        await keepFirstRun(database, input.to);
        return { ok: true as const };
      }),
    },
  };
}
