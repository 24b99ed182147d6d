import { guessedLayout } from "./hid-pos-guess.ts";
import type { HidPosLayout } from "./hid-pos-part.ts";
import {
  decodeText,
  isDeviceMessage,
  maxScanBytes,
  withoutSuffix,
  type DecodedScan,
} from "./scan-bytes.ts";

/** A scan, or a scanner's answer to a menu command, which arrives through the same report. */
export interface HidPosScan extends DecodedScan {
  readonly command: boolean;
}

/** USB HID point-of-sale scanners: input reports (usage page 8C), report id first. */
export interface HidPosDecoder {
  push(report: Uint8Array): HidPosScan | null;
  /** Whether a next part has been announced; it comes within `continuationMs` or never. */
  isWaiting(): boolean;
  drop(): void;
}

export const continuationMs = 250;

/**
 * @param described what the scanner's descriptor says; null, or a report it does not fit: the layouts known in the wild
 * Source: HID Point of Sale usage tables page 8C; Honeywell, Access-IS and Newland HID guides.
 */
export function createHidPosDecoder(
  described: HidPosLayout | null = null,
): HidPosDecoder {
  let layout: HidPosLayout | null = null;
  let reportId: number | undefined;
  let aim: string | null = null;
  let parts: Uint8Array[] = [];
  let length = 0;

  const drop = (): void => {
    layout = null;
    aim = null;
    parts = [];
    length = 0;
  };
  const layoutOf = (report: Uint8Array): HidPosLayout | null =>
    described?.(report) ? described : guessedLayout(report);

  return {
    push(report) {
      const first = layout === null;
      // Triggers and status come in reports of their own, also in the middle of a code.
      if (!first && report[0] !== reportId) return null;
      // A later part may repeat, change or blank its identifier: layout and identifier are those of the first.
      layout ??= layoutOf(report);
      const part = layout?.(report) ?? null;
      if (part === null) {
        drop();
        return null;
      }
      if (first) {
        ({ aim } = part);
        [reportId] = report;
      }
      parts.push(part.data);
      length += part.data.length;
      if (length > maxScanBytes) {
        drop();
        return null;
      }
      if (part.continued) return null;
      const bytes = withoutSuffix(Uint8Array.from(Buffer.concat(parts)));
      const scan = {
        text: decodeText(bytes),
        bytes,
        aim,
        command: isDeviceMessage(aim),
      };
      drop();
      return bytes.length === 0 ? null : scan;
    },
    isWaiting: () => layout !== null,
    drop,
  };
}
