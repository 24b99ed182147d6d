/** About what comes back, and about boxes that go to the courier. */
export interface AfterSalesRefusals {
  /** It was answered, or went on to its next step. */
  "return.not-open": { returnId: string };
  "photo.too-large": { megabytes: number };
  "photo.unreadable": Record<never, never>;
  "parcel.handed-over": { parcel: string };
  /** Its own label was never scanned on it: nobody knows that it is the right one. */
  "handover.not-sealed": { parcel: string };
  "handover.wrong-carrier": {
    parcel: string;
    carrier: string;
    expected: string;
  };
  /** Nobody can say whether the buyer still wants it. */
  "handover.unchecked": { parcel: string };
  /** It lies in the cage and must not go; `more` others do as well. */
  "handover.take-out-first": { parcel: string; carrier: string; more: number };
  /** A command that is about the parcel at the bench. */
  /** Scanned twice, and nothing is wrong with it. */
  "handover.inside": { parcel: string; carrier: string };
  "handover.bench-command": Record<never, never>;
  "handover.one-by-one": { units: number };
  /** Nobody can prove any more what was signed. */
  "handover.paper-lost": { carrier: string };
}
