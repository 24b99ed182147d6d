import { counted } from "../figures.ts";

const count = counted("nl");

/** Devices: what the bench has, what was plugged in, and everything an installer sets. */
export const devices = {
  title: "Apparaten",
  hint: "Sluit iets aan en het verschijnt hier vanzelf.",
  kinds: { scanner: "Scanner", scale: "Weegschaal", printer: "Labelprinter" },
  states: {
    starting: "Start op",
    ready: "Klaar",
    attention: "Vraagt aandacht",
    down: "Niet verbonden",
  },
  virtual: "Oefenapparaat",
  practicePort: "Oefenpoort",
  wires: {
    tcp: "Netwerk",
    serial: "Seriële poort",
    hid: "USB",
    lp: "Printer aan USB",
    queue: "Afdrukwachtrij",
    window: "Toetsenbord",
  },
  /** Ways of connecting; makes keep their own name. */
  drivers: {
    "keyboard-wedge": "Toetsenbordscanner",
    "serial-scanner": "Scanner aan seriële poort of USB-COM",
    "hid-scanner": "USB-scanner (HID)",
    "hid-scale": "USB-weegschaal (HID)",
    "toledo-continuous": "Toledo, doorlopend",
    "st-gs-line": "A&D, CAS, T-Scale (ST,GS)",
    "and-standard": "A&D, standaard",
    "zebra-usb": "Zebra (ZPL) aan USB",
    "zebra-serial": "Zebra (ZPL) aan seriële poort",
    "zebra-queue": "Zebra (ZPL) als printer van deze computer",
  },
  atBench: "Apparaten van deze tafel",
  spares: "Ook aangesloten",
  missing: {
    scanner: "Nog geen scanner",
    scale: "Nog geen weegschaal",
    printer: "Nog geen labelprinter",
  },
  missingHint: "Sluit er een aan: hij verschijnt vanzelf.",
  nothingYet: {
    scanner: "Scan iets om te testen.",
    scale: "Zet iets op de weegschaal.",
    printer: "Nog geen label geprint.",
  },
  net: "netto",
  printEnds: {
    printed: "Geprint",
    sent: "Verstuurd naar de printer",
    queued: "Naar de printwachtrij gestuurd",
    refused: "Niet geprint",
    unsure: "Onzeker of het geprint is",
  },
  wouldPrint: "Dit komt er straks uit",
  cameOut: "Dit kwam er het laatst uit",
  millimetres: (width: number, height: number) => `${width} × ${height} mm`,
  settings: "Instellen",
  settingsOf: (name: string) => `Instellen: ${name}`,
  pasteThen: {
    replug: "Plak dit in een terminal en steek het apparaat opnieuw in:",
    signInAgain:
      "Plak dit in een terminal, meld je af op de computer en weer aan:",
    restart: "Plak dit in een terminal en start Packbench opnieuw:",
  },
  copyLine: "Kopieer de regel",
  loading: "De apparaten worden opgehaald…",

  // found
  found: "Nieuw aangesloten",
  new: "Nieuw",
  looking: "We kijken wat er is aangesloten…",
  nothingFound:
    "Niets nieuws gevonden. Steek een stekker in en het verschijnt hier.",
  whatIsThis: "Wat hangt hieraan?",
  useAs: {
    scanner: "Gebruik deze scanner",
    scale: "Gebruik als weegschaal van deze tafel",
    printer: "Gebruik als printer van deze tafel",
  },
  useThis: "Gebruik deze",
  printerFound: "Print na het kiezen een proeflabel.",
  standingBy: "Ook op deze computer",
  opening: "Even openen…",
  setUp: {
    scanner: "Scanner proberen",
    scale: "Weegschaal zoeken",
    printer: "Printer aansluiten",
  },
  hearingScale: "We luisteren of de weegschaal iets zegt",
  askingScale: "We vragen de weegschaal om zijn gewicht",
  attempt: (attempt: number, total: number) => `Poging ${attempt} van ${total}`,
  line: (baud: number, bits: number, parity: string, stopBits: number) =>
    `${baud} baud, ${bits} databits, ${parity}, ${count(stopBits, "stopbit", "stopbits")}`,
  parities: {
    none: "geen pariteit",
    even: "even pariteit",
    odd: "oneven pariteit",
  },
  foundScale: "Gevonden. Klopt dit gewicht?",
  foundScales: (scales: number) =>
    `${count(scales, "mogelijkheid", "mogelijkheden")} gevonden. Welk gewicht klopt?`,
  searchAgain: "Opnieuw zoeken",
  searchLonger: "Langer zoeken",
  searchBroken: "Het zoeken is afgebroken. Probeer het opnieuw.",
  noAnswer: "Geen weegschaal gehoord",
  noAnswerRemedies: [
    "Zet de weegschaal aan en leg er iets op.",
    "Kijk of de kabel aan beide kanten vastzit.",
    "Sluit andere programma's die de weegschaal gebruiken.",
    "Kijk in het menu van de weegschaal of de seriële uitgang aan staat.",
  ],

  // by hand
  manual: "Zelf toevoegen",
  manualHint:
    "Voor wat zichzelf niet meldt: een printer in een ander netwerk, of een bekende poort.",
  driver: "Merk of model",
  name: "Naam",
  connection: "Verbinding",
  host: "Adres in het netwerk",
  hostHint: "Bijvoorbeeld 192.168.1.40 of printer-3.local",
  port: "Poort",
  path: "Seriële poort",
  baudRate: "Snelheid (baud)",
  frame: "Databits, pariteit, stopbits",
  frameName: (frame: string) => {
    const [bits, parity, stopBits] = frame.split(" ");
    const said =
      parity === "even" ? "even" : parity === "odd" ? "oneven" : "geen";
    return `${bits}, ${said}, ${stopBits}`;
  },
  lineSettings: "Lijn",
  flowControl: "Even wachten",
  flowControls: {
    none: "Geen",
    "xon-xoff": "XON/XOFF",
    "rts-cts": "RTS/CTS",
  },
  save: "Toevoegen",
  keep: "Bewaren",
  saving: "Bezig…",
  cancel: "Annuleren",
  change: "Wijzigen",

  // one device
  nameAndConnection: "Naam en verbinding",
  spare: "Reserve",
  spareHint: {
    scanner: "Alle scanners doen tegelijk mee.",
    scale: "Een andere weegschaal weegt nu voor deze tafel.",
    printer: "Een andere printer print nu voor deze tafel.",
  },
  underParcel: "Weegschaal onder het pakket",
  underParcelHint:
    "Zet de doos op de weegschaal en pak haar daar in. Een stuk te veel of te weinig hoor je meteen.",
  role: "Wat mag deze scanner?",
  roles: {
    everything: "Alles",
    labels: "Alleen labels",
    "look-up": "Alleen opzoeken",
  },
  roleHints: {
    everything: "Artikelen, labels, badges en opdrachten.",
    labels: "Voor bij de printer: telt nooit een artikel mee.",
    "look-up": "Laat zien wat iets is en verandert niets.",
  },
  keyboard: "Hoe typt deze scanner?",
  keyboardHint:
    "Komen er verkeerde tekens uit de scanner? Leer Packbench hoe hij typt.",
  keyboardKnown: (layout: string) => `Geleerd: hij typt als ${layout}.`,
  keyboardLearn: "Leren met drie codes",
  tare: "Tarra",
  tareForget: "Tarra wissen",
  zero: "Op nul",
  testPrint: "Proeflabel printen",
  testPrintBusy: "Printen…",
  testLabel: "Proeflabel",
  testLabelHint:
    "Print een proeflabel en scan de codes terug. Dan weet je zeker dat papier, printer en scanner samenwerken.",
  testLabelScan: (open: number) =>
    `Scan ${count(open, "code", "codes")} van het proeflabel.`,
  testLabelRead: "Alle codes zijn gelezen. Deze printer is klaar.",
  testLabelFrame:
    "Staat de rand rondom er helemaal op? Zo niet, kijk dan naar de labelmaat.",
  symbologies: {
    "code-128": "Streepjescode",
    "data-matrix": "DataMatrix",
    qr: "QR-code",
  },
  read: "gelezen",
  notRead: "nog niet gelezen",
  media: "Labelmaat",
  mediaHint: "Laat de printer zelf meten, of vul in wat op de rol staat.",
  mediaWidth: "Breedte (mm)",
  mediaHeight: "Hoogte (mm)",
  dpi: "Resolutie (dpi)",
  measure: "Vraag het de printer",
  measuring: "De printer wordt gevraagd…",
  keepMedia: "Labelmaat bewaren",
  mediaKept: "Bewaard. Het volgende label past op deze maat.",
  facts: {
    model: "Model",
    firmware: "Firmware",
    dpi: "Resolutie",
    media: "Labelmaat",
    printMode: "Na het printen",
    labelCount: "Labels geprint",
  },
  printModes: {
    "tear-off": "afscheuren",
    peel: "loslaten",
    rewind: "oprollen",
    cutter: "snijden",
    applicator: "aanbrengen",
    other: "anders",
  },
  darkness: "Zwarting en kalibreren",
  darknessHint:
    "Te licht? Iets donkerder. Slaat hij labels over? Laat hem kalibreren; dat kost een paar lege labels.",
  darknessLevel: "Zwarting",
  darknessPut: (level: number) => `Zwarting op ${level}`,
  darknessSet: "De zwarting is ingesteld.",
  calibrate: "Kalibreren",
  calibrated: "De printer heeft zijn labels gemeten.",
  takesOver: "Overnemen",
  takesOverHint:
    "Kan de printer van deze tafel niet printen, dan komt het label hier uit. De inpakker ziet waar het ligt.",
  takesOverOn: "Neemt labels over",
  remove: "Verwijderen",
  removeHint: "Haalt dit apparaat van deze tafel. Instellingen gaan weg.",
  removeSure: (name: string) => `${name} verwijderen?`,
  removeYes: "Ja, verwijderen",
  removeNo: "Nee, houden",

  // to the next bench
  transfer: "Naar andere tafel",
  transferHint: "Zet deze apparaten klaar op de volgende tafel.",
  give: "Van deze tafel",
  giveHint: "Open dit scherm ook op de andere tafel en scan daar deze code.",
  giveCode: (part: number, parts: number) =>
    parts === 1 ? "Code" : `Code ${part} van ${parts}`,
  codeBefore: "Vorige code",
  codeAfter: "Volgende code",
  saveFile: "Bewaar als bestand",
  bring: "Naar deze tafel",
  bringHint: "Scan de code op het scherm van de andere tafel.",
  bringFile: "Kies een bestand",
  bringPaste: "Of plak de tekst",
  bringRead: "Lezen",
  exchange: "Apparaten vervangen?",
  exchangeHint: "Er verandert niets tot je vervangt.",
  goes: "Gaat weg",
  comes: "Komt ervoor in de plaats",
  none: "Niets",
  exchangeYes: "Ja, vervangen",
};

export type DevicesWords = typeof devices;
