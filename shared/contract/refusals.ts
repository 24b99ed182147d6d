import type { RefusalParams } from "./refusal-params.ts";

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
  | "take-another"
  | "set-aside"
  | "take-label-off"
  | "wait"
  | "check-contents"
  | "settle-scale"
  | "load-media"
  | "load-ribbon"
  | "look-at-printer"
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
  "scan.other-variant": entry("operator", "safe", "put-back"),
  "quantity.scan-each": entry("operator", "safe", "scan-expected"),
  "quantity.too-many": entry("operator", "safe", "scan-expected"),
  "unit.serial-seen": entry("supervisor", "safe", "take-another"),
  "unit.expired": entry("operator", "safe", "take-another"),
  "unit.expires-soon": entry("operator", "safe", "take-another"),
  "unit.not-a-number": entry("operator", "safe", "scan-expected"),
  "unit.not-a-date": entry("operator", "safe", "scan-expected"),
  "teach.not-an-article": entry("operator", "useless", "scan-expected"),
  "teach.means-another": entry("supervisor", "ask-first", "answer-question"),
  "teach.learned": entry("operator", "safe", "scan-again"),
  "article.not-known": entry("supervisor", "useless", "answer-question"),
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
  "parcel.claimed-elsewhere": entry("operator", "safe", "put-back"),
  "parcel.busy-with-other": entry("operator", "safe", "scan-expected"),
  "parcel.none-open": entry("operator", "safe", "scan-expected"),
  "parcel.on-hold": entry("operator", "safe", "set-aside"),
  "parcel.cancelled": entry("operator", "useless", "set-aside"),
  "parcel.cancel-requested": entry("supervisor", "safe", "set-aside"),
  "parcel.fulfilled-by-tiktok": entry("operator", "useless", "set-aside"),
  "parcel.unknown-status": entry("supervisor", "safe", "set-aside"),
  "parcel.contents-unknown": entry("supervisor", "safe", "set-aside"),
  "parcel.mixed-shipping": entry("supervisor", "useless", "set-aside"),
  "parcel.cannot-split": entry("supervisor", "useless", "call-supervisor"),
  "parcel.cannot-combine": entry("supervisor", "useless", "call-supervisor"),
  "parcel.held": entry("supervisor", "safe", "set-aside"),
  "parcel.short": entry("supervisor", "safe", "set-aside"),
  "parcel.nothing-missing": entry("operator", "safe", "scan-expected"),
  "parcel.label-made": entry("supervisor", "useless", "wait"),
  "order.whole-only": entry("supervisor", "useless", "answer-question"),
  "order.cannot-cancel": entry("supervisor", "useless", "wait"),
  "label.cannot-void": entry("operator", "useless", "scan-expected"),
  "parcel.contents-changed": entry("supervisor", "safe", "set-aside"),
  "parcel.address-changed": entry("supervisor", "safe", "set-aside"),
  "parcel.already-sealed": entry("operator", "useless", "scan-expected"),
  "parcel.not-complete": entry("operator", "safe", "scan-expected"),
  "parcel.nothing-to-undo": entry("operator", "useless", "scan-expected"),
  "parcel.wrong-stage": entry("operator", "safe", "scan-expected"),
  "scale.too-light": entry("operator", "safe", "check-contents"),
  "scale.too-heavy": entry("operator", "safe", "check-contents"),
  "scale.not-in-box": entry("operator", "safe", "check-contents"),
  "scale.not-scanned": entry("operator", "safe", "check-contents"),
  "box.unknown": entry("supervisor", "safe", "scan-again"),
  "box.not-for-these": entry("operator", "useless", "scan-again"),
  "box.code-taken": entry("supervisor", "useless", "scan-again"),
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
  "label.wrong-parcel": entry("operator", "safe", "take-label-off"),
  "label.unknown": entry("operator", "safe", "scan-again"),
  "label.void": entry("operator", "useless", "take-label-off"),
  "label.printed-already": entry("operator", "safe", "scan-expected"),
  "tote.of-other": entry("operator", "safe", "scan-expected"),
  "parcel.at-other-bench": entry("operator", "safe", "answer-question"),
  "parcel.taken-over": entry("operator", "useless", "scan-expected"),
  "run.none-fits": entry("operator", "safe", "answer-question"),
  "run.busy": entry("operator", "safe", "wait"),
  "run.over": entry("operator", "useless", "answer-question"),
  "run.unsure": entry("operator", "ask-first", "answer-question"),
  "label.damaged-file": entry("supervisor", "safe", "call-supervisor"),
  "label.too-large": entry("supervisor", "useless", "call-supervisor"),
  "label.blank": entry("supervisor", "safe", "call-supervisor"),
  "label.barcode-mismatch": entry("supervisor", "safe", "call-supervisor"),
  "label.barcode-unreadable": entry("supervisor", "safe", "call-supervisor"),
  "label.wrong-media": entry("installer", "useless", "call-supervisor"),
  "label.took-too-long": entry("operator", "safe", "wait"),
  "label.unsafe-commands": entry("support", "useless", "call-supervisor"),
  "label.not-available": entry("supervisor", "safe", "call-supervisor"),
  "label.number-used": entry("operator", "safe", "take-label-off"),
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
  "shipping.no-service": entry("supervisor", "useless", "call-supervisor"),
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
  "printer.ribbon-out": entry("operator", "ask-first", "load-ribbon"),
  "printer.head-open": entry("operator", "ask-first", "close-head"),
  "printer.paused": entry("operator", "ask-first", "resume-printer"),
  "printer.too-hot": entry("operator", "ask-first", "wait"),
  "printer.cutter-jammed": entry("operator", "ask-first", "look-at-printer"),
  "printer.paper-jam": entry("operator", "ask-first", "look-at-printer"),
  "printer.too-cold": entry("operator", "ask-first", "wait"),
  "printer.memory-damaged": entry("operator", "ask-first", "look-at-printer"),
  "printer.needs-calibration": entry(
    "supervisor",
    "ask-first",
    "look-at-printer",
  ),
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
  "photo.not-asked": entry("operator", "useless", "scan-expected"),
  "photo.gone": entry("supervisor", "useless", "answer-question"),
  "camera.not-found": entry("operator", "safe", "plug-in"),
  "camera.not-allowed": entry("installer", "safe", "call-supervisor"),
  "camera.busy": entry("operator", "safe", "check-connection"),
  "parcel.handed-over": entry("operator", "useless", "scan-expected"),
  "handover.not-sealed": entry("operator", "safe", "set-aside"),
  "handover.wrong-carrier": entry("operator", "safe", "set-aside"),
  "handover.unchecked": entry("supervisor", "safe", "call-supervisor"),
  "handover.take-out-first": entry("operator", "safe", "set-aside"),
  "handover.inside": entry("operator", "useless", "scan-expected"),
  "handover.bench-command": entry("operator", "safe", "scan-expected"),
  "handover.one-by-one": entry("operator", "safe", "scan-expected"),
  "handover.paper-lost": entry("supervisor", "safe", "call-support"),
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
