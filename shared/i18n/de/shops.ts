import { counted } from "../figures.ts";
import type { ShopsWords } from "../nl/shops.ts";

const count = counted("de");

/** What a permission makes possible, by the key TikTok uses for it. */
const scopes: Readonly<Record<string, string>> = {
  "seller.authorization.info": "Shopdaten",
  "seller.order.info": "Bestellungen",
  "seller.fulfillment.basic": "Versand und Labels",
  "seller.product.basic": "Artikel und Bilder",
  "seller.logistics": "Lager",
  "seller.return_refund.basic": "Stornierungen und Retouren",
  "seller.fbt.info": "Ware bei TikTok",
};

export const shops: ShopsWords = {
  title: "Shops",
  hint: "Jeder Shop mit Verkäufer, Erlaubnis und Uhr.",
  connect: "Shop verbinden",
  reconnect: "Neu verbinden",
  disconnect: "Trennen",
  none: "Noch kein Shop verbunden",
  noneHint:
    "Du brauchst App Key und Secret deiner eigenen App im Partner Center.",
  practice: "Das ist der Übungsshop",
  practiceHint:
    "Er lebt auf diesem Computer. Echte Bestellungen kommen nie dazwischen.",
  toShops: "Zu meinen eigenen Shops",
  toTraining: "Zurück zum Üben",
  switching: "Der Packplatz schaltet um. Das dauert ein paar Sekunden.",
  states: {
    starting: "startet",
    online: "verbunden",
    offline: "nicht erreichbar",
    refused: "braucht dich",
  },
  facts: {
    lastSync: "Gelesen",
    clock: "Uhr dieses Computers",
    permission: "Erlaubt bis",
    calls: "Meldungen an TikTok",
    reader: "Gelesen von",
  },
  never: "noch nicht",
  clockEven: "geht richtig",
  clockBehind: (seconds) => `${count(seconds, "Sekunde", "Sekunden")} nach`,
  clockAhead: (seconds) => `${count(seconds, "Sekunde", "Sekunden")} vor`,
  unknown: "noch nicht bekannt",
  callsWaiting: (calls) => count(calls, "wartet", "warten"),
  noCalls: "alles gesendet",
  thisBench: "diesem Packplatz",
  otherBench: "einem anderen Packplatz",
  permissionEnds: "Die Erlaubnis eines Shops läuft ab",
  missing: "Nicht erlaubt",
  missingHint:
    "Bei deiner App im Partner Center einschalten und den Shop neu verbinden.",
  scope: (key) => scopes[key] ?? key,
  stepApp: "Deine App",
  stepPermission: "Erlaubnis",
  stepChoose: "Shops wählen",
  market: "Region der App",
  markets: {
    rest: "Europa, UK und der Rest",
    us: "Vereinigte Staaten",
  },
  appKey: "App Key",
  appSecret: "App Secret",
  serviceId: "Service-ID (nötig für die USA)",
  secretHint: "Das Secret liegt verschlüsselt auf diesem Computer.",
  next: "Weiter",
  cancel: "Abbrechen",
  openLink:
    "Diesen Link in einem Browser öffnen, in dem du bei TikTok als Verkäufer angemeldet bist, und Erlauben wählen.",
  copyLink: "Link kopieren",
  validUntil: (time) => `Der Link gilt bis ${time}.`,
  paste: "Hier die Adresse einfügen, bei der dein Browser danach landet",
  pasteHint:
    "Die Seite darf leer oder unbekannt sein; es geht nur um die Adresse.",
  check: "Prüfen",
  checking: "TikTok wird gefragt",
  seller: (name) => `Verkäufer: ${name}`,
  already: "schon verbunden",
  crossBorder: "grenzüberschreitend",
  merchant: "Welchem Kunden gehört diese Ware?",
  finish: (chosen) => `${count(chosen, "Shop", "Shops")} verbinden`,
  shipping: {
    title: "Versand mit TikTok",
    handover: "Übergabe an den Paketdienst",
    handovers: {
      "as-agreed": "Wie im Seller Center",
      pickup: "Abholen lassen",
      "drop-off": "Selbst hinbringen",
    },
    ready: "Pakete stehen bereit um",
    form: "Label als",
    forms: {
      "pdf-a6": "PDF, A6",
      "pdf-a5": "PDF, A5",
      png: "Bild (PNG)",
      zpl: "ZPL",
    },
    time: "Labels abrufen",
    times: {
      queued: "sobald das Paket wartet",
      next: "für das, was als Nächstes kommt",
      claimed: "beim Öffnen",
      complete: "wenn alles im Karton ist",
    },
    timeHint:
      "Früher ist schneller; TikTok zählt die Bestellung dann als versandt.",
    save: "Speichern",
    saved: "Gespeichert. Es gilt für alles, was noch nicht verschickt ist.",
  },
  disconnectTitle: (shop) => `${shop} trennen?`,
  disconnectHint:
    "Namen, Adressen und Labels von Käufern werden jetzt gelöscht. Offene Pakete enden. Was hier getan wurde, bleibt im Journal.",
  disconnectYes: "Trennen und löschen",
  disconnectDrop: "Trennen und Meldungen verwerfen",
  keep: "Behalten",
  people: "Wer arbeitet hier",
  peopleFirst: "Mach zuerst einen Ausweis für dich",
  peopleFirstHint:
    "Damit meldest du dich an. Danach darf nur die Teamleitung Shops und Leute hinzufügen.",
  personName: "Name",
  role: "Rolle",
  language: "Sprache",
  languages: {
    nl: "Niederländisch",
    en: "Englisch",
    de: "Deutsch",
    pl: "Polnisch",
  },
  bench: "Tisch",
  benchOf: (name) => `Der Tisch von ${name}`,
  benchAsUsual: "Wieder wie üblich",
  hire: "Ausweis machen",
  badgeOf: (name) => `Der Ausweis von ${name}`,
  badgeHint:
    "Jetzt drucken oder fotografieren: der Code wird nur einmal gezeigt.",
  signIn: "Jetzt anmelden",
  done: "Fertig",
  busy: "Moment",
  elsewhere: {
    atTikTok: (shop) => `${shop}: bei TikTok im Lager`,
    openOrders: (orders) =>
      `${count(orders, "Bestellung", "Bestellungen")} verschickt TikTok`,
    units: (available, reserved, inTransit) =>
      `${available} frei, ${reserved} verkauft, ${inTransit} unterwegs`,
    inbound: (id) => `Lieferung ${id}`,
    received: (received, planned) => `${received} von ${planned} eingegangen`,
    statuses: {
      WORKING: "in Arbeit",
      READY_TO_SHIP: "versandbereit",
      TO_BE_RECEIVED: "unterwegs",
      ARRIVED_HUB: "im Verteilzentrum",
      INTERNAL_TRANSFER: "zwischen den Lagern",
      RECEIVING: "wird angenommen",
      PARTIALLY_RECEIVED: "teilweise eingegangen",
      RECEIVED: "eingegangen",
      CANCELLED: "storniert",
      DELIVERED: "zugestellt",
    },
    soldOut: "Ausverkauft",
    committed: (units) =>
      units === 0 ? "nichts mehr zu senden" : `noch ${units} zu senden`,
    listening: (port) =>
      `Nachrichten von TikTok kommen an Port ${port} dieses Computers an.`,
    notListening:
      "Nachrichten von TikTok kommen nicht an: der Port gehört einem anderen Programm.",
  },
};
