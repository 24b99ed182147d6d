import type { RefusalSentences, RemedyWords } from "../refusal-sentences.ts";
import { deviceRefusals } from "./device-refusals.ts";
import { laneRefusals } from "./lane-refusals.ts";
import { shopRefusals } from "./shop-refusals.ts";
import { troubleRefusals } from "./trouble-refusals.ts";
import { verifyRefusals } from "./verify-refusals.ts";

/** In the words of whoever said no, where there are any. */
const because = (reason: string): string =>
  reason === "" ? "." : `: ${reason}`;

export const refusals = {
  ...deviceRefusals,
  ...laneRefusals,
  ...shopRefusals,
  ...troubleRefusals,
  ...verifyRefusals,
  "scan.unknown-barcode": {
    says: ({ scanned }) => `Kein Artikel hat den Barcode ${scanned}.`,
    remedy: "Anderen Barcode am Artikel scannen oder Teamleitung rufen.",
  },
  "scan.ambiguous-barcode": {
    says: ({ scanned, titles }) => `${scanned} kann sein: ${titles}.`,
    remedy: "Den Artikel wählen, den du in der Hand hast.",
  },
  "scan.wrong-article": {
    says: ({ scanned, expected }) =>
      `Das ist ${scanned}. Hierher gehört: ${expected}.`,
    remedy: "Zurücklegen und den richtigen Artikel scannen.",
  },
  "scan.too-many": {
    says: ({ title, needed }) => `${title}: ${needed} nötig und schon drin.`,
    remedy: "Dieses Stück zurücklegen.",
  },
  "scan.not-now": {
    says: ({ scanned }) => `${scanned} ist jetzt nicht dran.`,
    remedy: "Erst tun, was auf dem Bildschirm steht.",
  },
  "scan.empty-bin": {
    says: ({ bin }) => `In Fach ${bin} liegt nichts, soweit bekannt.`,
    remedy: "Den Artikel selbst scannen oder ein anderes Fach.",
  },
  "scan.not-signed-in": {
    says: () => "An diesem Packplatz ist niemand angemeldet.",
    remedy: "Zuerst deinen Ausweis scannen.",
  },
  "scan.unknown-badge": {
    says: () => "Dieser Ausweis ist hier nicht bekannt.",
    remedy: "Anderen Ausweis scannen oder Teamleitung rufen.",
  },
  "scan.damaged-barcode": {
    says: ({ scanned }) => `Der Barcode wurde falsch gelesen: ${scanned}.`,
    remedy: "Nochmal scannen. Barcode glatt streichen, wenn er knittert.",
  },
  "scan.labels-only": {
    says: ({ scanned }) =>
      `Dieser Scanner ist für Labels. ${scanned} ist ein Artikel.`,
    remedy: "Artikel mit dem anderen Scanner scannen.",
  },
  "scan.looked-up": {
    says: ({ title }) => `Das ist ${title}. Es wurde nichts gezählt.`,
    remedy: "Weiter packen.",
  },
  "scan.setup-code": {
    says: () => "In diesem Code stehen die Geräte eines anderen Packplatzes.",
    remedy: "Zum Übernehmen Geräte öffnen und den Code dort scannen.",
  },
  "parcel.none-needs-article": {
    says: ({ title }) => `Kein offenes Paket braucht ${title}.`,
    remedy: "Zurücklegen und einen anderen Artikel nehmen.",
  },
  "parcel.not-found": {
    says: ({ scanned }) => `Unter ${scanned} ist nichts bekannt.`,
    remedy: "Nochmal scannen oder einen Artikel scannen.",
  },
  "parcel.claimed-elsewhere": {
    says: ({ parcel, station }) =>
      `Paket ${parcel} wird schon an ${station} gepackt.`,
    remedy: "Dort lassen und ein anderes Paket anfangen.",
  },
  "parcel.busy-with-other": {
    says: ({ parcel }) => `Paket ${parcel} ist hier noch offen.`,
    remedy: "Dieses Paket fertig packen oder zur Seite legen.",
  },
  "parcel.none-open": {
    says: () => "An diesem Packplatz ist kein Paket offen.",
    remedy: "Zum Start einen Artikel scannen.",
  },
  "parcel.on-hold": {
    says: ({ parcel }) => `TikTok hält Paket ${parcel} noch zurück.`,
    remedy: "Zur Seite legen. Es kommt von selbst zurück.",
  },
  "parcel.cancelled": {
    says: ({ parcel }) => `Paket ${parcel} ist storniert.`,
    remedy: "Nicht verschicken. Die Ware zur Seite legen.",
  },
  "parcel.cancel-requested": {
    says: ({ parcel }) => `Der Käufer will Paket ${parcel} stornieren.`,
    remedy: "Zur Seite legen. Die Teamleitung entscheidet.",
  },
  "parcel.fulfilled-by-tiktok": {
    says: ({ parcel }) => `Paket ${parcel} geht aus TikToks eigenem Lager.`,
    remedy: "Nicht packen. Die Ware zur Seite legen.",
  },
  "parcel.unknown-status": {
    says: ({ parcel, status }) =>
      `Paket ${parcel} hat einen unbekannten Status: ${status}.`,
    remedy: "Zur Seite legen. Die Teamleitung entscheidet.",
  },
  "parcel.contents-unknown": {
    says: ({ parcel }) =>
      `TikTok hat noch nicht gemeldet, was in Paket ${parcel} gehört.`,
    remedy: "Zur Seite legen. Es wird frei, sobald TikTok es meldet.",
  },
  "parcel.mixed-shipping": {
    says: ({ parcel }) => `Paket ${parcel} mischt zwei Versandarten.`,
    remedy: "Im Seller Center trennen: ein Teil gehört deinem Paketdienst.",
  },
  "parcel.cannot-split": {
    says: ({ parcel, reason }) =>
      `Paket ${parcel} lässt sich nicht teilen${because(reason)}`,
    remedy: "Alles in einen Karton packen oder im Seller Center teilen.",
  },
  "parcel.cannot-combine": {
    says: ({ parcel, reason }) =>
      `Paket ${parcel} kann nicht mit den anderen mit${because(reason)}`,
    remedy: "Die Pakete einzeln packen.",
  },
  "parcel.held": {
    says: ({ parcel }) => `Paket ${parcel} liegt zur Seite.`,
    remedy: "Die Teamleitung kann es freigeben.",
  },
  "parcel.address-changed": {
    says: ({ parcel }) =>
      `Paket ${parcel} hat eine neue Adresse: Das Etikett stimmt nicht mehr.`,
    remedy: "Zerreiße das Etikett. Die Teamleitung lässt ein neues machen.",
  },
  "parcel.contents-changed": {
    says: ({ parcel }) => `Der Inhalt von Paket ${parcel} hat sich geändert.`,
    remedy: "Alles zurücklegen, dann bestätigen. Es wird neu gepackt.",
  },
  "parcel.already-sealed": {
    says: ({ parcel }) => `Paket ${parcel} ist schon fertig.`,
    remedy: "Mit dem nächsten Paket anfangen.",
  },
  "parcel.not-complete": {
    says: ({ parcel, missing }) =>
      `In Paket ${parcel} ${missing === 1 ? "fehlt" : "fehlen"} noch ${missing} Stück.`,
    remedy: "Erst scannen, was fehlt.",
  },
  "parcel.nothing-to-undo": {
    says: () => "Es gibt nichts zurückzunehmen.",
    remedy: "Weiter mit dem, was auf dem Bildschirm steht.",
  },
  "parcel.wrong-stage": {
    says: ({ parcel }) => `Paket ${parcel} ist dafür noch nicht so weit.`,
    remedy: "Erst tun, was auf dem Bildschirm steht.",
  },
  "label.not-ready": {
    says: ({ parcel }) => `Das Label für Paket ${parcel} ist noch nicht da.`,
    remedy: "Kurz warten. Es druckt von selbst.",
  },
  "label.wrong-parcel": {
    says: ({ belongsTo }) => `Dieses Label gehört zu Paket ${belongsTo}.`,
    remedy: "Vom Karton abziehen und das richtige Label scannen.",
  },
  "label.unknown": {
    says: ({ scanned }) => `Kein Label hier hat die Nummer ${scanned}.`,
    remedy: "Den großen Barcode auf dem aufgeklebten Label scannen.",
  },
  "label.void": {
    says: ({ parcel }) => `Dieses Label von Paket ${parcel} gilt nicht mehr.`,
    remedy: "Abziehen und wegwerfen.",
  },
  "label.damaged-file": {
    says: ({ parcel }) => `Die Labeldatei für Paket ${parcel} ist beschädigt.`,
    remedy: "Es wurde nichts gedruckt. Teamleitung rufen.",
  },
  "label.too-large": {
    says: ({ parcel }) => `Die Labeldatei für Paket ${parcel} ist zu groß.`,
    remedy: "Es wurde nichts gedruckt. Teamleitung rufen.",
  },
  "label.blank": {
    says: ({ parcel }) => `Das Label für Paket ${parcel} ist leer.`,
    remedy: "Es wurde nichts gedruckt. Teamleitung rufen.",
  },
  "label.barcode-mismatch": {
    says: ({ expected, found }) =>
      `Auf dem Label steht ${found}, erwartet wird ${expected}.`,
    remedy: "Es wurde nichts gedruckt. Teamleitung rufen.",
  },
  "label.barcode-unreadable": {
    says: ({ expected }) =>
      `Der Barcode des Labels ist nicht lesbar. Erwartet: ${expected}.`,
    remedy: "Es wurde nichts gedruckt. Teamleitung rufen.",
  },
  "label.wrong-media": {
    says: ({ parcel }) =>
      `Das Label für Paket ${parcel} passt nicht auf das Papier im Drucker.`,
    remedy: "Teamleitung rufen. Es braucht anderes Papier.",
  },
  "label.took-too-long": {
    says: ({ parcel }) => `Das Label für Paket ${parcel} dauert lange.`,
    remedy: "Kurz warten. Wir versuchen es weiter.",
  },
  "label.unsafe-commands": {
    says: ({ parcel, command }) =>
      `Das Label für Paket ${parcel} würde den Drucker verstellen (${command}).`,
    remedy: "Teamleitung rufen. Der Paketdienst muss ein anderes schicken.",
  },
  "label.not-available": {
    says: ({ parcel, reason }) =>
      `Für Paket ${parcel} gibt es kein Label: ${reason}`,
    remedy: "Teamleitung rufen oder das Paket zur Seite legen.",
  },
  "label.number-used": {
    says: ({ scanned, belongsTo }) =>
      `Label ${scanned} klebt schon auf Paket ${belongsTo}.`,
    remedy: "Ein anderes Label von der Rolle nehmen und scannen.",
  },
  "label.check-digit": {
    says: ({ scanned }) => `Die Nummer ${scanned} stimmt nicht.`,
    remedy: "Den großen Barcode nochmal scannen oder ein anderes Label.",
  },
  "label.carrier-unknown": {
    says: ({ scanned, carriers }) =>
      `${scanned} ist keine Nummer eines erlaubten Paketdienstes: ${carriers}.`,
    remedy: "Den großen Barcode scannen oder ein Label von diesen nehmen.",
  },
  "role.supervisor-needed": {
    says: () => "Das darf nur die Teamleitung.",
    remedy: "Teamleitung bitten, ihren Ausweis zu scannen.",
  },
  "command.unknown": {
    says: ({ scanned }) =>
      `${scanned} steht nicht auf der Befehlskarte dieses Packplatzes.`,
    remedy: "Anderen Befehl auf der Karte scannen.",
  },
  "storage.disk-full": {
    says: () => "Die Festplatte ist voll. Es kann nichts gespeichert werden.",
    remedy: "Mit dem Packen aufhören und Teamleitung rufen.",
  },
  "storage.damaged": {
    says: ({ folder }) => `Die Daten in ${folder} sind beschädigt.`,
    remedy: "Mit dem Packen aufhören und Support anrufen.",
  },
  "storage.newer-version": {
    says: () => "Ein neueres Packbench hat diese Daten schon benutzt.",
    remedy: "Die neueste Version starten. Teamleitung rufen.",
  },
  "storage.busy": {
    says: () => "Ein anderes Programm benutzt die Daten.",
    remedy: "Kurz warten. Wir versuchen es nochmal.",
  },
  "contract.version-mismatch": {
    says: ({ station, screen }) =>
      `Dieser Bildschirm (${screen}) passt nicht zum Packplatz (${station}).`,
    remedy: "Diese Seite neu laden. Immer noch? Teamleitung rufen.",
  },
  "contract.invalid": {
    says: () => "Der Packplatz hat diesen Bildschirm nicht verstanden.",
    remedy: "Diese Seite neu laden. Immer noch? Support anrufen.",
  },
  "program.bug": {
    says: ({ reference }) =>
      `In Packbench ist etwas schiefgegangen (${reference}).`,
    remedy: "Noch einmal versuchen, dann den Support anrufen.",
  },
} satisfies RefusalSentences;

export const remedies = {
  "scan-expected": "Weitermachen",
  "scan-again": "Nochmal scannen",
  "put-back": "Zurücklegen",
  "take-another": "Anderes Stück nehmen",
  "set-aside": "Zur Seite legen",
  wait: "Kurz warten",
  "take-label-off": "Dieses Label abziehen",
  "check-contents": "Karton prüfen",
  "settle-scale": "Waage frei machen",
  "load-media": "Neue Rolle einlegen",
  "load-ribbon": "Neues Farbband einlegen",
  "look-at-printer": "Am Drucker nachsehen",
  "close-head": "Klappe schließen",
  "resume-printer": "Pausentaste drücken",
  "answer-question": "Bitte wählen",
  "plug-in": "Einstecken",
  "check-connection": "Anschluss prüfen",
  "call-supervisor": "Teamleitung rufen",
  "call-owner": "Inhaber anrufen",
  "call-support": "Support anrufen",
  "sign-in": "Ausweis scannen",
} satisfies RemedyWords;
