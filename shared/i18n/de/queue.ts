import { counted } from "../figures.ts";
import type { QueueWords } from "../nl/queue.ts";

const count = counted("de");

export const queue = {
  title: "Warteliste",
  counts: {
    waiting: "Zu packen",
    overdue: "Zu spät",
    dueToday: "Heute weg",
    singles: "Ein Stück",
    multis: "Mehrere",
    held: "Zur Seite",
    fulfilledByTikTok: "Bei TikTok",
    sealedToday: "Heute fertig",
  },
  overdue: "Zu spät",
  departsAt: (time: string) => `Weg um ${time}`,
  departsOn: (day: string, time: string) => `${day}, ${time}`,
  inTime: (time: string) => `in ${time}`,
  lateBy: (time: string) => `${time} zu spät`,
  noDeadline: "Ohne Abfahrtszeit",
  parcels: (parcels: number) => count(parcels, "Paket", "Pakete"),
  units: (units: number) => count(units, "Stück", "Stück"),
  more: (parcels: number) =>
    `Und noch ${count(parcels, "Paket", "Pakete")}, später.`,
  claimedBy: (station: string) => `Jetzt bei ${station}`,
  labelWaiting: "Label bereit",
  held: "Zur Seite gelegt",
  noneHeld: "Nichts liegt zur Seite.",
  fulfilledByTikTok: (orders: number) =>
    `${count(orders, "Bestellung geht", "Bestellungen gehen")} aus TikToks Lager. Dafür ist nichts zu tun.`,
  search: "Suchen",
  searchHint: "Scannen oder tippen: Artikel, Paket, Bestellung, Label",
  searching: "Wir suchen…",
  found: (parcels: number) =>
    count(parcels, "Paket gefunden", "Pakete gefunden"),
  nothingFound: (text: string) => `Nichts gefunden für ${text}.`,
  clear: "Löschen",
  empty: "Alles ist gepackt",
  emptyHint: "Neue Pakete erscheinen hier von selbst.",
  loading: "Die Warteliste wird geholt…",
  stages: {
    waiting: "Wartet",
    claimed: "Geöffnet",
    packing: "Wird gepackt",
    packed: "Gepackt",
    labelled: "Label gedruckt",
    sealed: "Fertig",
    "handed-over": "Übergeben",
    held: "Zur Seite",
    cancelled: "Storniert",
  },
} satisfies QueueWords;
