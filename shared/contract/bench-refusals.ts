/** What a packer may be told while scanning, packing and weighing. */
export interface BenchRefusals {
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
  /** The platform told the order, and so far nothing of what is in it. */
  "parcel.contents-unknown": { parcel: string };
  "parcel.held": { parcel: string };
  /** One box for orders that go by the seller's own carrier and by the platform's. */
  "parcel.mixed-shipping": { parcel: string };
  "parcel.cannot-split": { parcel: string; reason: string };
  "parcel.cannot-combine": { parcel: string; reason: string };
  "parcel.contents-changed": { parcel: string };
  /** Its label was made for the address of before. */
  "parcel.address-changed": { parcel: string };
  "parcel.already-sealed": { parcel: string };
  "parcel.not-complete": { parcel: string; missing: number };
  "parcel.nothing-to-undo": Record<never, never>;
  "parcel.wrong-stage": { parcel: string };
  // weighing
  "scale.too-light": { differenceGrams: number; hint: string };
  "scale.too-heavy": { differenceGrams: number; hint: string };
  /** Packed on the scale: a scanned unit made no step, or a step was no scan. */
  "scale.not-in-box": { title: string };
  "scale.not-scanned": { grams: number; hint: string };
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
  // boxes
  "box.unknown": { box: string };
  /** Dangerous goods, or fragile ones in a mailer. */
  "box.not-for-these": { box: string };
  "box.code-taken": { box: string };
}
