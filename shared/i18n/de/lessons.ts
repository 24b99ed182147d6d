import { counted } from "../figures.ts";
import type { LessonsWords } from "../nl/lessons.ts";

const count = counted("de");

export const lessons: LessonsWords = {
  title: "Lektionen",
  hint: "Wähle eine Lektion oder scanne ihren Barcode. Sie prüft sich selbst.",
  signIn: "Scanne deinen Ausweis. Dann beginnt die Lektion.",
  onlyTraining: "Lektionen gibt es nur beim Üben.",
  running: "Diese Lektion läuft",
  waiting: "Die Bestellung kommt gleich. Kurz warten.",
  names: {
    single: "Ein Artikel",
    multi: "Mehrere Artikel",
    "wrong-item": "Falscher Artikel",
    "out-of-paper": "Etiketten leer",
    cancelled: "Bestellung storniert",
    shortage: "Artikel nicht da",
  },
  teaches: {
    single: "Vom Scan bis zum zugeklebten Karton, in einem Zug.",
    multi: "Erst wenn alles im Karton ist, kommt das Etikett.",
    "wrong-item": "Der Platz stoppt dich. Leg den Artikel weg und mach weiter.",
    "out-of-paper":
      "Leg eine neue Rolle ein. Das Etikett kommt dann von selbst.",
    cancelled: "Der Käufer storniert. Der Platz stoppt dich: alles zurück.",
    shortage: "Fehlt etwas? Leg das Paket beiseite und mach weiter.",
  },
  steps: {
    open: "Scanne das Paket",
    wrong: "Scanne den falschen Artikel",
    pack: "Scanne alle Artikel",
    "start-packing": "Scanne einen Artikel",
    notice: "Warte auf den Stopp",
    "pack-rest": "Scanne, was da ist",
    weigh: "Stell den Karton auf die Waage",
    refill: "Leg Etiketten in den Drucker",
    print: "Das Etikett wird gedruckt",
    aside: "Leg das Paket beiseite",
    seal: "Kleb das Etikett auf und scanne es",
  },
  mistakes: {
    "wrong-scan": "Das gehörte nicht dazu. Der Bildschirm zeigt, was fehlt.",
    "wrong-weight": "Das Gewicht stimmt nicht. Ist alles im Karton?",
  },
  mistakesSoFar: (mistakes) => count(mistakes, "Fehler", "Fehler"),
  missing: (title) => `Nicht da: ${title}`,
  parcel: (number) => `Paket ${number}`,
  ends: {
    sealed: "Dieses Paket durfte nicht weg. Versuch es noch einmal.",
    "wrong-not-tried": "Du hast nichts Falsches gescannt. Probier das auch.",
    "set-aside": "Dieses Paket konnte weg. Versuch es noch einmal.",
    "not-there": "Der Artikel war nicht da. Leg das Paket ohne ihn beiseite.",
    "taken-away": "Der Shop hält dieses Paket zurück. Fang neu an.",
    "signed-out": "Jemand hat sich an- oder abgemeldet. Fang neu an.",
    left: "Die Lektion ist beendet.",
  },
  doneIn: (seconds) => `Geschafft in ${seconds} s`,
  fastest: "Schneller als alle an diesem Platz.",
  seconds: (seconds) => `${seconds} s`,
  yourBest: "Du",
  benchBest: "Bestzeit hier",
  never: "Noch nicht gemacht",
};
