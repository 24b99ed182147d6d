import { counted } from "../figures.ts";

const count = counted("nl");

/** The board by courier departure. */
export const queue = {
  title: "Wachtrij",
  counts: {
    waiting: "Te pakken",
    overdue: "Te laat",
    dueToday: "Vandaag weg",
    singles: "Eén stuk",
    multis: "Meer stuks",
    held: "Apart",
    fulfilledByTikTok: "Bij TikTok",
    sealedToday: "Klaar vandaag",
  },
  overdue: "Te laat",
  departsAt: (time: string) => `Weg om ${time}`,
  departsOn: (day: string, time: string) => `${day}, ${time}`,
  inTime: (time: string) => `over ${time}`,
  lateBy: (time: string) => `${time} te laat`,
  noDeadline: "Zonder vertrektijd",
  parcels: (parcels: number) => count(parcels, "pakket", "pakketten"),
  units: (units: number) => count(units, "stuk", "stuks"),
  more: (parcels: number) =>
    `En nog ${count(parcels, "pakket", "pakketten")}, later aan de beurt.`,
  claimedBy: (station: string) => `Nu bij ${station}`,
  labelWaiting: "Label klaar",
  held: "Apart gelegd",
  noneHeld: "Er ligt niets apart.",
  fulfilledByTikTok: (orders: number) =>
    `${count(orders, "bestelling gaat", "bestellingen gaan")} vanuit TikToks magazijn. Daar hoef je niets voor te doen.`,
  search: "Zoeken",
  searchHint: "Scan of typ: artikel, pakket, bestelling, label",
  searching: "We zoeken…",
  found: (parcels: number) =>
    count(parcels, "pakket gevonden", "pakketten gevonden"),
  nothingFound: (text: string) => `Niets gevonden voor ${text}.`,
  clear: "Wissen",
  empty: "Alles is ingepakt",
  emptyHint: "Nieuwe pakketten verschijnen hier vanzelf.",
  loading: "De wachtrij wordt opgehaald…",
  stages: {
    waiting: "Wacht",
    claimed: "Geopend",
    packing: "Wordt ingepakt",
    packed: "Ingepakt",
    labelled: "Label geprint",
    sealed: "Klaar",
    "handed-over": "Meegegeven",
    held: "Apart",
    cancelled: "Geannuleerd",
  },
};

export type QueueWords = typeof queue;
