import { counted } from "../figures.ts";

const count = counted("nl");

/** Papers of our own, and the screen that prints them. */
export const papers = {
  title: "Papier",
  hint: "Uit de labelprinter van deze tafel.",
  kinds: {
    "packing-slip": "Pakbon",
    "gift-note": "Cadeaukaartje",
    "pick-list": "Picklijst",
    "article-label": "Artikellabels",
    "bin-label": "Vaklabel",
    "box-label": "Dooslabel",
    "tote-label": "Baklabel",
    "command-labels": "Opdrachtlabels",
    separator: "Scheidingslabel",
    "void-label": "Ongeldig-label",
  },
  says: {
    "packing-slip": "Wat er in de doos zit. Zonder namen en prijzen.",
    "gift-note": "Alleen de woorden die je typt.",
    "pick-list": "Wat je haalt voor de dringendste pakketten, op looproute.",
    "article-label": "Voor een artikel zonder leesbare barcode.",
    "bin-label":
      "Voor een vak in de stelling. Gescand aan de tafel opent het een pakket.",
    "box-label": "Voor een doos. Aan de tafel gescand zegt het welke je neemt.",
    "tote-label": "Voor een bak. Gescand aan de tafel opent die wat erin ligt.",
    "command-labels": "Elke opdracht als barcode, voor aan de muur.",
    separator: "Tussen twee stapels labels.",
    "void-label": "Om over een label te plakken dat niet mee mag.",
  },
  fields: {
    parcel: "Pakket, bestelling of track-en-tracenummer",
    text: "Tekst",
    parcels: "Aantal pakketten",
    code: "Barcode of SKU",
    copies: "Aantal",
    bin: "Vak",
    box: "Code van de doos",
    tote: "Bak",
  },
  print: "Printen",
  pdf: "Bewaren als PDF",
  printing: "Bezig met printen",
  printed: "Geprint",
  sent: "Naar de printer gestuurd",
  preview: "Zo komt het eruit",
  previewWaits: "Vul het in, dan zie je hoe het eruit komt.",
  more: (labels: number) => `Eerste van ${count(labels, "label", "labels")}`,
  roles: { packer: "Inpakker", supervisor: "Teamleider" },
  bin: "Vak",
  tote: "Bak",
  slip: {
    order: (ids: string) => `Bestelling ${ids}`,
    parcel: (number: string) => `Pakket ${number}`,
    gift: "cadeau",
    total: (units: number) => `${count(units, "stuk", "stuks")} in deze doos`,
    thanks: "Bedankt voor je bestelling.",
  },
  pickList: {
    title: "Picklijst",
    forParcels: (parcels: number, units: number) =>
      `${count(parcels, "pakket", "pakketten")}, ${count(units, "stuk", "stuks")}`,
    noBin: "geen vak",
  },
  void: {
    title: "ONGELDIG",
    says: "Dit label niet gebruiken.",
    tracking: (number: string) => `Track-en-trace ${number}`,
  },
};
export type PapersWords = typeof papers;
