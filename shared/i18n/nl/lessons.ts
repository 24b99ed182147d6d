import type {
  Lesson,
  LessonFailure,
  LessonMistake,
  LessonStep,
} from "../../domain/lesson.ts";
import { counted } from "../figures.ts";

const count = counted("nl");

/** What a lesson is called, what it teaches, each step of it, and how it ended. */
export interface LessonsWords {
  readonly title: string;
  readonly hint: string;
  readonly signIn: string;
  readonly onlyTraining: string;
  readonly running: string;
  readonly waiting: string;
  readonly names: { readonly [Name in Lesson]: string };
  readonly teaches: { readonly [Name in Lesson]: string };
  readonly steps: { readonly [Step in LessonStep]: string };
  readonly mistakes: { readonly [Name in LessonMistake]: string };
  readonly mistakesSoFar: (mistakes: number) => string;
  readonly missing: (title: string) => string;
  readonly parcel: (number: string) => string;
  readonly ends: { readonly [Name in LessonFailure | "left"]: string };
  readonly doneIn: (seconds: number) => string;
  readonly fastest: string;
  readonly seconds: (seconds: number) => string;
  readonly yourBest: string;
  readonly benchBest: string;
  readonly never: string;
}

export const lessons: LessonsWords = {
  title: "Lessen",
  hint: "Kies een les of scan de barcode. De les kijkt zelf of het goed gaat.",
  signIn: "Scan je badge. Dan begint de les.",
  onlyTraining: "Lessen zijn er alleen bij het oefenen.",
  running: "Deze les loopt",
  waiting: "De bestelling komt eraan. Even wachten.",
  names: {
    single: "Eén artikel",
    multi: "Meer artikelen",
    "wrong-item": "Verkeerd artikel",
    "out-of-paper": "Labels op",
    cancelled: "Bestelling geannuleerd",
    shortage: "Artikel niet op voorraad",
  },
  teaches: {
    single: "Van scannen tot gesloten doos, in één keer.",
    multi: "Alles moet in de doos voor het label komt.",
    "wrong-item": "De tafel stopt je. Leg het artikel weg en ga verder.",
    "out-of-paper": "Doe een nieuwe rol in de printer. Het label komt vanzelf.",
    cancelled: "De koper haakt af. De tafel stopt je: leg alles terug.",
    shortage: "Mist er iets? Leg het pakket apart en pak verder.",
  },
  steps: {
    open: "Scan het pakket",
    wrong: "Scan het verkeerde artikel",
    pack: "Scan alle artikelen",
    "start-packing": "Scan een artikel",
    notice: "Wacht op de stop",
    "pack-rest": "Scan wat er wel is",
    weigh: "Zet de doos op de weegschaal",
    refill: "Doe labels in de printer",
    print: "Het label wordt geprint",
    aside: "Leg het pakket apart",
    seal: "Plak het label en scan het",
  },
  mistakes: {
    "wrong-scan": "Dat hoorde er niet bij. Kijk op het scherm wat er nodig is.",
    "wrong-weight": "Het gewicht klopt niet. Kijk of alles in de doos zit.",
  },
  mistakesSoFar: (mistakes) => count(mistakes, "fout", "fouten"),
  missing: (title) => `Niet op voorraad: ${title}`,
  parcel: (number) => `Pakket ${number}`,
  ends: {
    sealed: "Dit pakket mocht niet dicht. Probeer het nog eens.",
    "wrong-not-tried": "Je scande niets verkeerds. Probeer dat ook eens.",
    "set-aside": "Dit pakket kon wel weg. Probeer het nog eens.",
    "not-there": "Dat artikel was er niet. Leg het pakket zonder apart.",
    "taken-away": "De winkel hield dit pakket tegen. Begin opnieuw.",
    "signed-out": "Er meldde zich iemand af of aan. Begin opnieuw.",
    left: "De les is gestopt.",
  },
  doneIn: (seconds) => `Gelukt in ${seconds} s`,
  fastest: "Sneller dan iedereen aan deze tafel.",
  seconds: (seconds) => `${seconds} s`,
  yourBest: "Jij",
  benchBest: "Beste hier",
  never: "Nog niet gedaan",
};
