import { grams } from "../figures.ts";
import type { RefusalSentences } from "../refusal-sentences.ts";

const weight = grams("de");
const about = (hint: string): string =>
  hint === "" ? "" : ` Das ist etwa 1 × ${hint}.`;

/** What goes wrong with scales, printers, scanners and their wires. */
export const deviceRefusals = {
  "scale.too-light": {
    says: ({ differenceGrams, hint }) =>
      `${weight(differenceGrams)} zu leicht.${about(hint)}`,
    remedy: "Prüfen, ob alles im Karton ist, dann neu wiegen.",
  },
  "scale.too-heavy": {
    says: ({ differenceGrams, hint }) =>
      `${weight(differenceGrams)} zu schwer.${about(hint)}`,
    remedy: "Herausnehmen, was nicht hineingehört, dann neu wiegen.",
  },
  "scale.not-in-box": {
    says: ({ title }) => `${title} ist gescannt und liegt nicht im Karton.`,
    remedy: "Hineinlegen oder den Scan zurücknehmen.",
  },
  "scale.not-scanned": {
    says: ({ grams: inside, hint }) =>
      hint === ""
        ? `${weight(inside)} kamen hinein, ohne gescannt zu sein.`
        : `Es kam etwas Ungescanntes hinein: etwa 1 × ${hint}.`,
    remedy: "Herausnehmen oder scannen.",
  },
  "box.unknown": {
    says: ({ box }) =>
      box === ""
        ? "Es gibt noch keine Kartons."
        : `Karton ${box} ist nicht bekannt.`,
    remedy: "Anderen Karton scannen oder bei Kartons anlegen lassen.",
  },
  "box.not-for-these": {
    says: ({ box }) => `${box} ist für diese Ware nicht geeignet.`,
    remedy: "Einen Karton nehmen, der dafür gemacht ist.",
  },
  "box.code-taken": {
    says: ({ box }) => `Es gibt schon einen Karton mit dem Code ${box}.`,
    remedy: "Einen anderen Code wählen.",
  },
  "scale.not-settled": {
    says: () => "Die Waage bewegt sich noch.",
    remedy: "Hände weg und kurz warten.",
  },
  "scale.overload": {
    says: () => "Das ist zu schwer für die Waage.",
    remedy: "Paket herunternehmen. Sonst darf nichts auf der Waage liegen.",
  },
  "scale.under-zero": {
    says: () => "Die Waage steht unter null.",
    remedy: "Waage leeren und ihre Null-Taste drücken.",
  },
  "scale.not-zeroed": {
    says: () => "Die Waage steht nicht auf null.",
    remedy: "Waage leeren und ihre Null-Taste drücken.",
  },
  "scale.fault": {
    says: () => "Die Waage meldet eine Störung.",
    remedy: "Aus- und einschalten. Immer noch? Teamleitung rufen.",
  },
  "scale.garbled": {
    says: () => "Die Waage sendet etwas Unlesbares.",
    remedy: "Kabel prüfen, dann die Einstellungen der Waage.",
  },
  "scale.cannot-zero": {
    says: () => "Diese Waage lässt sich von hier nicht auf null stellen.",
    remedy: "Waage leeren und ihre eigene Null-Taste drücken.",
  },
  "scale.zero-range": {
    says: () => "Auf der Waage liegt zu viel, um sie auf null zu stellen.",
    remedy: "Waage leeren und nochmal auf null stellen.",
  },
  "scale.did-not-follow": {
    says: () => "Die Waage hat das nicht getan.",
    remedy: "Waage leeren und die Taste an der Waage nehmen.",
  },
  "scale.empty-first": {
    says: () => "Diese Waage vergisst den Karton nur, wenn sie leer ist.",
    remedy: "Alles herunternehmen und nochmal drücken.",
  },
  "scale.box-before": {
    says: () => "Auf der Waage steht noch der Karton vom Paket davor.",
    remedy: "Alles herunternehmen, dann dieses Paket daraufstellen.",
  },
  "scale.asleep": {
    says: () => "Die Waage hat sich selbst ausgeschaltet.",
    remedy: "Alles herunternehmen, dann einschalten.",
  },
  "printer.none": {
    says: () => "Dieser Packplatz hat noch keinen Labeldrucker.",
    remedy: "Unter Geräte einen Drucker hinzufügen.",
  },
  "printer.not-connected": {
    says: ({ printer }) => `${printer} ist nicht angeschlossen.`,
    remedy: "Kabel und Strom prüfen.",
  },
  "printer.not-answering": {
    says: ({ printer }) => `${printer} antwortet nicht.`,
    remedy: "Prüfen, ob er an ist und das Kabel sitzt.",
  },
  "printer.media-out": {
    says: ({ printer }) => `In ${printer} sind keine Labels mehr.`,
    remedy: "Neue Rolle einlegen und Klappe schließen.",
  },
  "printer.ribbon-out": {
    says: ({ printer }) => `In ${printer} ist das Farbband leer.`,
    remedy: "Neues Farbband einlegen und Klappe schließen.",
  },
  "printer.head-open": {
    says: ({ printer }) => `${printer} ist offen.`,
    remedy: "Klappe zudrücken, bis es klickt.",
  },
  "printer.paused": {
    says: ({ printer }) => `${printer} macht Pause.`,
    remedy: "Die Pausentaste am Drucker drücken.",
  },
  "printer.too-hot": {
    says: ({ printer }) => `${printer} ist zu heiß geworden.`,
    remedy: "Abkühlen lassen. Es geht von selbst weiter.",
  },
  "printer.cutter-jammed": {
    says: ({ printer }) => `Das Messer von ${printer} klemmt.`,
    remedy: "Ausschalten, Label aus dem Messer nehmen, einschalten.",
  },
  "printer.paper-jam": {
    says: ({ printer }) => `In ${printer} steckt ein Label fest.`,
    remedy: "Öffnen, Label herausnehmen und Klappe schließen.",
  },
  "printer.too-cold": {
    says: ({ printer }) => `${printer} ist zu kalt zum Drucken.`,
    remedy: "Warm werden lassen. Es geht von selbst weiter.",
  },
  "printer.memory-damaged": {
    says: ({ printer }) => `${printer} hat einen Teil des Speichers verloren.`,
    remedy: "Aus- und einschalten. Immer noch? Teamleitung rufen.",
  },
  "printer.needs-calibration": {
    says: ({ printer }) => `${printer} findet das Ende der Labels nicht.`,
    remedy: "Rolle prüfen, dann unter Geräte kalibrieren.",
  },
  "printer.took-over": {
    says: ({ printer, other }) =>
      `${printer} druckt gerade nicht. Das Label kommt aus ${other}.`,
    remedy: "Dort holen, auf den Karton kleben und scannen.",
  },
  "printer.fault": {
    says: ({ printer }) => `${printer} meldet eine Störung.`,
    remedy: "Aus- und einschalten. Immer noch? Teamleitung rufen.",
  },
  "printer.busy": {
    says: ({ printer }) => `${printer} druckt gerade ein anderes Label.`,
    remedy: "Kurz warten. Deins kommt als Nächstes.",
  },
  "printer.unsure": {
    says: ({ printer }) =>
      `Unklar, ob ${printer} das Label fertig gedruckt hat.`,
    remedy: "Am Drucker nachsehen und die Frage beantworten.",
  },
  "printer.queue-stopped": {
    says: ({ printer }) => `Die Druckerwarteschlange von ${printer} steht.`,
    remedy: "In den Druckereinstellungen des Computers fortsetzen.",
  },
  "device.port-busy": {
    says: ({ device }) => `Ein anderes Programm benutzt ${device}.`,
    remedy: "Das andere Programm schließen, dann nochmal versuchen.",
  },
  "device.no-permission": {
    says: ({ device }) => `Dieser Computer darf ${device} nicht benutzen.`,
    remedy: "Teamleitung rufen. Der Computer braucht eine Freigabe.",
  },
  "device.no-usb-permission": {
    says: ({ device }) => `Dieser Computer darf ${device} noch nicht benutzen.`,
    remedy: "Teamleitung rufen. Unter Geräte steht die Zeile, die hilft.",
  },
  "device.not-found": {
    says: ({ device }) => `${device} ist nicht zu finden.`,
    remedy: "Kabel und Adresse prüfen.",
  },
  "device.not-available": {
    says: ({ device }) => `${device} geht so an diesem Computer nicht.`,
    remedy: "Neu einstecken oder anders anschließen. Der Doktor weiß mehr.",
  },
  "device.unplugged": {
    says: ({ device }) => `${device} ist ausgesteckt.`,
    remedy: "Einstecken. Es geht von selbst weiter.",
  },
  "device.silent": {
    says: ({ device }) => `${device} sendet nichts.`,
    remedy: "Prüfen, ob es an ist und das Kabel sitzt.",
  },
  "device.setup-unreadable": {
    says: () => "Diese Geräte-Einrichtung ist nicht lesbar.",
    remedy: "Am anderen Packplatz nochmal ausgeben.",
  },
  "device.no-port-permission": {
    says: ({ device }) => `Dieser Benutzer darf ${device} noch nicht benutzen.`,
    remedy: "Teamleitung rufen. Unter Geräte steht der Befehl, der hilft.",
  },
  "device.in-use-here": {
    says: ({ device }) => `Packbench benutzt ${device} schon.`,
    remedy: "Die Karte des Geräts unter Geräte ansehen.",
  },
  "device.driver-unknown": {
    says: ({ device, driver }) =>
      `Dieses Packbench kann nicht mit ${device} sprechen (${driver}).`,
    remedy: "Entfernen und neu hinzufügen.",
  },
  "device.serial-unlisted": {
    says: () => "Dieser Computer zeigt seine seriellen Anschlüsse nicht.",
    remedy: "Anschluss selbst eintragen, etwa /dev/ttyUSB0 oder COM3.",
  },
  "device.usb-support-missing": {
    says: () => "Diesem Computer fehlt der Teil für USB-Scanner und -Waagen.",
    remedy: "Installieren lassen, dann Packbench neu starten.",
  },
  "device.setup-incomplete": {
    says: ({ have, total }) => `${have} von ${total} Codes sind gelesen.`,
    remedy: "Den nächsten Code des anderen Packplatzes scannen.",
  },
  "scanner.keyboard-mode": {
    says: ({ device }) =>
      `${device} tippt wie eine Tastatur; das geht, solange Packbench vorn ist.`,
    remedy: "Besser: in der Anleitung HID-POS oder USB-COM scannen.",
  },
  "printer.queues-unavailable": {
    says: () => "Der Druckdienst (CUPS) dieses Computers läuft nicht.",
    remedy: "Starten, oder den Drucker per Netzwerk oder USB anschließen.",
  },
  "doctor.no-answer": {
    says: () => "Dieser Test bekam fünf Sekunden lang keine Antwort.",
    remedy: "Gerät aus- und einstecken, dann nochmal testen.",
  },
  "doctor.disk-low": {
    says: ({ freeMegabytes }) =>
      `Auf der Festplatte sind nur noch ${freeMegabytes} MB frei.`,
    remedy: "Platz schaffen, bevor sie voll ist: dann steht das Packen.",
  },
  "doctor.labels-wrong": {
    says: () => "Ein Testlabel wurde gezeichnet, ist aber nicht lesbar.",
    remedy: "Packbench neu starten. Immer noch? Support anrufen.",
  },
} satisfies Partial<RefusalSentences>;
