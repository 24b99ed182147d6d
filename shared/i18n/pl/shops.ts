import { counted } from "../figures.ts";
import type { ShopsWords } from "../nl/shops.ts";

const count = counted("pl");

/** What a permission makes possible, by the key TikTok uses for it. */
const scopes: Readonly<Record<string, string>> = {
  "seller.authorization.info": "Dane sklepu",
  "seller.order.info": "Zamówienia",
  "seller.fulfillment.basic": "Wysyłka i etykiety",
  "seller.product.basic": "Artykuły i zdjęcia",
  "seller.logistics": "Magazyny",
  "seller.return_refund.basic": "Anulowania i zwroty",
  "seller.fbt.info": "Towar w TikToku",
};

export const shops: ShopsWords = {
  title: "Sklepy",
  hint: "Każdy sklep ze sprzedawcą, zgodą i zegarem.",
  connect: "Połącz sklep",
  reconnect: "Połącz ponownie",
  disconnect: "Rozłącz",
  none: "Jeszcze żaden sklep nie jest połączony",
  noneHint:
    "Potrzebujesz app key i app secret własnej aplikacji w Partner Center.",
  practice: "To jest sklep do ćwiczeń",
  practiceHint:
    "Żyje na tym komputerze. Prawdziwe zamówienia nigdy tu nie trafią.",
  toShops: "Do moich sklepów",
  toTraining: "Wróć do ćwiczeń",
  switching: "Stanowisko się przełącza. To potrwa kilka sekund.",
  states: {
    starting: "rusza",
    online: "połączony",
    offline: "niedostępny",
    refused: "wymaga uwagi",
  },
  facts: {
    lastSync: "Odczytano",
    clock: "Zegar tego komputera",
    permission: "Zgoda do",
    calls: "Komunikaty do TikToka",
    reader: "Odczytuje",
  },
  never: "jeszcze nie",
  clockEven: "idzie dobrze",
  clockBehind: (seconds) =>
    `${count(seconds, "sekunda", "sekundy", "sekund")} spóźnienia`,
  clockAhead: (seconds) =>
    `${count(seconds, "sekunda", "sekundy", "sekund")} do przodu`,
  unknown: "jeszcze nieznane",
  callsWaiting: (calls) => count(calls, "czeka", "czekają", "czeka"),
  noCalls: "wszystko wysłane",
  thisBench: "to stanowisko",
  otherBench: "inne stanowisko",
  permissionEnds: "Zgoda sklepu się kończy",
  missing: "Bez zgody",
  missingHint:
    "Włącz to w swojej aplikacji w Partner Center i połącz sklep ponownie.",
  scope: (key) => scopes[key] ?? key,
  stepApp: "Twoja aplikacja",
  stepPermission: "Zgoda",
  stepChoose: "Wybór sklepów",
  market: "Region aplikacji",
  markets: {
    rest: "Europa, Wielka Brytania i reszta",
    us: "Stany Zjednoczone",
  },
  appKey: "App key",
  appSecret: "App secret",
  serviceId: "Service ID (wymagane dla USA)",
  secretHint: "App secret jest zaszyfrowany na tym komputerze.",
  next: "Dalej",
  cancel: "Przerwij",
  openLink:
    "Otwórz ten link w przeglądarce, w której jesteś zalogowany w TikToku jako sprzedawca, i wybierz Zezwól.",
  copyLink: "Kopiuj link",
  validUntil: (time) => `Link działa do ${time}.`,
  paste: "Wklej adres, na którym skończy twoja przeglądarka",
  pasteHint: "Strona może być pusta lub nieznana; ważny jest tylko adres.",
  check: "Sprawdź",
  checking: "Pytamy TikToka",
  seller: (name) => `Sprzedawca: ${name}`,
  already: "już połączony",
  crossBorder: "transgraniczny",
  merchant: "Do którego klienta należy ten towar?",
  finish: (chosen) => `Połącz ${count(chosen, "sklep", "sklepy", "sklepów")}`,
  shipping: {
    title: "Wysyłka z TikTokiem",
    handover: "Przekazanie przewoźnikowi",
    handovers: {
      "as-agreed": "Jak w Seller Center",
      pickup: "Odbiór przez kuriera",
      "drop-off": "Nadanie w punkcie",
    },
    ready: "Paczki gotowe o",
    form: "Etykieta jako",
    forms: {
      "pdf-a6": "PDF, A6",
      "pdf-a5": "PDF, A5",
      png: "Obraz (PNG)",
      zpl: "ZPL",
    },
    time: "Pobieranie etykiet",
    times: {
      queued: "gdy paczka czeka",
      next: "dla tego, co następne",
      claimed: "przy otwarciu",
      complete: "gdy wszystko jest w kartonie",
    },
    timeHint:
      "Wcześniej znaczy szybciej; TikTok liczy wtedy zamówienie jako wysłane.",
    save: "Zapisz",
    saved: "Zapisano. Dotyczy wszystkiego, co jeszcze niewysłane.",
  },
  disconnectTitle: (shop) => `Rozłączyć ${shop}?`,
  disconnectHint:
    "Nazwiska, adresy i etykiety kupujących zostaną teraz usunięte. Otwarte paczki się kończą. To, co tu zrobiono, zostaje w dzienniku.",
  disconnectYes: "Rozłącz i usuń",
  disconnectDrop: "Rozłącz i porzuć komunikaty",
  keep: "Zostaw",
  people: "Kto tu pracuje",
  peopleFirst: "Najpierw zrób identyfikator dla siebie",
  peopleFirstHint:
    "Nim się logujesz. Potem tylko kierownik dodaje sklepy i ludzi.",
  personName: "Imię",
  role: "Rola",
  language: "Język",
  languages: {
    nl: "Niderlandzki",
    en: "Angielski",
    de: "Niemiecki",
    pl: "Polski",
  },
  bench: "Stanowisko",
  benchOf: (name) => `Stanowisko: ${name}`,
  benchAsUsual: "Przywróć domyślne",
  hire: "Zrób identyfikator",
  badgeOf: (name) => `Identyfikator: ${name}`,
  badgeHint: "Wydrukuj go lub sfotografuj teraz: kod pokazujemy tylko raz.",
  signIn: "Zaloguj teraz",
  done: "Gotowe",
  busy: "Chwila",
  elsewhere: {
    atTikTok: (shop) => `${shop}: w magazynie TikToka`,
    openOrders: (orders) =>
      `${count(orders, "zamówienie", "zamówienia", "zamówień")} do wysłania przez TikToka`,
    units: (available, reserved, inTransit) =>
      `wolne: ${available}, sprzedane: ${reserved}, w drodze: ${inTransit}`,
    inbound: (id) => `Dostawa ${id}`,
    received: (received, planned) => `przyjęto ${received} z ${planned}`,
    statuses: {
      WORKING: "w przygotowaniu",
      READY_TO_SHIP: "gotowa do wysłania",
      TO_BE_RECEIVED: "w drodze",
      ARRIVED_HUB: "w sortowni",
      INTERNAL_TRANSFER: "między magazynami",
      RECEIVING: "w przyjęciu",
      PARTIALLY_RECEIVED: "częściowo przyjęta",
      RECEIVED: "przyjęta",
      CANCELLED: "anulowana",
      DELIVERED: "dostarczona",
    },
    soldOut: "Wyprzedane",
    committed: (units) =>
      units === 0 ? "nic więcej do wysłania" : `jeszcze do wysłania: ${units}`,
    listening: (port) =>
      `Wiadomości od TikToka przychodzą na port ${port} tego komputera.`,
    notListening:
      "Wiadomości od TikToka nie przychodzą: port zajmuje inny program.",
  },
};
