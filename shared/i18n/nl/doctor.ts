import type {
  DoctorCheckName,
  DoctorFact,
  DoctorResult,
} from "../../contract/doctor-view.ts";
import { counted } from "../figures.ts";

const count = counted("nl");

/** The hardware doctor: what it looked at, what it found, and what a paper of it says. */
export const doctor = {
  title: "Hardwaredokter",
  hint: "Kijkt alles na wat aan deze tafel hangt. Er wordt niets geprint; doorpakken kan gewoon.",
  starting: "De dokter begint…",
  verdicts: {
    running: "Bezig met nakijken…",
    good: "Alles is goed",
    attention: "Het werkt, maar iets vraagt aandacht",
    bad: "Er is iets stuk",
  },
  wrong: (checks: number) =>
    `${count(checks, "controle vraagt", "controles vragen")} aandacht`,
  allWell: (checks: number) =>
    `${count(checks, "controle is", "controles zijn")} goed`,
  progress: (done: number) => `${done} nagekeken`,
  yes: "ja",
  interrupted: "Het nakijken is afgebroken.",
  again: "Opnieuw nakijken",
  copy: "Kopieer verslag",
  print: "Print verslag",
  computer: "Deze computer",
  states: {
    running: "bezig",
    good: "goed",
    attention: "let op",
    bad: "stuk",
    skipped: "niet van toepassing",
  } satisfies { [State in DoctorResult["state"]]: string },
  checks: {
    "serial-ports": "Seriële poorten",
    "usb-devices": "USB-apparaten",
    "printer-nodes": "Labelprinters aan USB",
    "print-queues": "Afdrukwachtrijen",
    "network-printers": "Printers in het netwerk",
    storage: "Opslag",
    "disk-space": "Ruimte op de schijf",
    clock: "Klok",
    "label-drawing": "Label tekenen en teruglezen",
    scanner: "Scanner",
    "keyboard-scanner": "Toetsenbordscanner",
    scale: "Weegschaal",
    printer: "Labelprinter",
  } satisfies { [Name in DoctorCheckName]: string },
  facts: {
    name: "Naam",
    driver: "Stuurprogramma",
    address: "Adres",
    virtual: "Oefenapparaat",
    role: "Taak",
    state: "Toestand",
    found: "Gevonden",
    count: "Aantal",
    lastSeenSecondsAgo: "Laatst gezien (s geleden)",
    reading: "Aflezing",
    readingsPerSecond: "Aflezingen per seconde",
    roundTripMs: "Antwoordtijd (ms)",
    model: "Model",
    firmware: "Firmware",
    dpi: "Resolutie (dpi)",
    media: "Labelmaat",
    odometer: "Labels geprint",
    freeMegabytes: "Vrij (MB)",
    offsetSeconds: "Afwijking (s)",
    tookMs: "Duurde (ms)",
    readBack: "Teruggelezen",
    systemText: "Melding van het systeem",
  } satisfies { [Fact in DoctorFact]: string },
  report: (station: string, version: string) =>
    `Packbench ${version}, hardwareverslag van ${station}`,
};

export type DoctorWords = typeof doctor;
