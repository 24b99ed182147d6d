import { counted } from "../figures.ts";
import type { QueueWords } from "../nl/queue.ts";

const count = counted("en");

export const queue = {
  title: "Queue",
  counts: {
    waiting: "To pack",
    overdue: "Late",
    dueToday: "Leaves today",
    singles: "One unit",
    multis: "More units",
    held: "Set aside",
    fulfilledByTikTok: "At TikTok",
    sealedToday: "Done today",
  },
  overdue: "Late",
  departsAt: (time: string) => `Leaves at ${time}`,
  departsOn: (day: string, time: string) => `${day}, ${time}`,
  inTime: (time: string) => `in ${time}`,
  lateBy: (time: string) => `${time} late`,
  noDeadline: "Without departure time",
  parcels: (parcels: number) => count(parcels, "parcel", "parcels"),
  units: (units: number) => count(units, "unit", "units"),
  more: (parcels: number) =>
    `And ${count(parcels, "more parcel", "more parcels")}, later.`,
  claimedBy: (station: string) => `Now at ${station}`,
  labelWaiting: "Label ready",
  held: "Set aside",
  noneHeld: "Nothing is set aside.",
  fulfilledByTikTok: (orders: number) =>
    `${count(orders, "order ships", "orders ship")} from TikTok's warehouse. Nothing to do for you.`,
  search: "Search",
  searchHint: "Scan or type: article, parcel, order, label",
  searching: "Searching…",
  found: (parcels: number) => count(parcels, "parcel found", "parcels found"),
  nothingFound: (text: string) => `Nothing found for ${text}.`,
  clear: "Clear",
  empty: "Everything is packed",
  emptyHint: "New parcels appear here by themselves.",
  loading: "Fetching the queue…",
  stages: {
    waiting: "Waiting",
    claimed: "Opened",
    packing: "Being packed",
    packed: "Packed",
    labelled: "Label printed",
    sealed: "Done",
    "handed-over": "Handed over",
    held: "Set aside",
    cancelled: "Cancelled",
  },
} satisfies QueueWords;
