import SqliteDatabase from "better-sqlite3";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";

/** What a thrown database error means to people; null when it is not about the disk but a bug of ours. */
export function storageRefusal(
  thrown: unknown,
  dataFolder: string,
): Refusal | null {
  if (!(thrown instanceof SqliteDatabase.SqliteError)) return null;
  const family = thrown.code.split("_").slice(0, 2).join("_");
  switch (family) {
    case "SQLITE_FULL":
    case "SQLITE_IOERR":
    case "SQLITE_READONLY":
    case "SQLITE_CANTOPEN":
      return refusal("storage.disk-full", {});
    case "SQLITE_CORRUPT":
    case "SQLITE_NOTADB":
      return refusal("storage.damaged", { folder: dataFolder });
    case "SQLITE_BUSY":
    case "SQLITE_LOCKED":
      return refusal("storage.busy", {});
    default:
      return null;
  }
}
