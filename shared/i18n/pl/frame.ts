import { counted } from "../figures.ts";
import type { FrameWords } from "../nl/frame.ts";

const count = counted("pl");

export const frame = {
  product: "Packbench",
  training: "Ćwiczenia",
  devices: { scanner: "Skaner", scale: "Waga", printer: "Drukarka" },
  deviceStates: {
    starting: "rusza",
    ready: "gotowe",
    attention: "wymaga uwagi",
    down: "brak",
    none: "nieustawione",
  },
  shop: {
    starting: "Sklep się łączy",
    online: "Sklep połączony",
    offline: "Sklep niedostępny",
    refused: "Sklep odmawia",
  },
  outboxDue: (calls: number) =>
    `${count(calls, "komunikat czeka", "komunikaty czekają", "komunikatów czeka")}`,
  pickupIn: (time: string) => `Odbiór za ${time}`,
  overdueBy: (time: string) => `${time} po czasie`,
  toGo: (parcels: number) => `zostało ${parcels}`,
  noDeadline: "Bez pośpiechu",
  roles: { packer: "Pakowacz", supervisor: "Kierownik" },
  screens: "Ekrany",
  actionsNow: "Co możesz teraz zrobić",
  orScanCard: "Albo zeskanuj polecenie z karty",
  groups: {
    packing: "Pakowanie",
    floor: "Na hali",
    office: "Biuro",
    setup: "Ustawienia i ćwiczenia",
  },
  commandCard: "Ekrany i polecenia",
  commandCardHint:
    "Dotknij, naciśnij klawisz albo zeskanuj kod. Szare jest teraz niemożliwe.",
  print: "Drukuj kartę",
  close: "Zamknij",
  possibleNow: "teraz można",
  notNow: "teraz nie",
  soundOff: "Dźwięk jest wyłączony. Naciśnij klawisz.",
  connecting: "Łączymy ze stanowiskiem",
  connectingHint: "Zwykle trwa to kilka sekund.",
  lost: "Brak połączenia ze stanowiskiem",
  lostHint: "Połączymy się sami. Twoje skany są zachowane.",
  scansKept: (scans: number) =>
    `${count(scans, "skan czeka", "skany czekają", "skanów czeka")} na powrót połączenia.`,
  scansFull: "Nie skanuj na razie: więcej się nie zmieści.",
  versionMismatch: "Ten ekran ma inną wersję niż stanowisko",
  mayNotConnect: "Ten ekran nie należy do stanowiska",
  mayNotConnectHint: "Otwórz Packbench pod adresem podanym na stanowisku.",
  reload: "Wczytaj ponownie",
  code: (code: string) => `Kod do telefonu: ${code}`,
  failed: "To się nie udało",
  dismiss: "Rozumiem",
  copied: "Skopiowano",
  notCopied: "Nie można. Zaznacz samodzielnie.",
} satisfies FrameWords;
