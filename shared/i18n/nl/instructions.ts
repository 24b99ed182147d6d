import { counted, grams } from "../figures.ts";
import type { InstructionSentences } from "../instruction-sentences.ts";
import { trouble } from "./trouble.ts";

const weight = grams("nl");
const count = counted("nl");

export const instructions = {
  "sign-in": ({ locked }) => ({
    title: "Scan je badge",
    follows:
      locked === undefined
        ? "Daarna kun je meteen beginnen."
        : locked.parcel === null
          ? `De tafel is op slot. ${locked.name} werkt hier.`
          : `De tafel is op slot. Pakket ${locked.parcel} van ${locked.name} ligt open.`,
  }),
  start: ({ waiting }) =>
    waiting === 0
      ? {
          title: "Alles is ingepakt",
          follows: "Nieuwe pakketten verschijnen hier vanzelf.",
        }
      : {
          title: "Scan een artikel om te beginnen",
          follows: `Er ${waiting === 1 ? "wacht" : "wachten"} nog ${count(waiting, "pakket", "pakketten")}. Het dringendste gaat voor.`,
        },
  "scan-unit": ({ title, remaining, times = 1 }, facts) => ({
    title:
      times > 1
        ? `Eén scan telt nu voor ${times}: scan ${title}`
        : remaining === 1
          ? `Scan ${title}`
          : `Scan nog ${remaining} × ${title}`,
    follows:
      facts.unitsAfter > 0
        ? `Daarna nog ${count(facts.unitsAfter, "ander stuk", "andere stuks")}.`
        : facts.weighs
          ? `Daarna op de weegschaal.${facts.labelReady ? " Het label staat klaar." : ""}`
          : facts.labelReady
            ? "Daarna komt het label uit de printer."
            : "Daarna is de doos compleet.",
  }),
  "enter-quantity": () => ({
    title: "Hoeveel heb je er in je handen?",
    follows: "Kies het aantal en scan er daarna één.",
  }),
  capture: ({ wants, title }) => ({
    title: {
      serial: "Scan het serienummer",
      lot: "Scan het batchnummer",
      expiry: "Scan of typ de houdbaarheidsdatum",
    }[wants],
    follows: `Van de ${title} die je vasthebt.`,
  }),
  "put-in-insert": ({ title, code }) => ({
    title: `Doe erbij: ${title}`,
    follows:
      code === null
        ? "Kies daarna Akkoord."
        : `Scan de code ${code}, of kies Akkoord.`,
  }),
  "teach-article": ({ scanned, options }) => ({
    title: `Op welk artikel staat ${scanned}?`,
    follows:
      options.length > 0
        ? "Kies hieronder, of scan het eigen label of de SKU-code."
        : "Scan het eigen label of de SKU-code van het artikel.",
  }),
  "choose-article": () => ({
    title: "Welk artikel heb je vast?",
    follows: "Kies hieronder, of scan een andere barcode op het artikel.",
  }),
  "place-on-scale": ({ expectedGrams }) => ({
    title: "Zet het pakket op de weegschaal",
    follows:
      expectedGrams > 0
        ? `Het hoort ongeveer ${weight(expectedGrams)} te wegen.`
        : "Het gewicht is nog niet bekend. We onthouden het.",
  }),
  "put-in-box": ({ title }) => ({
    title: `Leg ${title} in de doos`,
    follows: "Dan is het pakket gewogen en komt het label.",
  }),
  "choose-box": () => ({
    title: "Welke doos neem je?",
    follows: "Kies hieronder, of scan de code van de doos.",
  }),
  "let-scale-settle": () => ({
    title: "Laat het even stilstaan",
    follows: "Handen los. Het gewicht komt vanzelf.",
  }),
  "scale-trouble": (_, { refusal }) => ({
    title: refusal?.inShort ?? "De weegschaal heeft je nodig",
    follows: refusal?.says ?? "",
  }),
  "wait-for-label": (_, { refusal }) => ({
    title: refusal?.inShort ?? "Het label komt eraan",
    follows: refusal?.says ?? "Laat het pakket even staan.",
  }),
  "wait-for-printer": () => ({
    title: "Het label wordt geprint",
    follows: "Plak het daarna op de doos.",
  }),
  "printer-trouble": (_, { refusal }) => ({
    title: refusal?.inShort ?? "De printer heeft je nodig",
    follows: refusal?.says ?? "",
  }),
  "ask-printed": ({ printer = null }) => ({
    title: "Is het label goed geprint?",
    follows:
      printer === null
        ? "Kijk bij de printer en kies ja of nee."
        : `Kijk bij ${printer} en kies ja of nee.`,
  }),
  "scan-label": ({ trackingTail, stickOn, printer = null }) => ({
    title: "Plak het label en scan het",
    follows: stickOn
      ? "Een label van je eigen vervoerder: scan de grote barcode."
      : trackingTail === ""
        ? "Scan de grote barcode op het label."
        : printer === null
          ? `Het nummer eindigt op ${trackingTail}.`
          : `Het komt uit ${printer}. Het nummer eindigt op ${trackingTail}.`,
  }),
  "set-aside": (_, { refusal }) => ({
    title: "Leg dit pakket apart",
    follows: refusal?.says ?? "",
  }),
  "ask-take-over": ({ parcel, station }) => ({
    title: `Pakket ${parcel} overnemen?`,
    follows: `Het ligt half ingepakt bij ${station}. Kies ja of nee.`,
  }),
  "fill-tote": ({ tote }) => ({
    title: `Wat gaat er in bak ${tote}?`,
    follows: "Scan de pakbon, of meer dan één. Kies daarna Klaar.",
  }),
  "ask-run-paper": ({ paper }) => ({
    title:
      paper.kind === "label"
        ? `Is het label van pakket ${paper.parcel} eruit gekomen?`
        : `Is het blad ‘${paper.words}’ eruit gekomen?`,
    follows: "Het is het laatste van de reeks. Kijk bij de printer: ja of nee.",
  }),
  "scan-supervisor-badge": ({ action }, { actionLabels }) => ({
    title: "Laat je teamleider de badge scannen",
    follows: `Nodig voor: ${actionLabels[action].toLowerCase()}.`,
  }),
  "choose-line": (asked) => trouble.chooseLine[asked.trouble],
  "choose-unit": ({ title }) => trouble.chooseUnit(title),
  "settle-trouble": (asked) =>
    trouble.settleTrouble(asked.trouble, asked.title, asked.missing),
  "choose-reason": ({ of }) => trouble.chooseReason[of],
  "decide-held": ({ approved }, { refusal }) =>
    trouble.decideHeld(refusal?.says ?? "", approved),
} satisfies InstructionSentences;
