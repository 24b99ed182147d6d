import { counted } from "../figures.ts";

const count = counted("nl");

/** Wat een toestemming mogelijk maakt, naar de sleutel die TikTok ervoor gebruikt. */
const scopes: Readonly<Record<string, string>> = {
  "seller.authorization.info": "Winkelgegevens",
  "seller.order.info": "Bestellingen",
  "seller.fulfillment.basic": "Verzenden en labels",
  "seller.product.basic": "Artikelen en foto's",
  "seller.logistics": "Magazijnen",
  "seller.return_refund.basic": "Annuleringen en retouren",
  "seller.finance.info": "Geld: afrekeningen",
  "seller.fbt.info": "Goederen bij TikTok",
};

/** The owner's screen: which shops, how they are, who works here. */
export const shops = {
  title: "Winkels",
  hint: "Elke winkel met zijn verkoper, toestemming en klok.",
  connect: "Winkel verbinden",
  reconnect: "Opnieuw verbinden",
  disconnect: "Verbreken",
  none: "Nog geen winkel verbonden",
  noneHint:
    "Je hebt de app key en het geheim van je eigen app in Partner Center nodig.",
  practice: "Dit is de oefenwinkel",
  practiceHint:
    "Ze leeft op deze computer. Echte bestellingen komen hier nooit tussen.",
  toShops: "Naar mijn eigen winkels",
  toTraining: "Terug naar oefenen",
  switching: "De tafel schakelt om. Dit duurt een paar tellen.",
  states: {
    starting: "start",
    online: "verbonden",
    offline: "niet bereikbaar",
    refused: "vraagt aandacht",
  },
  facts: {
    lastSync: "Gelezen",
    clock: "Klok van deze computer",
    permission: "Toestemming tot",
    calls: "Berichten aan TikTok",
    reader: "Gelezen door",
  },
  never: "nog niet",
  clockEven: "loopt gelijk",
  clockBehind: (seconds: number) =>
    `${count(seconds, "seconde", "seconden")} achter`,
  clockAhead: (seconds: number) =>
    `${count(seconds, "seconde", "seconden")} voor`,
  unknown: "nog niet bekend",
  callsWaiting: (calls: number) => count(calls, "wacht", "wachten"),
  noCalls: "alles verstuurd",
  thisBench: "deze tafel",
  otherBench: "een andere tafel",
  permissionEnds: "Toestemming van een winkel loopt af",
  missing: "Niet toegestaan",
  missingHint:
    "Zet dit aan bij je app in Partner Center en verbind de winkel opnieuw.",
  scope: (key: string) => scopes[key] ?? key,
  // verbinden
  stepApp: "Je app",
  stepPermission: "Toestemming",
  stepChoose: "Winkels kiezen",
  market: "Regio van de app",
  markets: {
    rest: "Europa, VK en de rest",
    us: "Verenigde Staten",
  },
  appKey: "App key",
  appSecret: "App secret",
  serviceId: "Service-ID (moet voor de VS)",
  secretHint: "Het geheim wordt versleuteld bewaard op deze computer.",
  next: "Verder",
  cancel: "Stoppen",
  openLink:
    "Open deze link in een browser waarin je bij TikTok bent aangemeld als verkoper, en kies Toestaan.",
  copyLink: "Link kopiëren",
  validUntil: (time: string) => `De link werkt tot ${time}.`,
  paste: "Plak hier het adres waar je browser daarna op uitkomt",
  pasteHint: "Die pagina mag leeg of onbekend zijn; het gaat om het adres.",
  check: "Controleren",
  checking: "TikTok wordt gevraagd",
  seller: (name: string) => `Verkoper: ${name}`,
  already: "al verbonden",
  crossBorder: "over de grens",
  merchant: "Van welke klant zijn deze spullen?",
  finish: (chosen: number) => `${count(chosen, "winkel", "winkels")} verbinden`,
  // verzenden
  shipping: {
    title: "Verzenden met TikTok",
    handover: "Afgeven aan de vervoerder",
    handovers: {
      "as-agreed": "Zoals in Seller Center staat",
      pickup: "Laten ophalen",
      "drop-off": "Zelf wegbrengen",
    },
    ready: "Pakketten staan klaar om",
    form: "Label als",
    forms: {
      "pdf-a6": "PDF, A6",
      "pdf-a5": "PDF, A5",
      png: "Plaatje (PNG)",
      zpl: "ZPL",
    },
    time: "Labels ophalen",
    times: {
      queued: "zodra het pakket wacht",
      next: "voor wat hierna komt",
      claimed: "bij het openen",
      complete: "als alles in de doos zit",
    },
    timeHint: "Eerder is sneller; TikTok telt de bestelling dan als verzonden.",
    save: "Bewaren",
    saved: "Bewaard. Het geldt voor alles wat nog niet verzonden is.",
  },
  // verbreken
  disconnectTitle: (shop: string) => `${shop} verbreken?`,
  disconnectHint:
    "Namen, adressen en labels van kopers worden nu gewist. Open pakketten vervallen. Wat hier gedaan is blijft in het logboek.",
  disconnectYes: "Verbreken en wissen",
  disconnectDrop: "Verbreken en berichten laten vervallen",
  keep: "Behouden",
  // mensen
  people: "Wie werken hier",
  peopleFirst: "Maak eerst een badge voor jezelf",
  peopleFirstHint:
    "Met die badge meld je je aan. Daarna mag alleen een teamleider winkels en mensen toevoegen.",
  personName: "Naam",
  role: "Rol",
  language: "Taal",
  languages: { nl: "Nederlands", en: "Engels", de: "Duits", pl: "Pools" },
  bench: "Tafel",
  benchOf: (name: string) => `De tafel van ${name}`,
  benchAsUsual: "Weer zoals gewoonlijk",
  hire: "Badge maken",
  badgeOf: (name: string) => `De badge van ${name}`,
  badgeHint:
    "Print of fotografeer hem nu: de code wordt maar één keer getoond.",
  signIn: "Nu aanmelden",
  done: "Klaar",
  busy: "Bezig",
  elsewhere: {
    atTikTok: (shop: string) => `${shop}: bij TikTok in het magazijn`,
    openOrders: (orders: number) =>
      `${count(orders, "bestelling", "bestellingen")} door TikTok te verzenden`,
    units: (available: number, reserved: number, inTransit: number) =>
      `${available} vrij, ${reserved} verkocht, ${inTransit} onderweg`,
    inbound: (id: string) => `Levering ${id}`,
    received: (received: number, planned: number) =>
      `${received} van ${planned} ontvangen`,
    /** Naar de woorden van TikTok; een nieuw woord staat er zoals het is. */
    statuses: {
      WORKING: "in de maak",
      READY_TO_SHIP: "klaar om te gaan",
      TO_BE_RECEIVED: "onderweg",
      ARRIVED_HUB: "bij het sorteercentrum",
      INTERNAL_TRANSFER: "onderweg tussen magazijnen",
      RECEIVING: "wordt ontvangen",
      PARTIALLY_RECEIVED: "deels ontvangen",
      RECEIVED: "ontvangen",
      CANCELLED: "geannuleerd",
      DELIVERED: "bezorgd",
    } as Readonly<Record<string, string>>,
    soldOut: "Uitverkocht",
    committed: (units: number) =>
      units === 0 ? "niets meer te sturen" : `${units} nog te sturen`,
    listening: (port: number) =>
      `Berichten van TikTok komen binnen op poort ${port} van deze computer.`,
    notListening:
      "Berichten van TikTok komen niet binnen: de poort is van een ander programma.",
  },
};

export type ShopsWords = typeof shops;
