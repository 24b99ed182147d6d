import { counted } from "../figures.ts";
import type { FrameWords } from "../nl/frame.ts";

const count = counted("de");

export const frame = {
  product: "Packbench",
  training: "Üben",
  devices: { scanner: "Scanner", scale: "Waage", printer: "Drucker" },
  deviceStates: {
    starting: "startet",
    ready: "bereit",
    attention: "braucht dich",
    down: "weg",
    none: "fehlt noch",
  },
  shop: {
    starting: "Shop verbindet",
    online: "Shop verbunden",
    offline: "Shop nicht erreichbar",
    refused: "Shop lehnt ab",
  },
  outboxDue: (calls: number) =>
    `${count(calls, "Meldung wartet", "Meldungen warten")}`,
  pickupIn: (time: string) => `Abholung in ${time}`,
  overdueBy: (time: string) => `${time} zu spät`,
  toGo: (parcels: number) => `noch ${parcels}`,
  noDeadline: "Keine Eile",
  roles: { packer: "Packer", supervisor: "Teamleitung" },
  screens: "Bildschirme",
  actionsNow: "Was jetzt geht",
  orScanCard: "Oder den Befehl auf der Karte scannen",
  groups: {
    packing: "Packen",
    floor: "In der Halle",
    office: "Büro",
    setup: "Einrichten und üben",
  },
  commandCard: "Bildschirme und Befehle",
  commandCardHint:
    "Tippen, Taste drücken oder Barcode scannen. Was jetzt nicht geht, ist grau.",
  print: "Karte drucken",
  close: "Schließen",
  possibleNow: "geht jetzt",
  notNow: "jetzt nicht",
  soundOff: "Der Ton ist aus. Eine Taste drücken.",
  connecting: "Verbindung zum Packplatz",
  connectingHint: "Das dauert meist ein paar Sekunden.",
  lost: "Keine Verbindung zum Packplatz",
  lostHint: "Wir verbinden von selbst neu. Deine Scans bleiben erhalten.",
  scansKept: (scans: number) =>
    `${count(scans, "Scan wartet", "Scans warten")}, bis die Verbindung zurück ist.`,
  scansFull: "Bitte kurz nicht scannen: mehr passt nicht hinein.",
  versionMismatch:
    "Dieser Bildschirm hat eine andere Version als der Packplatz",
  mayNotConnect: "Dieser Bildschirm gehört nicht zum Packplatz",
  mayNotConnectHint:
    "Packbench mit der Adresse öffnen, die am Packplatz steht.",
  reload: "Neu laden",
  code: (code: string) => `Code fürs Telefon: ${code}`,
  failed: "Das hat nicht geklappt",
  dismiss: "Verstanden",
  copied: "Kopiert",
  notCopied: "Geht nicht. Bitte selbst markieren.",
} satisfies FrameWords;
