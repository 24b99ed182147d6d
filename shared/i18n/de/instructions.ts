import { counted, grams } from "../figures.ts";
import type { InstructionSentences } from "../instruction-sentences.ts";
import { trouble } from "./trouble.ts";

const weight = grams("de");
const count = counted("de");

export const instructions = {
  "sign-in": ({ locked }) => ({
    title: "Ausweis scannen",
    follows:
      locked === undefined
        ? "Dann kannst du gleich anfangen."
        : locked.parcel === null
          ? `Der Packplatz ist gesperrt. ${locked.name} arbeitet hier.`
          : `Der Packplatz ist gesperrt. Paket ${locked.parcel} von ${locked.name} ist offen.`,
  }),
  start: ({ waiting }) =>
    waiting === 0
      ? {
          title: "Alles ist gepackt",
          follows: "Neue Pakete erscheinen hier von selbst.",
        }
      : {
          title: "Zum Start Artikel scannen",
          follows: `${count(waiting, "Paket wartet", "Pakete warten")} noch. Das dringendste zuerst.`,
        },
  "scan-unit": ({ title, remaining, times = 1 }, facts) => ({
    title:
      times > 1
        ? `Ein Scan zählt jetzt für ${times}: ${title} scannen`
        : remaining === 1
          ? `${title} scannen`
          : `Noch ${remaining} × ${title} scannen`,
    follows:
      facts.unitsAfter > 0
        ? `Danach noch ${count(facts.unitsAfter, "anderes Stück", "andere Stück")}.`
        : facts.weighs
          ? `Danach auf die Waage.${facts.labelReady ? " Das Label liegt bereit." : ""}`
          : facts.labelReady
            ? "Danach kommt das Label aus dem Drucker."
            : "Danach ist der Karton komplett.",
  }),
  "enter-quantity": () => ({
    title: "Wie viele hast du in der Hand?",
    follows: "Anzahl wählen, dann eines davon scannen.",
  }),
  capture: ({ wants, title }) => ({
    title: {
      serial: "Seriennummer scannen",
      lot: "Chargennummer scannen",
      expiry: "Haltbarkeitsdatum scannen oder tippen",
    }[wants],
    follows: `Von dem, was du in der Hand hast: ${title}.`,
  }),
  "put-in-insert": ({ title, code }) => ({
    title: `Beilegen: ${title}`,
    follows:
      code === null
        ? "Danach bestätigen."
        : `Code ${code} scannen oder bestätigen.`,
  }),
  "teach-article": ({ scanned, options }) => ({
    title: `Auf welchem Artikel steht ${scanned}?`,
    follows:
      options.length > 0
        ? "Unten wählen oder das eigene Etikett oder den SKU-Code scannen."
        : "Das eigene Etikett oder den SKU-Code des Artikels scannen.",
  }),
  "choose-article": () => ({
    title: "Welchen Artikel hast du in der Hand?",
    follows: "Unten wählen oder einen anderen Barcode am Artikel scannen.",
  }),
  "place-on-scale": ({ expectedGrams }) => ({
    title: "Paket auf die Waage stellen",
    follows:
      expectedGrams > 0
        ? `Es sollte etwa ${weight(expectedGrams)} wiegen.`
        : "Das Gewicht ist noch nicht bekannt. Wir merken es uns.",
  }),
  "put-in-box": ({ title }) => ({
    title: `${title} in den Karton legen`,
    follows: "Dann ist gewogen und das Label kommt.",
  }),
  "choose-box": () => ({
    title: "Welchen Karton nimmst du?",
    follows: "Unten wählen oder den Code des Kartons scannen.",
  }),
  "let-scale-settle": () => ({
    title: "Kurz ruhig stehen lassen",
    follows: "Hände weg. Das Gewicht kommt von selbst.",
  }),
  "scale-trouble": (_, { refusal }) => ({
    title: refusal?.inShort ?? "Die Waage braucht dich",
    follows: refusal?.says ?? "",
  }),
  "wait-for-label": (_, { refusal }) => ({
    title: refusal?.inShort ?? "Das Label kommt gleich",
    follows: refusal?.says ?? "Paket so lange stehen lassen.",
  }),
  "wait-for-printer": () => ({
    title: "Das Label wird gedruckt",
    follows: "Danach auf den Karton kleben.",
  }),
  "printer-trouble": (_, { refusal }) => ({
    title: refusal?.inShort ?? "Der Drucker braucht dich",
    follows: refusal?.says ?? "",
  }),
  "ask-printed": ({ printer = null }) => ({
    title: "Ist das Label gut gedruckt?",
    follows:
      printer === null
        ? "Am Drucker nachsehen und ja oder nein wählen."
        : `Bei ${printer} nachsehen und ja oder nein wählen.`,
  }),
  "scan-label": ({ trackingTail, stickOn, printer = null }) => ({
    title: "Label aufkleben und scannen",
    follows: stickOn
      ? "Eins deines eigenen Paketdienstes: den großen Barcode scannen."
      : trackingTail === ""
        ? "Den großen Barcode auf dem Label scannen."
        : printer === null
          ? `Die Nummer endet auf ${trackingTail}.`
          : `Es kommt aus ${printer}. Die Nummer endet auf ${trackingTail}.`,
  }),
  "set-aside": (_, { refusal }) => ({
    title: "Paket zur Seite legen",
    follows: refusal?.says ?? "",
  }),
  "ask-take-over": ({ parcel, station }) => ({
    title: `Paket ${parcel} übernehmen?`,
    follows: `Es liegt halb gepackt bei ${station}. Ja oder nein wählen.`,
  }),
  "fill-tote": ({ tote }) => ({
    title: `Was kommt in Wanne ${tote}?`,
    follows: "Packzettel scannen, auch mehrere. Danach Fertig wählen.",
  }),
  "ask-run-paper": ({ paper }) => ({
    title:
      paper.kind === "label"
        ? `Ist das Label von Paket ${paper.parcel} herausgekommen?`
        : `Ist das Blatt „${paper.words}“ herausgekommen?`,
    follows: "Es ist das letzte der Serie. Am Drucker nachsehen: ja oder nein.",
  }),
  "scan-supervisor-badge": ({ action }, { actionLabels }) => ({
    title: "Teamleitung bitten, den Ausweis zu scannen",
    follows: `Nötig für: ${actionLabels[action]}.`,
  }),
  "choose-line": (asked) => trouble.chooseLine[asked.trouble],
  "choose-unit": ({ title }) => trouble.chooseUnit(title),
  "settle-trouble": (asked) =>
    trouble.settleTrouble(asked.trouble, asked.title, asked.missing),
  "choose-reason": ({ of }) => trouble.chooseReason[of],
  "decide-held": ({ approved }, { refusal }) =>
    trouble.decideHeld(refusal?.says ?? "", approved),
} satisfies InstructionSentences;
