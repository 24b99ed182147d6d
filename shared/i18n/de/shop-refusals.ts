import { seconds } from "../figures.ts";
import type { RefusalSentences } from "../refusal-sentences.ts";

const duration = seconds("de");

/** What goes wrong with shops, carriers and what they are told. */
export const shopRefusals = {
  "carrier.unreachable": {
    says: () => "Das Konto beim Paketdienst ist nicht erreichbar.",
    remedy: "Das Label kommt, sobald die Verbindung zurück ist.",
  },
  "carrier.keys-refused": {
    says: () => "Das Konto beim Paketdienst nimmt die Schlüssel nicht an.",
    remedy: "Der Inhaber muss das Konto neu verbinden.",
  },
  "carrier.no-address": {
    says: ({ parcel }) => `Paket ${parcel} hat keine brauchbare Adresse.`,
    remedy: "Ein Label aus dem Seller Center aufkleben und scannen.",
  },
  "carrier.no-service": {
    says: ({ parcel }) =>
      `Kein Paketdienst deines Kontos darf Paket ${parcel} mitnehmen.`,
    remedy: "Label eines erlaubten Paketdienstes aufkleben und scannen.",
  },
  "carrier.weight-unknown": {
    says: ({ parcel }) => `Das Gewicht von Paket ${parcel} ist nicht bekannt.`,
    remedy: "Wiegen, oder das Artikelgewicht im TikTok Shop eintragen.",
  },
  "carrier.refused": {
    says: ({ parcel, message }) =>
      `Der Paketdienst lehnt Paket ${parcel} ab: ${message}`,
    remedy: "Teamleitung rufen, oder ein anderes Label kleben und scannen.",
  },
  "shipping.number-refused": {
    says: ({ parcel, number, message }) =>
      `TikTok lehnt Nummer ${number} von Paket ${parcel} ab: ${message}`,
    remedy: "Unter Sendungen die richtige Nummer eintragen; Paket bleibt.",
  },
  "shipping.not-in-market": {
    says: ({ parcel }) =>
      `TikTok nimmt für Paket ${parcel} von hier keine Nummer an.`,
    remedy: "Nummer im Seller Center eintragen, dann Meldung beenden.",
  },
  "shipping.buy-label-first": {
    says: ({ parcel }) =>
      `Das Label von Paket ${parcel} ist noch nicht gekauft.`,
    remedy: "Im Seller Center kaufen; es kommt dann hier von selbst heraus.",
  },
  "shipping.no-service": {
    says: ({ parcel }) =>
      `TikTok bietet für Paket ${parcel} keinen Versand an.`,
    remedy: "Kleineren Karton nehmen oder Label im Seller Center kaufen.",
  },
  "shipping.no-pickup": {
    says: ({ parcel }) => `Der Paketdienst holt Paket ${parcel} nicht ab.`,
    remedy: "Unter Shops eine andere Übergabe wählen; dann geht es weiter.",
  },
  "shipping.no-slot": {
    says: ({ parcel }) => `Für Paket ${parcel} ist keine Abholzeit frei.`,
    remedy: "Wir fragen weiter. Oder unter Shops das Hinbringen wählen.",
  },
  "shipping.no-drop-off": {
    says: ({ parcel }) => `Paket ${parcel} kann nicht hingebracht werden.`,
    remedy: "Unter Shops eine andere Übergabe wählen; dann geht es weiter.",
  },
  "shipping.other-number": {
    says: ({ parcel, number }) =>
      `TikTok kennt Paket ${parcel} unter anderer Nummer: ${number}.`,
    remedy: "Mit dem Label vergleichen; falls falsch im Seller Center ändern.",
  },
  "shipping.corrected-already": {
    says: ({ parcel }) =>
      `Die Nummer von Paket ${parcel} wurde schon einmal berichtigt.`,
    remedy: "TikTok erlaubt eine Berichtigung; sonst deren Support fragen.",
  },
  "shipping.correction-too-late": {
    says: ({ parcel }) => `Paket ${parcel} ist zu lange verschickt.`,
    remedy: "TikTok berichtigt drei Tage lang; deren Support fragen.",
  },
  "shop.unreachable": {
    says: () => "Der Shop ist gerade nicht erreichbar.",
    remedy: "Einfach weiter packen. Wir versuchen es weiter.",
  },
  "shop.garbled-answer": {
    says: () => "Der Shop gab eine Antwort, die wir nicht lesen können.",
    remedy: "Kurz warten. Wir fragen nochmal.",
  },
  "shop.refused": {
    says: ({ message }) => `Der Shop sagt nein: ${message}`,
    remedy: "Teamleitung rufen.",
  },
  "shop.rate-limited": {
    says: ({ retryAfterSeconds }) =>
      `Der Shop hat viel zu tun. Nächste Anfrage in ${duration(retryAfterSeconds)}.`,
    remedy: "Einfach weiter packen.",
  },
  "shop.reauthorise": {
    says: ({ shop }) => `${shop} muss neu verbunden werden.`,
    remedy: "Der Inhaber macht das unter Shops.",
  },
  "shop.scope-missing": {
    says: ({ scope }) => `Der Shop hat das nicht erlaubt: ${scope}.`,
    remedy: "Der Inhaber macht das unter Shops.",
  },
  "shop.clock-off": {
    says: ({ seconds: off }) =>
      `Die Uhr dieses Computers geht ${duration(Math.abs(off))} falsch.`,
    remedy: "Die Uhr richtig stellen. Teamleitung rufen.",
  },
  "shop.authorisation-ends": {
    says: ({ shop, days }) =>
      `Die Erlaubnis von ${shop} endet in ${days} ${days === 1 ? "Tag" : "Tagen"}.`,
    remedy: "Den Shop neu verbinden, dann geht alles weiter.",
  },
  "shop.not-connected": {
    says: () => "Dieser Shop ist hier nicht verbunden.",
    remedy: "Unter Shops verbinden.",
  },
  "shop.calls-waiting": {
    says: ({ shop, calls }) =>
      `${calls === 1 ? "1 Meldung" : `${calls} Meldungen`} an ${shop} ${calls === 1 ? "ist" : "sind"} noch nicht gesendet.`,
    remedy: "Warten, bis sie weg sind, oder trennen und verwerfen.",
  },
  "return.not-open": {
    says: () => "Diese Frage ist beantwortet, oder die Retoure ist weiter.",
    remedy: "Nochmal in die Liste sehen: sie zeigt, was jetzt gefragt ist.",
  },
  "photo.too-large": {
    says: ({ megabytes }) => `Dieses Foto ist größer als ${megabytes} MB.`,
    remedy: "Mit weniger Pixeln nochmal aufnehmen.",
  },
  "photo.unreadable": {
    says: () => "Das ist kein Foto, das TikTok annimmt.",
    remedy: "Das Foto nochmal hinzufügen, als JPEG oder PNG.",
  },
  "photo.not-asked": {
    says: () => "Von diesem Paket wird jetzt kein Foto aufbewahrt.",
    remedy: "Einfach weiterpacken.",
  },
  "photo.gone": {
    says: () => "Dieses Foto gibt es nicht mehr.",
    remedy: "Nach der Aufbewahrungszeit werden Fotos gelöscht.",
  },
  "camera.not-found": {
    says: ({ camera }) =>
      camera === ""
        ? "Es ist noch keine Kamera gewählt."
        : "Die gewählte Kamera ist nicht da.",
    remedy: "Einstecken, oder bei „Mein Packplatz“ eine wählen.",
  },
  "camera.not-allowed": {
    says: () => "Die Kamera darf nicht benutzt werden.",
    remedy: "Kamera im Browser oder im System erlauben.",
  },
  "camera.busy": {
    says: () => "Die Kamera liefert kein Bild.",
    remedy: "Andere Programme mit der Kamera schließen.",
  },
  "parcel.handed-over": {
    says: ({ parcel }) => `Paket ${parcel} ist schon mit dem Fahrer weg.`,
    remedy: "Den nächsten Karton scannen.",
  },
  "handover.not-sealed": {
    says: ({ parcel }) =>
      `Das Label von Paket ${parcel} wurde noch nicht gescannt.`,
    remedy: "Karton zum Packplatz zurückbringen, dort das Label scannen.",
  },
  "handover.wrong-carrier": {
    says: ({ parcel, carrier, expected }) =>
      `Paket ${parcel} geht mit ${carrier}, nicht mit ${expected}.`,
    remedy: "Den Karton zum eigenen Paketdienst stellen.",
  },
  "handover.unchecked": {
    says: ({ parcel }) =>
      `TikTok ist wegen Paket ${parcel} gerade nicht erreichbar.`,
    remedy: "Karton hier behalten, oder die Teamleitung entscheidet.",
  },
  "handover.take-out-first": {
    says: ({ parcel, carrier, more }) =>
      more === 0
        ? `Paket ${parcel} liegt bei ${carrier} im Rollbehälter und darf nicht mit.`
        : `${more + 1} Kartons bei ${carrier} dürfen nicht mit, zuerst Paket ${parcel}.`,
    remedy: "Aus dem Rollbehälter nehmen und das Label scannen.",
  },
  "handover.inside": {
    says: ({ parcel, carrier }) =>
      `Paket ${parcel} liegt schon bei ${carrier} im Rollbehälter.`,
    remedy: "Den nächsten Karton scannen.",
  },
  "handover.bench-command": {
    says: () =>
      "Dieser Befehl gilt am Packplatz. Hier gehen Kartons zum Fahrer.",
    remedy: "Nächsten Karton scannen, oder zurück zum Packplatz.",
  },
  "handover.one-by-one": {
    says: ({ units }) => `Ein Scan kann keine ${units} Kartons zählen.`,
    remedy: "Von jedem Karton das Label scannen.",
  },
  "handover.paper-lost": {
    says: ({ carrier }) =>
      `Der Beleg dieser Abholung von ${carrier} fehlt oder wurde verändert.`,
    remedy: "Ins Protokoll schauen: dort steht noch jeder Karton.",
  },
  "connect.in-training": {
    says: () => "Hier wird geübt. Echte Bestellungen gehören nicht dazwischen.",
    remedy: "Zuerst zu deinen eigenen Shops wechseln.",
  },
  "connect.expired": {
    says: () => "Dieser Versuch ist abgelaufen. Er gilt eine Viertelstunde.",
    remedy: "Das Verbinden neu anfangen.",
  },
  "connect.no-code": {
    says: () => "Hierin steht kein Code von TikTok.",
    remedy: "Nach dem Erlauben die ganze Adresse oben kopieren.",
  },
  "connect.denied": {
    says: () => "Der Verkäufer hat es bei TikTok nicht erlaubt.",
    remedy: "Den Link nochmal öffnen und Erlauben wählen.",
  },
  "connect.state-mismatch": {
    says: () => "Diese Adresse gehört zu einem anderen Versuch.",
    remedy: "Den Link hier öffnen und die Adresse einfügen, die dann kommt.",
  },
  "connect.code-refused": {
    says: ({ message }) =>
      `TikTok nimmt diesen Code nicht an und sagt: ${message}`,
    remedy: "Link nochmal öffnen: ein Code gilt einmal, eine halbe Stunde.",
  },
  "connect.wrong-app": {
    says: () => "TikTok kennt diesen App Key oder dieses Secret nicht.",
    remedy: "Beides ohne Leerzeichen aus dem Partner Center kopieren.",
  },
  "connect.wrong-market": {
    says: () => "Dieser Shop gehört zu einer App einer anderen Region.",
    remedy: "Die andere Region wählen: die USA haben eine eigene App.",
  },
  "connect.service-id-needed": {
    says: () => "Für die USA braucht es die Service-ID der App.",
    remedy: "Sie steht im Partner Center, bei deiner App.",
  },
  "connect.not-a-seller": {
    says: () => "Dieses TikTok-Konto ist kein Verkäufer und hat keinen Shop.",
    remedy: "Bei TikTok mit dem Konto des Shops anmelden, dann nochmal.",
  },
  "connect.no-shops": {
    says: () => "Zu dieser Erlaubnis gehört kein Shop.",
    remedy: "Mindestens einen Shop wählen, oder der Inhaber erlaubt es.",
  },
} satisfies Partial<RefusalSentences>;
