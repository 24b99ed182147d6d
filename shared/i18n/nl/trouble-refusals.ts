import { counted } from "../figures.ts";
import type { RefusalSentences } from "../refusal-sentences.ts";

const count = counted("nl");

/** Goods that are not there or broken, and what is taken back. */
export const troubleRefusals = {
  "parcel.short": {
    says: ({ parcel, title, missing }) =>
      `Pakket ${parcel} mist ${count(missing, "stuk", "stuks")} ${title}.`,
    remedy: "Zet het op de wachtplank. De teamleider beslist.",
  },
  "parcel.nothing-missing": {
    says: ({ title }) => `Van ${title} ontbreekt hier niets.`,
    remedy: "Ga verder met wat het scherm zegt.",
  },
  "parcel.label-made": {
    says: ({ parcel }) =>
      `TikTok heeft het label van pakket ${parcel} al gemaakt.`,
    remedy: "Splitsen of annuleren kan niet meer. Wacht op voorraad.",
  },
  "order.whole-only": {
    says: ({ parcel }) =>
      `Pakket ${parcel}: hier annuleer je alleen hele bestellingen.`,
    remedy: "Verstuur zonder wat ontbreekt, of annuleer alles.",
  },
  "order.cannot-cancel": {
    says: ({ parcel, reason }) =>
      `TikTok annuleert pakket ${parcel} niet${reason === "" ? "." : `: ${reason}`}`,
    remedy: "Wacht op voorraad, of laat de koper annuleren.",
  },
  "label.cannot-void": {
    says: ({ parcel }) => `Pakket ${parcel} heeft maar één label en houdt dat.`,
    remedy: "Print hetzelfde label opnieuw.",
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
