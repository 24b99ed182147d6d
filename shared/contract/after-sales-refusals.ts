/** About what comes back, and about boxes that go to the courier. */
export interface AfterSalesRefusals {
  /** It was answered, or went on to its next step. */
  "return.not-open": { returnId: string };
  "photo.too-large": { megabytes: number };
  "photo.unreadable": Record<never, never>;
}
