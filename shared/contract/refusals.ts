import type { AfterSalesRefusals } from "./after-sales-refusals.ts";
import type { OwnCarrierRefusals } from "./own-carrier-refusals.ts";

/**
 * The closed catalogue of everything Packbench may refuse or report as gone wrong.
 * A code never changes its meaning; each has a sentence and a remedy in every language (shared/i18n/<language>/refusals.ts).
 */
export interface RefusalParams extends OwnCarrierRefusals, AfterSalesRefusals {
  // scanning
  "scan.unknown-barcode": { scanned: string };
  "scan.ambiguous-barcode": { scanned: string; titles: string };
  "scan.wrong-article": { scanned: string; expected: string };
  "scan.too-many": { title: string; needed: number };
  "scan.not-now": { scanned: string };
  "scan.empty-bin": { bin: string };
  "scan.not-signed-in": Record<never, never>;
  "scan.unknown-badge": Record<never, never>;
  "scan.damaged-barcode": { scanned: string };
  /** An article at a scanner that is there for labels. */
  "scan.labels-only": { scanned: string };
  /** What a look-up scanner found: nothing was changed. */
  "scan.looked-up": { title: string };
  /** A code of another bench's device set-up, scanned while packing. */
  "scan.setup-code": Record<never, never>;
  // the parcel
  "parcel.none-needs-article": { title: string };
  "parcel.not-found": { scanned: string };
  "parcel.claimed-elsewhere": { parcel: string; station: string };
  "parcel.busy-with-other": { parcel: string };
  "parcel.none-open": Record<never, never>;
  "parcel.on-hold": { parcel: string };
  "parcel.cancelled": { parcel: string };
  "parcel.cancel-requested": { parcel: string };
  "parcel.fulfilled-by-tiktok": { parcel: string };
  "parcel.unknown-status": { parcel: string; status: string };
  "parcel.held": { parcel: string };
  /** One box for orders that go by the seller's own carrier and by the platform's. */
  "parcel.mixed-shipping": { parcel: string };
  "parcel.cannot-split": { parcel: string; reason: string };
  "parcel.cannot-combine": { parcel: string; reason: string };
  "parcel.contents-changed": { parcel: string };
  "parcel.already-sealed": { parcel: string };
  "parcel.not-complete": { parcel: string; missing: number };
  "parcel.nothing-to-undo": Record<never, never>;
  "parcel.wrong-stage": { parcel: string };
  // weighing
  "scale.too-light": { differenceGrams: number; hint: string };
  "scale.too-heavy": { differenceGrams: number; hint: string };
  "scale.not-settled": Record<never, never>;
  "scale.overload": Record<never, never>;
  "scale.under-zero": Record<never, never>;
  "scale.not-zeroed": Record<never, never>;
  "scale.fault": Record<never, never>;
  "scale.garbled": Record<never, never>;
  /** Its protocol has no command to zero it. */
  "scale.cannot-zero": Record<never, never>;
  "scale.zero-range": Record<never, never>;
  /** It was told, and its readings do not show it. */
  "scale.did-not-follow": Record<never, never>;
  "scale.empty-first": Record<never, never>;
  /** It has not been empty since the parcel before was weighed. */
  "scale.box-before": Record<never, never>;
  /** Postal scales do that after minutes without a change. */
  "scale.asleep": Record<never, never>;
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

export type RefusalCode = keyof RefusalParams;

/** A refusal as plain data: it crosses processes, is stored with a command's answer, and is put into words by the screen. */
export type Refusal = {
  [Code in RefusalCode]: {
    readonly code: Code;
    readonly params: Readonly<RefusalParams[Code]>;
  };
}[RefusalCode];

/** Who can put it right. */
export type FixedBy =
  "operator" | "supervisor" | "installer" | "owner" | "support";

/** Whether giving the same command again can do harm. */
export type Repeat = "safe" | "useless" | "ask-first";

/** What the screen offers, whatever the cause was. */
export type Remedy =
  | "scan-expected"
  | "scan-again"
  | "put-back"
  | "set-aside"
  | "wait"
  | "check-contents"
  | "settle-scale"
  | "load-media"
  | "close-head"
  | "resume-printer"
  | "answer-question"
  | "plug-in"
  | "check-connection"
  | "call-supervisor"
  | "call-owner"
  | "call-support"
  | "sign-in";

export interface CatalogueEntry {
  readonly fixedBy: FixedBy;
  readonly repeat: Repeat;
  readonly remedy: Remedy;
}

const entry = (
  fixedBy: FixedBy,
  repeat: Repeat,
  remedy: Remedy,
): CatalogueEntry => ({
  fixedBy,
  repeat,
  remedy,
});

export const refusalCatalogue: {
  readonly [Code in RefusalCode]: CatalogueEntry;
} = {
  "scan.unknown-barcode": entry("supervisor", "safe", "scan-again"),
  "scan.ambiguous-barcode": entry("operator", "safe", "answer-question"),
  "scan.wrong-article": entry("operator", "safe", "put-back"),
  "scan.too-many": entry("operator", "safe", "put-back"),
  "scan.not-now": entry("operator", "safe", "scan-expected"),
  "scan.empty-bin": entry("operator", "safe", "scan-expected"),
  "scan.not-signed-in": entry("operator", "safe", "sign-in"),
  "scan.unknown-badge": entry("supervisor", "safe", "call-supervisor"),
  "scan.damaged-barcode": entry("operator", "safe", "scan-again"),
  "scan.labels-only": entry("operator", "safe", "scan-expected"),
  "scan.looked-up": entry("operator", "safe", "scan-expected"),
  "scan.setup-code": entry("operator", "safe", "scan-expected"),
  "parcel.none-needs-article": entry("operator", "safe", "put-back"),
  "parcel.not-found": entry("operator", "safe", "scan-again"),
  "parcel.claimed-elsewhere": entry("operator", "safe", "set-aside"),
  "parcel.busy-with-other": entry("operator", "safe", "scan-expected"),
  "parcel.none-open": entry("operator", "safe", "scan-expected"),
  "parcel.on-hold": entry("operator", "safe", "set-aside"),
  "parcel.cancelled": entry("operator", "useless", "set-aside"),
  "parcel.cancel-requested": entry("supervisor", "safe", "set-aside"),
  "parcel.fulfilled-by-tiktok": entry("operator", "useless", "set-aside"),
  "parcel.unknown-status": entry("supervisor", "safe", "set-aside"),
  "parcel.mixed-shipping": entry("supervisor", "useless", "set-aside"),
  "parcel.cannot-split": entry("supervisor", "useless", "call-supervisor"),
  "parcel.cannot-combine": entry("supervisor", "useless", "call-supervisor"),
  "parcel.held": entry("supervisor", "safe", "set-aside"),
  "parcel.contents-changed": entry("supervisor", "safe", "set-aside"),
  "parcel.already-sealed": entry("operator", "useless", "scan-expected"),
  "parcel.not-complete": entry("operator", "safe", "scan-expected"),
  "parcel.nothing-to-undo": entry("operator", "useless", "scan-expected"),
  "parcel.wrong-stage": entry("operator", "safe", "scan-expected"),
  "scale.too-light": entry("operator", "safe", "check-contents"),
  "scale.too-heavy": entry("operator", "safe", "check-contents"),
  "scale.not-settled": entry("operator", "safe", "settle-scale"),
  "scale.overload": entry("operator", "safe", "settle-scale"),
  "scale.under-zero": entry("operator", "safe", "settle-scale"),
  "scale.not-zeroed": entry("operator", "safe", "settle-scale"),
  "scale.fault": entry("installer", "safe", "call-supervisor"),
  "scale.garbled": entry("installer", "safe", "check-connection"),
  "scale.cannot-zero": entry("operator", "useless", "settle-scale"),
  "scale.zero-range": entry("operator", "safe", "settle-scale"),
  "scale.did-not-follow": entry("operator", "safe", "settle-scale"),
  "scale.empty-first": entry("operator", "safe", "settle-scale"),
  "scale.box-before": entry("operator", "safe", "settle-scale"),
  "scale.asleep": entry("operator", "safe", "settle-scale"),
  "label.not-ready": entry("operator", "safe", "wait"),
  "label.wrong-parcel": entry("operator", "safe", "scan-expected"),
  "label.unknown": entry("operator", "safe", "scan-again"),
  "label.void": entry("operator", "useless", "set-aside"),
  "label.damaged-file": entry("supervisor", "safe", "call-supervisor"),
  "label.too-large": entry("supervisor", "useless", "call-supervisor"),
  "label.blank": entry("supervisor", "safe", "call-supervisor"),
  "label.barcode-mismatch": entry("supervisor", "safe", "call-supervisor"),
  "label.barcode-unreadable": entry("supervisor", "safe", "call-supervisor"),
  "label.wrong-media": entry("installer", "useless", "call-supervisor"),
  "label.took-too-long": entry("operator", "safe", "wait"),
  "label.unsafe-commands": entry("support", "useless", "call-supervisor"),
  "label.not-available": entry("supervisor", "safe", "call-supervisor"),
  "label.number-used": entry("operator", "safe", "scan-again"),
  "label.check-digit": entry("operator", "safe", "scan-again"),
  "label.carrier-unknown": entry("operator", "safe", "scan-again"),
  "carrier.unreachable": entry("operator", "safe", "wait"),
  "carrier.keys-refused": entry("owner", "useless", "call-owner"),
  "carrier.no-address": entry("supervisor", "useless", "call-supervisor"),
  "carrier.no-service": entry("supervisor", "useless", "call-supervisor"),
  "carrier.weight-unknown": entry("supervisor", "safe", "call-supervisor"),
  "carrier.refused": entry("supervisor", "useless", "call-supervisor"),
  "shipping.number-refused": entry("supervisor", "useless", "call-supervisor"),
  "shipping.not-in-market": entry("supervisor", "useless", "call-supervisor"),
  "shipping.no-pickup": entry("supervisor", "safe", "call-supervisor"),
  "shipping.buy-label-first": entry("supervisor", "safe", "call-supervisor"),
  "shipping.no-slot": entry("supervisor", "safe", "wait"),
  "shipping.no-drop-off": entry("supervisor", "safe", "call-supervisor"),
  "shipping.other-number": entry("supervisor", "useless", "call-supervisor"),
  "shipping.corrected-already": entry("supervisor", "useless", "call-support"),
  "shipping.correction-too-late": entry(
    "supervisor",
    "useless",
    "call-support",
  ),
  "printer.none": entry("installer", "safe", "plug-in"),
  "printer.not-connected": entry("operator", "safe", "plug-in"),
  "printer.not-answering": entry("operator", "ask-first", "check-connection"),
  "printer.media-out": entry("operator", "ask-first", "load-media"),
  "printer.ribbon-out": entry("operator", "ask-first", "load-media"),
  "printer.head-open": entry("operator", "ask-first", "close-head"),
  "printer.paused": entry("operator", "ask-first", "resume-printer"),
  "printer.too-hot": entry("operator", "ask-first", "wait"),
  "printer.cutter-jammed": entry("operator", "ask-first", "load-media"),
  "printer.paper-jam": entry("operator", "ask-first", "load-media"),
  "printer.too-cold": entry("operator", "ask-first", "wait"),
  "printer.memory-damaged": entry("operator", "ask-first", "check-connection"),
  "printer.needs-calibration": entry("supervisor", "ask-first", "load-media"),
  "printer.took-over": entry("operator", "safe", "scan-expected"),
  "printer.fault": entry("installer", "ask-first", "call-supervisor"),
  "printer.busy": entry("operator", "ask-first", "wait"),
  "printer.unsure": entry("operator", "ask-first", "answer-question"),
  "printer.queue-stopped": entry("operator", "safe", "resume-printer"),
  "device.port-busy": entry("installer", "safe", "check-connection"),
  "device.no-permission": entry("installer", "safe", "call-supervisor"),
  "device.no-usb-permission": entry("installer", "safe", "call-supervisor"),
  "device.not-found": entry("installer", "safe", "plug-in"),
  "device.not-available": entry("installer", "useless", "call-supervisor"),
  "device.unplugged": entry("operator", "safe", "plug-in"),
  "device.silent": entry("operator", "safe", "check-connection"),
  "device.no-port-permission": entry("installer", "safe", "call-supervisor"),
  "device.in-use-here": entry("installer", "safe", "check-connection"),
  "device.driver-unknown": entry("installer", "useless", "call-supervisor"),
  "device.serial-unlisted": entry("installer", "useless", "call-supervisor"),
  "device.usb-support-missing": entry("installer", "safe", "call-supervisor"),
  "device.setup-unreadable": entry("installer", "useless", "call-supervisor"),
  "device.setup-incomplete": entry("installer", "safe", "scan-again"),
  "scanner.keyboard-mode": entry("installer", "safe", "check-connection"),
  "printer.queues-unavailable": entry("installer", "safe", "check-connection"),
  "doctor.no-answer": entry("installer", "safe", "check-connection"),
  "doctor.disk-low": entry("installer", "safe", "call-supervisor"),
  "doctor.labels-wrong": entry("support", "safe", "call-support"),
  "shop.unreachable": entry("operator", "safe", "wait"),
  "shop.garbled-answer": entry("support", "safe", "wait"),
  "shop.refused": entry("supervisor", "useless", "call-supervisor"),
  "shop.rate-limited": entry("operator", "safe", "wait"),
  "shop.reauthorise": entry("owner", "useless", "call-owner"),
  "shop.scope-missing": entry("owner", "useless", "call-owner"),
  "shop.clock-off": entry("installer", "useless", "call-supervisor"),
  "shop.authorisation-ends": entry("owner", "useless", "call-owner"),
  "shop.not-connected": entry("owner", "useless", "call-owner"),
  "shop.calls-waiting": entry("owner", "ask-first", "answer-question"),
  "connect.in-training": entry("owner", "useless", "answer-question"),
  "connect.expired": entry("owner", "safe", "answer-question"),
  "connect.no-code": entry("owner", "safe", "answer-question"),
  "connect.denied": entry("owner", "safe", "answer-question"),
  "connect.state-mismatch": entry("owner", "safe", "answer-question"),
  "connect.code-refused": entry("owner", "safe", "answer-question"),
  "connect.wrong-app": entry("owner", "safe", "answer-question"),
  "connect.wrong-market": entry("owner", "safe", "answer-question"),
  "connect.service-id-needed": entry("owner", "safe", "answer-question"),
  "connect.not-a-seller": entry("owner", "safe", "answer-question"),
  "connect.no-shops": entry("owner", "safe", "answer-question"),
  "return.not-open": entry("supervisor", "useless", "answer-question"),
  "photo.too-large": entry("supervisor", "safe", "answer-question"),
  "photo.unreadable": entry("supervisor", "safe", "answer-question"),
  "parcel.handed-over": entry("operator", "useless", "scan-expected"),
  "handover.not-sealed": entry("operator", "safe", "set-aside"),
  "handover.wrong-carrier": entry("operator", "safe", "set-aside"),
  "handover.unchecked": entry("supervisor", "safe", "call-supervisor"),
  "role.supervisor-needed": entry("supervisor", "safe", "call-supervisor"),
  "command.unknown": entry("operator", "safe", "scan-again"),
  "storage.disk-full": entry("installer", "safe", "call-supervisor"),
  "storage.damaged": entry("support", "useless", "call-support"),
  "storage.newer-version": entry("installer", "useless", "call-supervisor"),
  "storage.busy": entry("operator", "safe", "wait"),
  "contract.version-mismatch": entry("installer", "useless", "call-supervisor"),
  "contract.invalid": entry("support", "useless", "call-support"),
  "program.bug": entry("support", "useless", "call-support"),
};

/** Builds a refusal whose parameters must fit its code. */
export const refusal = <Code extends RefusalCode>(
  code: Code,
  params: Readonly<RefusalParams[Code]>,
): Refusal => ({ code, params }) as Refusal;
