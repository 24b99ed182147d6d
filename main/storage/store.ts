import type { Transaction } from "kysely";
import { refused, type Result } from "../../shared/result.ts";
import type { Database } from "./open-database.ts";
import type { Schema } from "./schema.ts";
import { storageRefusal } from "./storage-refusal.ts";

export type Trx = Transaction<Schema>;

export interface Store {
  readonly database: Database;
  /**
   * Runs one decision: everything it writes is on disk when this settles, or nothing is.
   * A refusal returned by `decide` rolls back; a full or damaged disk comes back as a refusal too.
   */
  transact<T>(decide: (trx: Trx) => Promise<Result<T>>): Promise<Result<T>>;
  close(): Promise<void>;
}

/** Carries a refusal out of Kysely's transaction, which only rolls back on a throw. */
class RolledBack extends Error {
  readonly result: Result<never>;
  constructor(result: Result<never>) {
    super("rolled back by a refusal");
    this.result = result;
  }
}

export function createStore(database: Database, dataFolder: string): Store {
  return {
    database,
    async transact(decide) {
      try {
        return await database.transaction().execute(async (trx) => {
          const result = await decide(trx);
          if (!result.ok) throw new RolledBack(result);
          return result;
        });
      } catch (thrown) {
        if (thrown instanceof RolledBack) return thrown.result;
        const known = storageRefusal(thrown, dataFolder);
        if (known === null) throw thrown;
        return refused(known);
      }
    },
    close: () => database.destroy(),
  };
}
