import {
  appendFileSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import type { Clock } from "../../shared/time.ts";
import type { Log } from "../station-ports.ts";

const fileName = "station.log";
const largestFileBytes = 2_000_000;
const filesKept = 5;
/** A field longer than this is cut: a log line is a fact, not a document. */
const longestField = 1000;

/**
 * A log of JSON lines that never grows past 10 MB: station.log, then station.1.log to station.4.log, oldest last.
 * What cannot be written is counted and reported with the next line that can be.
 */
export function openLogFile(folder: string, clock: Clock): Log {
  const current = join(folder, fileName);
  const older = (age: number): string => join(folder, `station.${age}.log`);
  let sizeBytes: number | null = null;
  let lostLines = 0;

  const rotate = (): void => {
    rmSync(older(filesKept - 1), { force: true });
    for (let age = filesKept - 2; age >= 1; age--) {
      moveIfPresent(older(age), older(age + 1));
    }
    moveIfPresent(current, older(1));
    sizeBytes = 0;
  };

  return {
    write(level, event, fields = {}) {
      const line = {
        at: new Date(clock.now()).toISOString(),
        level,
        event,
        ...(lostLines > 0 ? { lostLines } : {}),
        ...Object.fromEntries(
          Object.entries(fields).map(([name, value]) => [name, short(value)]),
        ),
      };
      const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
      try {
        mkdirSync(folder, { recursive: true });
        sizeBytes ??= sizeOf(current);
        if (sizeBytes + bytes.length > largestFileBytes) rotate();
        appendFileSync(current, bytes, { mode: 0o600 });
        sizeBytes += bytes.length;
        lostLines = 0;
      } catch {
        // A full disk or a removed folder must not stop a parcel; the count tells support about the gap.
        lostLines += 1;
        sizeBytes = null;
      }
    },
  };
}

const sizeOf = (file: string): number =>
  statSync(file, { throwIfNoEntry: false })?.size ?? 0;

function moveIfPresent(from: string, to: string): void {
  if (statSync(from, { throwIfNoEntry: false }) !== undefined) {
    renameSync(from, to);
  }
}

const short = (
  value: string | number | boolean | null,
): string | number | boolean | null =>
  typeof value === "string" && value.length > longestField
    ? `${value.slice(0, longestField)}…`
    : value;
