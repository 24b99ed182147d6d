import { counted } from "../figures.ts";
import type { PapersWords } from "../nl/papers.ts";

const count = counted("en");

export const papers: PapersWords = {
  title: "Paper",
  hint: "From the label printer of this bench.",
  kinds: {
    "packing-slip": "Packing slip",
    "gift-note": "Gift note",
    "pick-list": "Pick list",
    "article-label": "Article labels",
    "bin-label": "Bin label",
    "box-label": "Box label",
    "tote-label": "Tote label",
    "command-labels": "Command labels",
    separator: "Separator label",
    "void-label": "Void label",
  },
  says: {
    "packing-slip": "What is in the box. Without names and prices.",
    "gift-note": "Only the words you type.",
    "pick-list": "What to fetch for the most urgent parcels, in walking order.",
    "article-label": "For an article without a barcode that can be read.",
    "bin-label":
      "For a bin on the shelves. Scanned at the bench it opens a parcel.",
    "box-label": "For a box. Scanned at the bench it says which one you take.",
    "tote-label": "For a tote. Scanned at the bench, it opens what lies in it.",
    "command-labels": "Every command as a barcode, for the wall.",
    separator: "Between two stacks of labels.",
    "void-label": "To stick over a label that must not travel.",
  },
  fields: {
    parcel: "Parcel, order or tracking number",
    text: "Text",
    parcels: "Number of parcels",
    code: "Barcode or SKU",
    copies: "Copies",
    bin: "Bin",
    box: "Code of the box",
    tote: "Tote",
  },
  print: "Print",
  pdf: "Save as PDF",
  printing: "Printing",
  printed: "Printed",
  sent: "Sent to the printer",
  preview: "This is what comes out",
  previewWaits: "Fill it in to see what comes out.",
  more: (labels) => `First of ${count(labels, "label", "labels")}`,
  roles: { packer: "Packer", supervisor: "Supervisor" },
  bin: "Bin",
  tote: "Tote",
  slip: {
    order: (ids) => `Order ${ids}`,
    parcel: (number) => `Parcel ${number}`,
    gift: "gift",
    total: (units) => `${count(units, "item", "items")} in this box`,
    thanks: "Thank you for your order.",
  },
  pickList: {
    title: "Pick list",
    forParcels: (parcels, units) =>
      `${count(parcels, "parcel", "parcels")}, ${count(units, "item", "items")}`,
    noBin: "no bin",
  },
  void: {
    title: "VOID",
    says: "Do not use this label.",
    tracking: (number) => `Tracking ${number}`,
  },
};
