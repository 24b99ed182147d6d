import {
  benchActions,
  type BenchAction,
} from "../../shared/contract/bench-view.ts";

/** The codes Packbench prints itself. Capitals and hyphens survive every symbology and keyboard layout. */
export type OwnCode =
  | { readonly kind: "badge"; readonly code: string }
  | { readonly kind: "command"; readonly action: BenchAction }
  /** Opens a screen, asks something of a device, or changes what one sees: the bench has nothing to decide, whoever shows the screens obeys. */
  | { readonly kind: "screen" }
  | { readonly kind: "unknown-command"; readonly scanned: string }
  /** The next scan counts for so many units; 1 takes a number back. */
  | { readonly kind: "quantity"; readonly units: number }
  | { readonly kind: "parcel"; readonly number: string }
  | { readonly kind: "box"; readonly code: string }
  /** What a picker carries goods in. */
  | { readonly kind: "tote"; readonly tote: string }
  /** A place on the shelves. */
  | { readonly kind: "bin"; readonly bin: string };

export const badgeBarcode = (code: string): string => `PB-BADGE-${code}`;
export const parcelBarcode = (number: string): string => `PB-PARCEL-${number}`;
export const toteBarcode = (tote: string): string => `PB-TOTE-${tote}`;
export const binBarcode = (bin: string): string => `PB-BIN-${bin}`;
export const quantityBarcode = (units: number): string => `PB-QTY-${units}`;
export const boxBarcode = (code: string): string => `PB-BOX-${code}`;
export const commandBarcode = (action: BenchAction): string =>
  `PB-CMD-${action.toUpperCase()}`;

/**
 * Null when the text is not one of ours. The case of the prefix and of commands does not matter (Caps Lock,
 * scanners set to lower case); badge codes keep theirs.
 */
export function readOwnCode(text: string): OwnCode | null {
  const parts = /^PB-(BADGE|BIN|BOX|CMD|PARCEL|QTY|TOTE)-([!-~]{1,64})$/i.exec(
    text,
  );
  const kind = parts?.[1]?.toUpperCase();
  const rest = parts?.[2];
  if (rest === undefined) return null;
  if (kind === "BADGE") return { kind: "badge", code: rest };
  if (kind === "BOX") return { kind: "box", code: rest };
  if (kind === "TOTE") return { kind: "tote", tote: rest.toUpperCase() };
  if (kind === "BIN") return { kind: "bin", bin: rest };
  if (kind === "PARCEL") return { kind: "parcel", number: rest };
  if (kind === "QTY") {
    return /^[1-9]\d{0,2}$/.test(rest)
      ? { kind: "quantity", units: Number(rest) }
      : { kind: "unknown-command", scanned: text };
  }
  if (/^(?:SHOW|DEVICE|FIRST|HANDOVER|LESSON|MY)-[A-Z-]+$/i.test(rest))
    return { kind: "screen" };
  const action = benchActions.find(
    (name) => name.toUpperCase() === rest.toUpperCase(),
  );
  return action === undefined
    ? { kind: "unknown-command", scanned: text }
    : { kind: "command", action };
}
