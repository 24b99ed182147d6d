import { grams } from "../figures.ts";
import type { RefusalSentences } from "../refusal-sentences.ts";

const weight = grams("nl");
const about = (hint: string): string =>
  hint === "" ? "" : ` Dat is ongeveer 1 × ${hint}.`;

/** What goes wrong with scales, printers, scanners and their wires. */
export const deviceRefusals = {
  "scale.too-light": {
    says: ({ differenceGrams, hint }) =>
      `${weight(differenceGrams)} te licht.${about(hint)}`,
    remedy: "Kijk of alles in de doos zit en weeg opnieuw.",
  },
  "scale.too-heavy": {
    says: ({ differenceGrams, hint }) =>
      `${weight(differenceGrams)} te zwaar.${about(hint)}`,
    remedy: "Haal eruit wat er niet in hoort en weeg opnieuw.",
  },
  "scale.not-in-box": {
    says: ({ title }) => `${title} is gescand en ligt niet in de doos.`,
    remedy: "Leg het erin, of neem de scan terug.",
  },
  "scale.not-scanned": {
    says: ({ grams: inside, hint }) =>
      hint === ""
        ? `Er ging ${weight(inside)} in dat niet is gescand.`
        : `Er ging iets in dat niet is gescand: ongeveer 1 × ${hint}.`,
    remedy: "Haal het eruit, of scan het.",
  },
  "box.unknown": {
    says: ({ box }) =>
      box === "" ? "Er zijn nog geen dozen." : `Doos ${box} is niet bekend.`,
    remedy: "Scan een andere doos, of laat haar bij Dozen toevoegen.",
  },
  "box.not-for-these": {
    says: ({ box }) => `${box} is niet geschikt voor deze goederen.`,
    remedy: "Neem een doos die daarvoor gemaakt is.",
  },
  "box.code-taken": {
    says: ({ box }) => `Er is al een doos met code ${box}.`,
    remedy: "Kies een andere code.",
  },
  "scale.not-settled": {
    says: () => "De weegschaal beweegt nog.",
    remedy: "Handen los en even wachten.",
  },
  "scale.overload": {
    says: () => "Dit is te zwaar voor de weegschaal.",
    remedy: "Haal het pakket eraf. Er mag niets anders op rusten.",
  },
  "scale.under-zero": {
    says: () => "De weegschaal staat onder nul.",
    remedy: "Maak de weegschaal leeg en druk op de nul-toets.",
  },
  "scale.not-zeroed": {
    says: () => "De weegschaal staat niet op nul.",
    remedy: "Maak de weegschaal leeg en druk op de nul-toets.",
  },
  "scale.fault": {
    says: () => "De weegschaal meldt een storing.",
    remedy: "Zet hem uit en aan. Nog steeds? Roep je teamleider.",
  },
  "scale.garbled": {
    says: () => "De weegschaal stuurt iets onleesbaars.",
    remedy: "Controleer de kabel en daarna de instellingen.",
  },
  "scale.cannot-zero": {
    says: () => "Deze weegschaal kan hiervandaan niet op nul.",
    remedy: "Maak hem leeg en druk op zijn eigen nul-toets.",
  },
  "scale.zero-range": {
    says: () => "Er ligt te veel op de weegschaal voor nul.",
    remedy: "Maak de weegschaal leeg en zet hem opnieuw op nul.",
  },
  "scale.did-not-follow": {
    says: () => "De weegschaal deed dat niet.",
    remedy: "Maak hem leeg en gebruik de toets op de weegschaal.",
  },
  "scale.empty-first": {
    says: () => "Deze weegschaal vergeet de doos alleen als hij leeg is.",
    remedy: "Haal alles eraf en druk nog een keer.",
  },
  "scale.box-before": {
    says: () => "De doos van het vorige pakket staat nog op de weegschaal.",
    remedy: "Haal alles eraf en zet dan dit pakket erop.",
  },
  "scale.asleep": {
    says: () => "De weegschaal is vanzelf uitgegaan.",
    remedy: "Haal alles eraf en zet hem dan aan.",
  },
  "printer.none": {
    says: () => "Deze tafel heeft nog geen labelprinter.",
    remedy: "Voeg een printer toe bij Apparaten.",
  },
  "printer.not-connected": {
    says: ({ printer }) => `${printer} is niet aangesloten.`,
    remedy: "Kijk of de kabel en de stroom goed zitten.",
  },
  "printer.not-answering": {
    says: ({ printer }) => `${printer} geeft geen antwoord.`,
    remedy: "Kijk of hij aan staat en of de kabel goed zit.",
  },
  "printer.media-out": {
    says: ({ printer }) => `De labels in ${printer} zijn op.`,
    remedy: "Leg een nieuwe rol in en doe de klep dicht.",
  },
  "printer.ribbon-out": {
    says: ({ printer }) => `Het lint in ${printer} is op.`,
    remedy: "Leg een nieuw lint in en doe de klep dicht.",
  },
  "printer.head-open": {
    says: ({ printer }) => `${printer} staat open.`,
    remedy: "Druk de klep dicht tot je een klik hoort.",
  },
  "printer.paused": {
    says: ({ printer }) => `${printer} staat op pauze.`,
    remedy: "Druk op de pauzetoets van de printer.",
  },
  "printer.too-hot": {
    says: ({ printer }) => `${printer} is te warm geworden.`,
    remedy: "Laat hem afkoelen. Hij gaat vanzelf verder.",
  },
  "printer.cutter-jammed": {
    says: ({ printer }) => `Het mes van ${printer} zit vast.`,
    remedy: "Zet hem uit, haal het label uit het mes en zet hem aan.",
  },
  "printer.paper-jam": {
    says: ({ printer }) => `Er zit een label vast in ${printer}.`,
    remedy: "Doe hem open, haal het label eruit en doe de klep dicht.",
  },
  "printer.too-cold": {
    says: ({ printer }) => `${printer} is te koud om te printen.`,
    remedy: "Laat hem warm worden. Hij gaat vanzelf verder.",
  },
  "printer.memory-damaged": {
    says: ({ printer }) => `${printer} is een deel van zijn geheugen kwijt.`,
    remedy: "Zet hem uit en aan. Nog steeds? Roep je teamleider.",
  },
  "printer.needs-calibration": {
    says: ({ printer }) =>
      `${printer} kan het einde van een label niet vinden.`,
    remedy: "Kijk naar de rol en kalibreer hem bij Apparaten.",
  },
  "printer.took-over": {
    says: ({ printer, other }) =>
      `${printer} kan nu niet printen. Het label komt uit ${other}.`,
    remedy: "Haal het daar, plak het op de doos en scan het.",
  },
  "printer.fault": {
    says: ({ printer }) => `${printer} meldt een storing.`,
    remedy: "Zet hem uit en aan. Nog steeds? Roep je teamleider.",
  },
  "printer.busy": {
    says: ({ printer }) => `${printer} is bezig met een ander label.`,
    remedy: "Even wachten. Die van jou is zo aan de beurt.",
  },
  "printer.unsure": {
    says: ({ printer }) =>
      `We weten niet zeker of ${printer} het label heeft afgemaakt.`,
    remedy: "Kijk bij de printer en geef antwoord.",
  },
  "printer.queue-stopped": {
    says: ({ printer }) => `De afdrukwachtrij van ${printer} staat stil.`,
    remedy: "Laat haar doorgaan bij de printerinstellingen van deze computer.",
  },
  "device.port-busy": {
    says: ({ device }) => `Een ander programma gebruikt ${device}.`,
    remedy: "Sluit het andere programma en probeer opnieuw.",
  },
  "device.no-permission": {
    says: ({ device }) => `Deze computer mag ${device} niet gebruiken.`,
    remedy: "Roep je teamleider. De computer heeft toestemming nodig.",
  },
  "device.no-usb-permission": {
    says: ({ device }) => `Deze computer mag ${device} nog niet gebruiken.`,
    remedy: "Roep je teamleider. Bij Apparaten staat de regel die helpt.",
  },
  "device.not-found": {
    says: ({ device }) => `${device} is niet te vinden.`,
    remedy: "Controleer de kabel en het adres.",
  },
  "device.not-available": {
    says: ({ device }) => `${device} werkt zo niet op deze computer.`,
    remedy:
      "Steek het opnieuw in of sluit het anders aan. De dokter weet meer.",
  },
  "device.unplugged": {
    says: ({ device }) => `De stekker van ${device} is eruit.`,
    remedy: "Steek hem erin. Het gaat vanzelf verder.",
  },
  "device.silent": {
    says: ({ device }) => `${device} stuurt niets.`,
    remedy: "Kijk of hij aan staat en of de kabel goed zit.",
  },
  "device.setup-unreadable": {
    says: () => "Deze apparaatinstelling is niet te lezen.",
    remedy: "Exporteer haar opnieuw op de andere tafel.",
  },
  "device.no-port-permission": {
    says: ({ device }) => `Deze gebruiker mag ${device} nog niet gebruiken.`,
    remedy: "Roep je teamleider. Bij Apparaten staat de opdracht die helpt.",
  },
  "device.in-use-here": {
    says: ({ device }) => `Packbench gebruikt ${device} al.`,
    remedy: "Kijk op zijn kaart bij Apparaten.",
  },
  "device.driver-unknown": {
    says: ({ device, driver }) =>
      `Deze Packbench weet niet hoe hij met ${device} praat (${driver}).`,
    remedy: "Haal het weg en voeg het opnieuw toe.",
  },
  "device.serial-unlisted": {
    says: () => "Deze computer laat zijn seriële poorten niet zien.",
    remedy: "Vul de poort zelf in, bijvoorbeeld /dev/ttyUSB0 of COM3.",
  },
  "device.usb-support-missing": {
    says: () =>
      "Deze computer mist het deel voor USB-scanners en -weegschalen.",
    remedy: "Laat het installeren en start Packbench opnieuw.",
  },
  "device.setup-incomplete": {
    says: ({ have, total }) => `${have} van ${total} instelcodes zijn gelezen.`,
    remedy: "Scan de volgende code van de andere tafel.",
  },
  "scanner.keyboard-mode": {
    says: ({ device }) =>
      `${device} typt als een toetsenbord. Dat werkt zolang Packbench vooraan staat.`,
    remedy:
      "Beter: scan HID-POS of USB-COM in de handleiding. Dan werkt hij altijd.",
  },
  "printer.queues-unavailable": {
    says: () => "De printdienst van deze computer (CUPS) draait niet.",
    remedy: "Start hem, of sluit de printer aan via netwerk of USB.",
  },
  "doctor.no-answer": {
    says: () => "Deze test kreeg binnen vijf seconden geen antwoord.",
    remedy: "Haal de stekker eruit, steek hem erin en test opnieuw.",
  },
  "doctor.disk-low": {
    says: ({ freeMegabytes }) =>
      `Op de schijf van deze computer is nog maar ${freeMegabytes} MB vrij.`,
    remedy: "Maak ruimte voor hij vol is: dan stopt het inpakken.",
  },
  "doctor.labels-wrong": {
    says: () =>
      "Een testlabel is getekend, maar zijn barcode is niet leesbaar.",
    remedy: "Start Packbench opnieuw. Nog steeds fout? Bel support.",
  },
} satisfies Partial<RefusalSentences>;
