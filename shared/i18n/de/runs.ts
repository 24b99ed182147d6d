import { counted } from "../figures.ts";
import type { RunsWords } from "../nl/runs.ts";

const count = counted("de");

/** Labels that are printed before their goods are packed. */
export const runs = {
  title: "Labelserien",
  hint: "Erst die Labels, dann packen. Am Packplatz ein Label scannen öffnet sein Paket.",
  contents: "Welche Pakete",
  contentsOf: { "one-article": "Mit einer Artikelsorte", any: "Alle" },
  due: "Wann",
  dueWhen: { today: "Müssen heute weg", any: "Alle Tage" },
  delivery: "Versand",
  allDeliveries: "Alle",
  most: "Höchstens",
  fit: (labels: number, stacks: number) =>
    `${count(labels, "Label", "Labels")} in ${count(stacks, "Stapel", "Stapeln")}`,
  noneFits: "Kein wartendes Paket passt dazu",
  start: "Labels drucken",
  starting: "Beginnt",
  stop: "Stoppen",
  states: {
    going: "Läuft",
    stopping: "Wird gestoppt",
    ended: "Fertig",
    stopped: "Gestoppt",
  },
  progress: (printed: number, labels: number) =>
    `${printed} von ${count(labels, "Label", "Labels")}`,
  labelOf: (parcel: string) => `Label von Paket ${parcel}`,
  separator: (words: string) => `Blatt „${words}“`,
  now: "Jetzt",
  waitsFor: {
    answer: "Ist das auf Papier?",
    printer: "Der Drucker wartet",
    label: "Wartet auf das Label",
  },
  onPaper: "Ja, es ist da",
  notOnPaper: "Nein, drucken",
  takeOut: "Diese Labels aus dem Stapel nehmen",
  takeOutHint: "Ihr Paket wurde gestoppt. Das Label wegwerfen.",
  stack: (stack: string) => `Stapel ${stack}`,
  dropped: "Nicht gedruckt",
  stoppedBefore: "Die Serie wurde vorher gestoppt.",
  unread: "Die Serie konnte nicht gelesen werden.",
  mixed: "Gemischte Pakete",
} satisfies RunsWords;
