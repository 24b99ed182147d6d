import { counted } from "../figures.ts";

const count = counted("nl");

/** What surrounds every screen: top bar, bottom bar, connection, command card. */
export const frame = {
  product: "Packbench",
  training: "Oefenen",
  devices: { scanner: "Scanner", scale: "Weegschaal", printer: "Printer" },
  deviceStates: {
    starting: "start",
    ready: "klaar",
    attention: "vraagt aandacht",
    down: "weg",
    none: "niet ingesteld",
  },
  shop: {
    starting: "Winkel verbindt",
    online: "Winkel verbonden",
    offline: "Winkel niet bereikbaar",
    refused: "Winkel weigert",
  },
  outboxDue: (calls: number) =>
    `${count(calls, "bericht wacht", "berichten wachten")}`,
  pickupIn: (time: string) => `Ophalen over ${time}`,
  overdueBy: (time: string) => `${time} te laat`,
  toGo: (parcels: number) => `${parcels} te gaan`,
  noDeadline: "Geen haast",
  roles: { packer: "Inpakker", supervisor: "Teamleider" },
  screens: "Schermen",
  actionsNow: "Wat je nu kunt doen",
  orScanCard: "Of scan de opdracht op de kaart",
  groups: {
    packing: "Inpakken",
    floor: "Op de vloer",
    office: "Kantoor",
    setup: "Inrichten en oefenen",
  },
  commandCard: "Schermen en opdrachten",
  commandCardHint:
    "Tik, druk op de toets, of scan de barcode. Wat nu niet kan, is grijs.",
  print: "Kaart printen",
  close: "Sluiten",
  possibleNow: "kan nu",
  notNow: "nu niet",
  soundOff: "Geluid staat uit. Druk op een toets.",
  connecting: "Verbinding maken met de tafel",
  connectingHint: "Dit duurt meestal een paar tellen.",
  lost: "Geen verbinding met de tafel",
  lostHint: "We verbinden vanzelf opnieuw. Je scans blijven bewaard.",
  scansKept: (scans: number) =>
    `${count(scans, "scan wacht", "scans wachten")} tot de verbinding terug is.`,
  scansFull: "Scan even niet verder: er past niets meer bij.",
  versionMismatch: "Dit scherm is een andere versie dan de tafel",
  mayNotConnect: "Dit scherm hoort niet bij de tafel",
  mayNotConnectHint: "Open Packbench met het adres dat op de tafel staat.",
  reload: "Opnieuw laden",
  code: (code: string) => `Code voor de telefoon: ${code}`,
  failed: "Dat is niet gelukt",
  dismiss: "Begrepen",
  copied: "Gekopieerd",
  notCopied: "Lukt niet. Selecteer het zelf.",
};

export type FrameWords = typeof frame;
