import type { LpAddress } from "./wire.ts";

/** A printer node as the system lists it. */
export interface LpFound {
  readonly path: string;
  /** Maker, model and serial number as the printer tells them; null where it or the system does not. */
  readonly identity: string | null;
}

/** Longer is no identity that anybody wrote on purpose. */
const mostChars = 200;

/**
 * Reads a printer's device id, "MFG:Zebra Technologies ;CMD:ZPL;MDL:ZD421;SN:D1J2345;", into what tells it from others.
 * Source: IEEE 1284-2000, 7.6; the keys also in their long forms.
 */
export function readPrinterIdentity(deviceId: string): string | null {
  const keys = new Map(
    deviceId
      .slice(0, 2_048)
      .split(";")
      .flatMap((pair): [string, string][] => {
        const colon = pair.indexOf(":");
        return colon === -1
          ? []
          : [
              [
                pair.slice(0, colon).trim().toUpperCase(),
                pair.slice(colon + 1).trim(),
              ],
            ];
      }),
  );
  const text = [
    keys.get("MFG") ?? keys.get("MANUFACTURER"),
    keys.get("MDL") ?? keys.get("MODEL"),
    keys.get("SN") ?? keys.get("SERN") ?? keys.get("SERIALNUMBER"),
  ]
    .filter((part) => part !== undefined && part !== "")
    .join(" · ");
  return text === "" ? null : text.slice(0, mostChars);
}

/**
 * Where the printer that was set up is now: nodes are numbered in the order printers were switched on. One without an
 * identity is meant at its old path. Null: it is not there.
 */
export function findLp(
  { path, identity }: LpAddress,
  listed: readonly LpFound[],
): string | null {
  if (identity === undefined) return path;
  const same = listed.filter((node) => node.identity === identity);
  if (same.some((node) => node.path === path)) return path;
  return same.length === 1 ? (same[0]?.path ?? null) : null;
}
