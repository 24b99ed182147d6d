import type SqliteDatabase from "better-sqlite3";
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
} from "kysely";
import { keptStatements } from "./kept-statements.ts";

/** Kysely's SQLite, with transactions that are safe beside another station and on a full disk. */
export class TurnTakingDialect extends SqliteDialect {
  readonly #sqlite: SqliteDatabase.Database;

  constructor(sqlite: SqliteDatabase.Database) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
  }

  override createDriver(): SqliteDriver {
    return new TurnTakingDriver(this.#sqlite);
  }

  override createAdapter(): SqliteAdapter {
    return new WholeMigrationsAdapter();
  }
}

/**
 * SQLite takes tables back with everything else, though Kysely counts it among those that cannot: so all migrations of a start
 * are one commit. A power cut between two tables leaves none of them, and a new bench waits for the disk once and not 90 times.
 */
class WholeMigrationsAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class TurnTakingDriver extends SqliteDriver {
  readonly #sqlite: SqliteDatabase.Database;

  constructor(sqlite: SqliteDatabase.Database) {
    super({ database: keptStatements(sqlite) });
    this.#sqlite = sqlite;
  }

  /**
   * Takes the write lock at once. A plain "begin" takes it at the first write, and then SQLite refuses without waiting
   * when the other station has written since the first read; so the loser of a claim would not learn who won.
   */
  override async beginTransaction(
    connection: DatabaseConnection,
  ): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }

  /** A full disk makes SQLite roll back by itself, and a second rollback is an error that would hide the first. */
  override async rollbackTransaction(
    connection: DatabaseConnection,
  ): Promise<void> {
    if (this.#sqlite.inTransaction)
      await connection.executeQuery(CompiledQuery.raw("rollback"));
  }
}
