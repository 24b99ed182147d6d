import type { CameraRefusals } from "./camera-refusals.ts";
import type { AfterSalesRefusals } from "./after-sales-refusals.ts";
import type { BenchRefusals } from "./bench-refusals.ts";
import type { LaneRefusals } from "./lane-refusals.ts";
import type { OwnCarrierRefusals } from "./own-carrier-refusals.ts";
import type { VerifyRefusals } from "./verify-refusals.ts";
import type { TroubleRefusals } from "./trouble-refusals.ts";

/**
 * The closed catalogue of everything Packbench may refuse or report as gone wrong.
 * A code never changes its meaning; each has a sentence and a remedy in every language (shared/i18n/<language>/refusals.ts).
 */
export interface RefusalParams
  extends
    BenchRefusals,
    LaneRefusals,
    OwnCarrierRefusals,
    AfterSalesRefusals,
    CameraRefusals,
    TroubleRefusals,
    VerifyRefusals {
  // the label
  "label.not-ready": { parcel: string };
  "label.wrong-parcel": { scanned: string; belongsTo: string };
  "label.unknown": { scanned: string };
  "label.void": { parcel: string };
  "label.damaged-file": { parcel: string };
  "label.too-large": { parcel: string };
  "label.blank": { parcel: string };
  "label.barcode-mismatch": { parcel: string; expected: string; found: string };
  "label.barcode-unreadable": { parcel: string; expected: string };
  "label.wrong-media": { parcel: string };
  "label.took-too-long": { parcel: string };
  /** A printer-language label that would do more than print. */
  "label.unsafe-commands": { parcel: string; command: string };
  "label.not-available": { parcel: string; reason: string };
  // the printer
  "printer.none": Record<never, never>;
  "printer.not-connected": { printer: string };
  "printer.not-answering": { printer: string };
  "printer.media-out": { printer: string };
  "printer.ribbon-out": { printer: string };
  "printer.head-open": { printer: string };
  "printer.paused": { printer: string };
  "printer.too-hot": { printer: string };
  "printer.cutter-jammed": { printer: string };
  "printer.paper-jam": { printer: string };
  "printer.too-cold": { printer: string };
  /** It has lost part of its memory, with what was waiting in it. */
  "printer.memory-damaged": { printer: string };
  /** It cannot find where a label ends. */
  "printer.needs-calibration": { printer: string };
  /** The bench's own printer could not; the label lies at the other one. */
  "printer.took-over": { printer: string; other: string };
  "printer.fault": { printer: string };
  "printer.busy": { printer: string };
  "printer.unsure": { printer: string };
  /** The operating system's queue holds every job back until somebody lets it go on. */
  "printer.queue-stopped": { printer: string };
  // other devices
  "device.port-busy": { device: string };
  "device.no-permission": { device: string };
  /** Linux: the rule that lets the user of the desk open this device, ready to be pasted. */
  "device.no-usb-permission": { device: string; rule: string };
  "device.not-found": { device: string };
  "device.not-available": { device: string; reason: string };
  "device.unplugged": { device: string };
  "device.silent": { device: string };
  /** Linux: the command that lets this computer's user open such ports, ready to be pasted. */
  "device.no-port-permission": { device: string; command: string };
  /** Already set up, or being tried out at another screen. */
  "device.in-use-here": { device: string };
  "device.driver-unknown": { device: string; driver: string };
  "device.serial-unlisted": Record<never, never>;
  /** The system library for USB devices is missing; `command` installs it, where it is known. */
  "device.usb-support-missing": { command: string };
  "device.setup-unreadable": { reason: string };
  "device.setup-incomplete": { have: number; total: number };
  "scanner.keyboard-mode": { device: string };
  "printer.queues-unavailable": Record<never, never>;
  // self-tests
  "doctor.no-answer": Record<never, never>;
  "doctor.disk-low": { freeMegabytes: number };
  "doctor.labels-wrong": Record<never, never>;
  // the platform
  "shop.unreachable": Record<never, never>;
  "shop.garbled-answer": { requestId: string };
  "shop.refused": { code: string; message: string; requestId: string };
  "shop.rate-limited": { retryAfterSeconds: number };
  "shop.reauthorise": { shop: string };
  "shop.scope-missing": { scope: string };
  "shop.clock-off": { seconds: number };
  /** The seller's permission runs out: then nothing more comes from this shop. */
  "shop.authorisation-ends": { shop: string; days: number };
  "shop.not-connected": Record<never, never>;
  /** Disconnecting would leave these calls unmade. */
  "shop.calls-waiting": { shop: string; calls: number };
  // connecting a shop
  /** Real orders never lie in the practice database. */
  "connect.in-training": Record<never, never>;
  "connect.expired": Record<never, never>;
  "connect.no-code": Record<never, never>;
  "connect.denied": Record<never, never>;
  "connect.state-mismatch": Record<never, never>;
  "connect.code-refused": { message: string };
  "connect.wrong-app": Record<never, never>;
  "connect.wrong-market": Record<never, never>;
  "connect.service-id-needed": Record<never, never>;
  "connect.not-a-seller": Record<never, never>;
  "connect.no-shops": Record<never, never>;
  // people and the program
  "role.supervisor-needed": Record<never, never>;
  "command.unknown": { scanned: string };
  "storage.disk-full": Record<never, never>;
  "storage.damaged": { folder: string };
  "storage.newer-version": Record<never, never>;
  "storage.busy": Record<never, never>;
  "contract.version-mismatch": { station: string; screen: string };
  "contract.invalid": { what: string };
  "program.bug": { reference: string };
}
