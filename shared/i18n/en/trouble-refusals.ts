import { counted } from "../figures.ts";
import type { RefusalSentences } from "../refusal-sentences.ts";

const count = counted("en");

/** Goods that are not there or broken, and what is taken back. */
export const troubleRefusals = {
  "parcel.short": {
    says: ({ parcel, title, missing }) =>
      `Parcel ${parcel} lacks ${count(missing, "unit", "units")} of ${title}.`,
    remedy: "Put it on the hold shelf. A supervisor decides.",
  },
  "parcel.nothing-missing": {
    says: ({ title }) => `Nothing of ${title} is missing here.`,
    remedy: "Carry on with what the screen says.",
  },
  "parcel.label-made": {
    says: ({ parcel }) => `TikTok has made the label of parcel ${parcel}.`,
    remedy: "It cannot be split or cancelled now. Wait for stock.",
  },
  "order.whole-only": {
    says: ({ parcel }) =>
      `Parcel ${parcel}: here only a whole order is cancelled.`,
    remedy: "Ship without the missing units, or cancel it all.",
  },
  "order.cannot-cancel": {
    says: ({ parcel, reason }) =>
      `TikTok does not cancel parcel ${parcel}${reason === "" ? "." : `: ${reason}`}`,
    remedy: "Wait for stock, or ask the buyer to cancel.",
  },
  "label.cannot-void": {
    says: ({ parcel }) => `Parcel ${parcel} has one label only, and keeps it.`,
    remedy: "Print the same label again instead.",
  },
} satisfies Pick<
  RefusalSentences,
  | "parcel.short"
  | "parcel.nothing-missing"
  | "parcel.label-made"
  | "order.whole-only"
  | "order.cannot-cancel"
  | "label.cannot-void"
>;
