import { counted } from "../figures.ts";
import type { PapersWords } from "../nl/papers.ts";

const count = counted("de");

export const papers: PapersWords = {
  title: "Papier",
  hint: "Aus dem Labeldrucker dieses Packplatzes.",
  kinds: {
    "packing-slip": "Packzettel",
    "gift-note": "Geschenkkarte",
    "pick-list": "Pickliste",
    "article-label": "Artikellabels",
    "bin-label": "Fachlabel",
    "box-label": "Kartonlabel",
    "tote-label": "Wannenlabel",
    "command-labels": "Befehlslabels",
    separator: "Trennlabel",
    "void-label": "Ungültig-Label",
  },
  says: {
    "packing-slip": "Was im Karton ist. Ohne Namen und Preise.",
    "gift-note": "Nur die Worte, die du tippst.",
    "pick-list": "Was für die dringendsten Pakete zu holen ist, nach Laufweg.",
    "article-label": "Für einen Artikel ohne lesbaren Barcode.",
    "bin-label":
      "Für ein Fach im Regal. Am Packplatz gescannt öffnet es ein Paket.",
    "box-label":
      "Für einen Karton. Am Tisch gescannt sagt es, welchen du nimmst.",
    "tote-label":
      "Für eine Wanne. Am Packplatz gescannt öffnet es, was darin liegt.",
    "command-labels": "Jeder Befehl als Barcode, für die Wand.",
    separator: "Zwischen zwei Stapeln Labels.",
    "void-label": "Zum Überkleben eines Labels, das nicht mitgehen darf.",
  },
  fields: {
    parcel: "Paket, Bestellung oder Sendungsnummer",
    text: "Text",
    parcels: "Anzahl Pakete",
    code: "Barcode oder SKU",
    copies: "Anzahl",
    bin: "Fach",
    box: "Code des Kartons",
    tote: "Wanne",
  },
  print: "Drucken",
  pdf: "Als PDF speichern",
  printing: "Druckt gerade",
  printed: "Gedruckt",
  sent: "An den Drucker gesendet",
  preview: "So kommt es heraus",
  previewWaits: "Ausfüllen, dann siehst du, wie es herauskommt.",
  more: (labels) => `Erstes von ${count(labels, "Label", "Labels")}`,
  roles: { packer: "Packer", supervisor: "Teamleitung" },
  bin: "Fach",
  tote: "Wanne",
  slip: {
    order: (ids) => `Bestellung ${ids}`,
    parcel: (number) => `Paket ${number}`,
    gift: "Geschenk",
    total: (units) => `${count(units, "Stück", "Stück")} in diesem Karton`,
    thanks: "Danke für deine Bestellung.",
  },
  pickList: {
    title: "Pickliste",
    forParcels: (parcels, units) =>
      `${count(parcels, "Paket", "Pakete")}, ${count(units, "Stück", "Stück")}`,
    noBin: "kein Fach",
  },
  void: {
    title: "UNGÜLTIG",
    says: "Dieses Label nicht verwenden.",
    tracking: (number) => `Sendungsnummer ${number}`,
  },
};
