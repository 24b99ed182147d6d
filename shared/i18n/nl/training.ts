import { grams } from "../figures.ts";

const weight = grams("nl");

/** The drawer that plays the hands, the goods and the trouble. */
export const training = {
  title: "Oefenen",
  hint: "Klik op een barcode, of scan hem van het scherm.",
  next: "Volgende stap",
  nextScan: "Scan dit",
  nextBadge: "Kies een badge",
  nextWeigh: (needed: number) => `Zet ${weight(needed)} op de weegschaal`,
  nextWeighAny: "Zet het pakket op de weegschaal",
  nextEmptyScale: "Haal het pakket van de weegschaal",
  nextNothing: "Kies zelf: scan een artikel of maak iets stuk.",
  nextWait: "Even wachten. Het gaat vanzelf.",
  nextFixPrinter: "Printer weer goed maken",
  articles: "Artikelen",
  badges: "Badges",
  commands: "Opdrachten",
  scale: "Weegschaal",
  onScale: "Op de weegschaal",
  putExpected: "Verwacht gewicht",
  emptyScale: "Leegmaken",
  wobble: "Laten wiebelen",
  printer: "Printer",
  tray: "Uitgeprint",
  trayEmpty: "Nog geen labels. Pak een pakket in.",
  scanLabel: "Scan dit label",
  noBarcode: "Geen barcode te lezen",
  printerKnobs: {
    mediaOut: "Labels op",
    headOpen: "Klep open",
    paused: "Op pauze",
    silent: "Geeft geen antwoord",
  },
  cables: "Stekkers",
  unplug: (name: string) => `${name} losgetrokken`,
  shop: "Winkel",
  offline: "Winkel niet bereikbaar",
  labelDelay: "Label laat op zich wachten",
  labelDelays: { none: "Niet", short: "5 s", long: "30 s" },
  nextLabel: "Het volgende label is",
  nextLabels: {
    good: "Goed",
    mismatch: "Verkeerde barcode",
    truncated: "Half bestand",
    blank: "Leeg",
  },
  cancelOrder: "Deze bestelling",
  requestCancel: "Koper wil annuleren",
  cancel: "TikTok annuleert",
  newOrders: "10 nieuwe bestellingen",
  loading: "De oefenwinkel wordt klaargezet…",
  notTraining: "Dit is een echte tafel. Oefenen kan hier niet.",
};

export type TrainingWords = typeof training;
