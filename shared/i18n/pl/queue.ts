import { counted } from "../figures.ts";
import type { QueueWords } from "../nl/queue.ts";

const count = counted("pl");

export const queue = {
  title: "Kolejka",
  counts: {
    waiting: "Do pakowania",
    overdue: "Po czasie",
    dueToday: "Na dziś",
    singles: "Jedna sztuka",
    multis: "Więcej sztuk",
    held: "Odłożone",
    fulfilledByTikTok: "W TikToku",
    sealedToday: "Gotowe dziś",
  },
  overdue: "Po czasie",
  departsAt: (time: string) => `Wyjazd o ${time}`,
  departsOn: (day: string, time: string) => `${day}, ${time}`,
  inTime: (time: string) => `za ${time}`,
  lateBy: (time: string) => `${time} po czasie`,
  noDeadline: "Bez godziny wyjazdu",
  parcels: (parcels: number) => count(parcels, "paczka", "paczki", "paczek"),
  units: (units: number) => count(units, "sztuka", "sztuki", "sztuk"),
  more: (parcels: number) =>
    `I jeszcze ${count(parcels, "paczka", "paczki", "paczek")}, później.`,
  claimedBy: (station: string) => `Teraz: ${station}`,
  labelWaiting: "Etykieta gotowa",
  held: "Odłożone na bok",
  noneHeld: "Nic nie jest odłożone.",
  fulfilledByTikTok: (orders: number) =>
    `${count(orders, "zamówienie jedzie", "zamówienia jadą", "zamówień jedzie")} z magazynu TikToka. Nic nie musisz robić.`,
  search: "Szukaj",
  searchHint: "Zeskanuj lub wpisz: artykuł, paczka, zamówienie, etykieta",
  searching: "Szukamy…",
  found: (parcels: number) =>
    `Znaleziono: ${count(parcels, "paczka", "paczki", "paczek")}`,
  nothingFound: (text: string) => `Nic nie znaleziono dla ${text}.`,
  clear: "Wyczyść",
  empty: "Wszystko spakowane",
  emptyHint: "Nowe paczki pojawią się tu same.",
  loading: "Wczytujemy kolejkę…",
  stages: {
    waiting: "Czeka",
    claimed: "Otwarta",
    packing: "W pakowaniu",
    packed: "Spakowana",
    labelled: "Etykieta wydrukowana",
    sealed: "Gotowa",
    "handed-over": "Przekazana",
    held: "Odłożona",
    cancelled: "Anulowana",
  },
} satisfies QueueWords;
