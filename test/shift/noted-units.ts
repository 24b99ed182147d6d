import { systemClock } from "../../main/host/system-clock.ts";
import type { CaptureField } from "../../shared/domain/captured-unit.ts";
import type { Randomness } from "../../shared/time.ts";
import type { ShelfArticle } from "./shop-talk.ts";

/** What stands on the single units that a packer takes off the shelf. */
export interface NotedUnits {
  /** As a GS1 DataMatrix says it, the lot up to its separator. */
  matrix(article: ShelfArticle, of: UnitMarks): string;
  /** Of a unit nobody had in hand yet. */
  next(): UnitMarks;
  /** As somebody reads it off the pack. */
  plain(of: UnitMarks, wants: CaptureField): string;
  /** A unit of this article that is in a box already. */
  packed(skuId: string): UnitMarks | undefined;
  /** It lies in a box now. */
  pack(skuId: string, of: UnitMarks): void;
}

export interface UnitMarks {
  readonly serial: string;
  readonly lot: string;
  /** yyyy-mm-dd */
  readonly expiresOn: string;
}

const dayMs = 86_400_000;
const freshDays = 200;

/** @param days from today, in the past when negative */
export const dayFromNow = (days: number): string =>
  new Date(systemClock.now() + days * dayMs).toISOString().slice(0, 10);

export function createNotedUnits(random: Randomness): NotedUnits {
  const packed = new Map<string, UnitMarks>();
  let made = 0;
  return {
    matrix({ code, marks }, { serial, lot, expiresOn }) {
      const says: Record<CaptureField, string> = {
        serial: `21${serial}`,
        lot: `10${lot}\u001d`,
        expiry: `17${expiresOn.slice(2).replaceAll("-", "")}`,
      };
      return `]d201${code.padStart(14, "0")}${marks.map((mark) => says[mark]).join("")}`;
    },
    next: () => ({
      serial: `SN-${++made}-${Math.floor(random() * 1e9)}`,
      lot: `L${Math.floor(random() * 1e4)}`,
      expiresOn: dayFromNow(freshDays),
    }),
    plain: ({ serial, lot, expiresOn }, wants) =>
      ({
        serial,
        lot,
        expiry: expiresOn.split("-").reverse().join("-"),
      })[wants],
    packed: (skuId) => packed.get(skuId),
    pack: (skuId, of) => packed.set(skuId, of),
  };
}
