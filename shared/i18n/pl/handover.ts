import { counted } from "../figures.ts";
import type { HandoverWords } from "../nl/handover.ts";

const count = counted("pl");

/** The courier's visit. */
export const handover = {
  title: "Wydanie",
  boxes: (boxes) => count(boxes, "karton", "kartony", "kartonów"),
  states: { do: "Teraz", good: "Dobrze", stop: "Stop", ask: "Pytanie" },
  signIn: "Zeskanuj identyfikator",
  signInFollows: "Potem możesz wydać kartony kurierowi.",
  nobodyHere: "Zeskanuj pierwszy karton dla kuriera",
  nobodyHereFollows: "Pierwszy karton mówi, czyj to wózek.",
  scanNext: (carrier) => `Zeskanuj następny karton dla ${carrier}`,
  allIn: (carrier) => `Wszystko dla ${carrier} jest na wózku`,
  allInFollows: "Poproś kierowcę o podpis.",
  stillHere: (boxes) =>
    `Na miejscu: jeszcze ${count(boxes, "karton", "kartony", "kartonów")}.`,
  inCage: (parcel) => `Paczka ${parcel} jest na wózku`,
  inCageFollows: (boxes, carrier) =>
    `${count(boxes, "karton", "kartony", "kartonów")} dla ${carrier}`,
  takeItOut: (parcel) => `Wyjmij paczkę ${parcel} z wózka`,
  takeItOutFollows: (why) => `Potem zeskanuj jej etykietę: ${why}.`,
  takenOut: (parcel) => `Paczka ${parcel} jest zdjęta z wózka`,
  takenOutFollows: (why) => `Odłóż ją na bok: ${why}.`,
  letGo: "Wydać mimo to?",
  cages: "Według przewoźnika",
  noCages: "Nic nie czeka.",
  here: "Teraz tutaj",
  takeOut: "Nie wydawać",
  why: {
    cancelled: "anulowana",
    "cancel-requested": "kupujący chce anulować",
    "on-hold": "wstrzymana przez TikTok",
    "address-changed": "adres zmieniony",
  },
  where: {
    bench: "stoi przy stanowisku",
    cage: "leży na wózku: wyjmij",
  },
  missing: "Jeszcze nie na wózku",
  past: "Wcześniejsze wizyty",
  signed: "podpisano",
  notSigned: "bez podpisu",
  openPaper: "Protokół",
  sign: {
    title: (carrier) => `Kierowca ${carrier}: podpisz tutaj`,
    pad: "Pole na podpis",
    clear: "Podpisz ponownie",
    back: "Jeszcze nie",
    finish: "Zakończ",
    unsigned: "Zakończ bez podpisu",
    busy: "Tworzę protokół",
  },
  paper: {
    title: (carrier) => `Wydanie: ${carrier}`,
    when: (day, from, until) => `${day}, od ${from} do ${until}`,
    where: (station, operator) => `${station}, ${operator}`,
    parcel: "Paczka",
    tracking: "Numer przesyłki",
    at: "Na wózku",
    left: (boxes) =>
      `Nie zabrano: ${count(boxes, "karton", "kartony", "kartonów")}`,
    signature: (carrier) => `Podpis kierowcy (${carrier})`,
    unsigned: "Nie podpisano.",
  },
} satisfies HandoverWords;
