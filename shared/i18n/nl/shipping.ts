import { counted } from "../figures.ts";

const count = counted("nl");

/** Parcels of the seller's own carrier, what goes into one box, and the carrier account. */
export const shipping = {
  title: "Verzendingen",
  pages: {
    sent: "Eigen vervoerder",
    boxes: "Splitsen en samenvoegen",
  },
  // wat verzonden is
  empty: "Nog niets met je eigen vervoerder verzonden",
  emptyHint: "Een pakket komt hier zodra zijn label gescand is.",
  unread: "De lijst kon niet worden gelezen.",
  parcel: (number: string) => `Pakket ${number}`,
  order: (id: string) => `Bestelling ${id}`,
  toldAt: (ago: string) => `gemeld ${ago}`,
  noProvider: "vervoerder nog onbekend",
  looks: {
    told: "TikTok weet het",
    waiting: "wordt gemeld",
    stuck: "nog niet gemeld",
    warned: "TikTok twijfelt",
  },
  platformSays: (text: string) => `TikTok zegt: ${text}`,
  correct: "Nummer verbeteren",
  corrected: "Verbetering gebruikt",
  tooLate: "Verbeteren kan niet meer",
  newNumber: "Scan of typ het juiste nummer",
  onlyOnce: "TikTok neemt één verbetering aan. Daarna kan het niet meer.",
  stillFree: "TikTok kent dit nummer nog niet: het juiste wordt gemeld.",
  confirmOnce: "Deze ene keer verbeteren",
  confirmFree: "Juiste nummer gebruiken",
  back: "Terug",
  busy: "Bezig",
  // splitsen
  splitTitle: "Een bestelling splitsen",
  splitHint: "Een deel gaat nu weg, de rest later in een tweede pakket.",
  splitFind: "Scan of typ een pakket of bestelling",
  searching: "We zoeken…",
  nothingFound: (text: string) => `Geen pakket gevonden voor ${text}.`,
  split: "Splitsen",
  mayNot: {
    "one-unit": "één stuk, niets te splitsen",
    "several-orders": "meer bestellingen in één pakket",
    touched: "al begonnen of al weg",
  },
  asking: "TikTok wordt gevraagd…",
  noAnswer: "TikTok antwoordt nu niet.",
  askAgain: "Opnieuw vragen",
  cannotSplit: "TikTok laat deze bestelling niet splitsen.",
  mustSplit: "TikTok wil dat deze bestelling gesplitst wordt.",
  article: "Artikel",
  goesNow: "Gaat nu",
  stays: "Blijft",
  fewer: (title: string) => `Eén minder nu: ${title}`,
  more: (title: string) => `Eén meer nu: ${title}`,
  choose: "Kies wat nu gaat. Er moet ook iets blijven.",
  confirmSplit: (now: number, later: number) =>
    `${count(now, "stuk", "stuks")} nu, ${count(later, "stuk", "stuks")} later`,
  splitAsked: (number: string) => `Pakket ${number} wordt gesplitst`,
  splitAskedHint:
    "De twee pakketten staan in de wachtrij zodra TikTok ze heeft gemaakt.",
  another: "Nog een bestelling",
  // samenvoegen
  combineTitle: "Samen in één doos",
  combineHint: "Bestellingen van één koper die TikTok samen laat reizen.",
  noneCombinable: "Nu niets om samen te voegen",
  parcels: (numbers: readonly string[]) => `Pakketten ${numbers.join(" + ")}`,
  orders: (orders: number) => count(orders, "bestelling", "bestellingen"),
  combine: "Samenvoegen",
  combineSure:
    "Ze krijgen één pakket en één label. Tot het inpakken begint haal je ze weer uit elkaar.",
  confirmCombine: "In één doos",
  combineAsked: "wordt samengevoegd",
  takeApart: "Uit elkaar halen",
  takeApartSure: (orders: number) =>
    `${count(orders, "bestelling", "bestellingen")}: elk krijgt een eigen pakket en label.`,
  takeApartAsked: "wordt uit elkaar gehaald",
  // vervoerdersaccount
  account: "Eigen vervoerder",
  accountHint:
    "Met een Sendcloud-account komen labels vanzelf uit je printer. Zonder account plak je een eigen label en scan je dat.",
  accountUnread: "Het account kon niet worden gelezen.",
  connected: "verbonden",
  notConnected: "niet verbonden",
  keyTail: (tail: string) => `Sleutel eindigt op ${tail}`,
  connect: "Sendcloud verbinden",
  publicKey: "Publieke sleutel",
  secretKey: "Geheime sleutel",
  keysHint:
    "In Sendcloud: Instellingen, Integraties, Sendcloud API. De sleutels worden versleuteld bewaard op deze computer.",
  confirmConnect: "Controleren en verbinden",
  checking: "Sendcloud wordt gevraagd",
  disconnect: "Verbreken",
  disconnectTitle: "Sendcloud verbreken?",
  disconnectHint:
    "De sleutels worden gewist. Wie inpakt plakt dan zelf een label en scant het.",
  confirmDisconnect: "Verbreken en wissen",
  keep: "Behouden",
};

export type ShippingWords = typeof shipping;
