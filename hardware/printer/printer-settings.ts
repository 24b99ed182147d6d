import type { PrinterFacts } from "../../shared/contract/devices-view.ts";
import type { PrinterMedia } from "../device.ts";
import { readHostStatus, type HostStatus } from "./host-status.ts";
import type { PrinterIdentity } from "./identity-replies.ts";

/** Dots per millimetre as ~HI names them. 6 (152 dpi) is no head that carriers' labels are made for. */
const dpiOf: Readonly<Record<number, PrinterMedia["dpi"]>> = {
  8: 203,
  12: 300,
  24: 600,
};

/** What the head is, where the printer names one we print with. */
export const dpiOfIdentity = (
  identity: PrinterIdentity | null,
): PrinterMedia["dpi"] | null => dpiOf[identity?.dpmm ?? 0] ?? null;

/** Zebra's names of what is read. Source: Zebra SGD commands. */
export const settingNames = {
  widthDots: "ezpl.print_width",
  lengthDots: "zpl.label_length",
  darkness: "print.tone",
  labelCount: "odometer.total_label_count",
} as const;

/** Field r of ~HS. Source: Zebra ZPL II Programming Guide, ~HS. */
const printModes: Readonly<Record<number, PrinterFacts["printMode"]>> = {
  0: "rewind",
  1: "peel",
  2: "tear-off",
  3: "cutter",
  4: "applicator",
  5: "cutter",
};

/** Everything one printer answered; null or missing where it said nothing. */
export interface PrinterAnswers {
  readonly identity: PrinterIdentity | null;
  /** Frames of ~HS. */
  readonly status: readonly string[];
  readonly settings: {
    readonly [Name in keyof typeof settingNames]?: string | null;
  };
}

/**
 * Puts a printer's answers together. Width is what the printer was set to, for no printer can sense it; length is what its
 * sensor measured, or what it was told on continuous paper. Numbers no label has are left out.
 */
export function printerFacts({
  identity,
  status,
  settings,
}: PrinterAnswers): PrinterFacts {
  const told = readHostStatus(status);
  const now: HostStatus | null = "conditions" in told ? told : null;
  const dotsPerMm = identity?.dpmm ?? null;
  const lengthDots =
    wholeNumber(settings.lengthDots) ?? now?.labelLengthDots ?? null;
  return {
    model: identity?.model ?? null,
    firmware: identity?.firmware ?? null,
    dpi: dpiOfIdentity(identity),
    mediaWidthTenthsMm: tenthsMm(
      wholeNumber(settings.widthDots),
      dotsPerMm,
      widthsTenthsMm,
    ),
    mediaHeightTenthsMm: tenthsMm(lengthDots, dotsPerMm, heightsTenthsMm),
    darkness: darknessOf(settings.darkness),
    printMode: now === null ? null : (printModes[now.printMode] ?? "other"),
    labelCount: wholeNumber(settings.labelCount),
  };
}

/** The media somebody may take over; null while one of its three numbers is missing. */
export const mediaOfFacts = (facts: PrinterFacts): PrinterMedia | null =>
  facts.dpi === null ||
  facts.mediaWidthTenthsMm === null ||
  facts.mediaHeightTenthsMm === null
    ? null
    : {
        dpi: facts.dpi,
        widthTenthsMm: facts.mediaWidthTenthsMm,
        heightTenthsMm: facts.mediaHeightTenthsMm,
      };

/** What a device's set-up accepts. */
const widthsTenthsMm = { least: 200, most: 2_200 } as const;
const heightsTenthsMm = { least: 100, most: 6_000 } as const;

function tenthsMm(
  dots: number | null,
  dotsPerMm: number | null,
  { least, most }: { readonly least: number; readonly most: number },
): number | null {
  if (dots === null || dotsPerMm === null) return null;
  const tenths = Math.ceil((dots * 10) / dotsPerMm);
  return tenths >= least && tenths <= most ? tenths : null;
}

const wholeNumber = (text: string | null | undefined): number | null =>
  text !== null && text !== undefined && /^\d{1,9}$/.test(text.trim())
    ? Number(text.trim())
    : null;

/** "15.0", from 0 to 30. */
const darknessOf = (text: string | null | undefined): number | null => {
  const value = /^\d{1,2}(\.\d)?$/.test(text?.trim() ?? "")
    ? Number(text)
    : null;
  return value === null || value > 30 ? null : value;
};
