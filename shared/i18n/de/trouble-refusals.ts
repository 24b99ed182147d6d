import { counted } from "../figures.ts";
import type { RefusalSentences } from "../refusal-sentences.ts";

const count = counted("de");

/** Goods that are not there or broken, and what is taken back. */
export const troubleRefusals = {
  "parcel.short": {
    says: ({ parcel, title, missing }) =>
      `In Paket ${parcel} ${missing === 1 ? "fehlt" : "fehlen"} ${count(missing, "Stück", "Stück")} ${title}.`,
    remedy: "Ins Warteregal stellen. Die Teamleitung entscheidet.",
  },
  "parcel.nothing-missing": {
    says: ({ title }) => `Von ${title} fehlt hier nichts.`,
    remedy: "Weitermachen, wie der Bildschirm sagt.",
  },
  "parcel.label-made": {
    says: ({ parcel }) => `TikTok hat das Label von Paket ${parcel} erstellt.`,
    remedy: "Teilen oder stornieren geht nicht mehr. Auf Ware warten.",
  },
  "order.whole-only": {
    says: ({ parcel }) => `Paket ${parcel}: Storno geht hier nur im Ganzen.`,
    remedy: "Ohne das Fehlende senden oder alles stornieren.",
  },
  "order.cannot-cancel": {
    says: ({ parcel, reason }) =>
      `TikTok storniert Paket ${parcel} nicht${reason === "" ? "." : `: ${reason}`}`,
    remedy: "Auf Ware warten oder den Käufer stornieren lassen.",
  },
  "label.cannot-void": {
    says: ({ parcel }) => `Paket ${parcel} hat nur ein Label und behält es.`,
    remedy: "Dasselbe Label noch einmal drucken.",
  },
} satisfies Partial<RefusalSentences>;
