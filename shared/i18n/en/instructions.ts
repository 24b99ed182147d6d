import { counted, grams } from "../figures.ts";
import type { InstructionSentences } from "../instruction-sentences.ts";
import { trouble } from "./trouble.ts";

const weight = grams("en");
const count = counted("en");

export const instructions = {
  "sign-in": ({ locked }) => ({
    title: "Scan your badge",
    follows:
      locked === undefined
        ? "Then you can start right away."
        : locked.parcel === null
          ? `The bench is locked. ${locked.name} works here.`
          : `The bench is locked. Parcel ${locked.parcel} of ${locked.name} is open.`,
  }),
  start: ({ waiting }) =>
    waiting === 0
      ? {
          title: "Everything is packed",
          follows: "New parcels appear here by themselves.",
        }
      : {
          title: "Scan an article to start",
          follows: `${count(waiting, "parcel is", "parcels are")} waiting. The most urgent goes first.`,
        },
  "scan-unit": ({ title, remaining, times = 1 }, facts) => ({
    title:
      times > 1
        ? `One scan now counts for ${times}: scan ${title}`
        : remaining === 1
          ? `Scan ${title}`
          : `Scan ${remaining} × ${title}`,
    follows:
      facts.unitsAfter > 0
        ? `Then ${count(facts.unitsAfter, "other unit", "other units")}.`
        : facts.weighs
          ? `Then onto the scale.${facts.labelReady ? " The label is ready." : ""}`
          : facts.labelReady
            ? "Then the label prints."
            : "Then the box is complete.",
  }),
  "enter-quantity": () => ({
    title: "How many are in your hands?",
    follows: "Choose the number, then scan one of them.",
  }),
  capture: ({ wants, title }) => ({
    title: {
      serial: "Scan the serial number",
      lot: "Scan the lot number",
      expiry: "Scan or type the expiry date",
    }[wants],
    follows: `Of the ${title} you are holding.`,
  }),
  "put-in-insert": ({ title, code }) => ({
    title: `Put in: ${title}`,
    follows:
      code === null
        ? "Then press Agree."
        : `Scan its code ${code}, or press Agree.`,
  }),
  "teach-article": ({ scanned, options }) => ({
    title: `Which article carries ${scanned}?`,
    follows:
      options.length > 0
        ? "Choose below, or scan the article's own label or SKU code."
        : "Scan the article's own label or SKU code.",
  }),
  "choose-article": () => ({
    title: "Which article are you holding?",
    follows: "Choose below, or scan another barcode on the article.",
  }),
  "place-on-scale": ({ expectedGrams }) => ({
    title: "Put the parcel on the scale",
    follows:
      expectedGrams > 0
        ? `It should weigh about ${weight(expectedGrams)}.`
        : "Its weight is not known yet. We will remember it.",
  }),
  "put-in-box": ({ title }) => ({
    title: `Put ${title} in the box`,
    follows: "Then it is weighed, and the label comes.",
  }),
  "choose-box": () => ({
    title: "Which box do you take?",
    follows: "Choose below, or scan the box's own code.",
  }),
  "let-scale-settle": () => ({
    title: "Let it come to rest",
    follows: "Hands off. The weight comes by itself.",
  }),
  "scale-trouble": (_, { refusal }) => ({
    title: refusal?.inShort ?? "The scale needs you",
    follows: refusal?.says ?? "",
  }),
  "wait-for-label": (_, { refusal }) => ({
    title: refusal?.inShort ?? "The label is on its way",
    follows: refusal?.says ?? "Leave the parcel where it is.",
  }),
  "wait-for-printer": () => ({
    title: "The label is printing",
    follows: "Then stick it on the box.",
  }),
  "printer-trouble": (_, { refusal }) => ({
    title: refusal?.inShort ?? "The printer needs you",
    follows: refusal?.says ?? "",
  }),
  "ask-printed": ({ printer = null }) => ({
    title: "Did the label print well?",
    follows:
      printer === null
        ? "Look at the printer and choose yes or no."
        : `Look at ${printer} and choose yes or no.`,
  }),
  "scan-label": ({ trackingTail, stickOn, printer = null }) => ({
    title: "Stick on the label and scan it",
    follows: stickOn
      ? "One from your own carrier: scan its large barcode."
      : trackingTail === ""
        ? "Scan the large barcode on the label."
        : printer === null
          ? `Its number ends in ${trackingTail}.`
          : `It comes out of ${printer}. Its number ends in ${trackingTail}.`,
  }),
  "set-aside": (_, { refusal }) => ({
    title: "Set this parcel aside",
    follows: refusal?.says ?? "",
  }),
  "ask-take-over": ({ parcel, station }) => ({
    title: `Take over parcel ${parcel}?`,
    follows: `It lies at ${station}, half packed. Choose yes or no.`,
  }),
  "fill-tote": ({ tote }) => ({
    title: `What goes into tote ${tote}?`,
    follows: "Scan its slip, or more than one. Then choose Done.",
  }),
  "ask-run-paper": ({ paper }) => ({
    title:
      paper.kind === "label"
        ? `Did the label of parcel ${paper.parcel} come out?`
        : `Did the sheet “${paper.words}” come out?`,
    follows: "It is the last one of the run. Look at the printer: yes or no.",
  }),
  "scan-supervisor-badge": ({ action }, { actionLabels }) => ({
    title: "Ask your supervisor to scan their badge",
    follows: `Needed to: ${actionLabels[action].toLowerCase()}.`,
  }),
  "choose-line": (asked) => trouble.chooseLine[asked.trouble],
  "choose-unit": ({ title }) => trouble.chooseUnit(title),
  "settle-trouble": (asked) =>
    trouble.settleTrouble(asked.trouble, asked.title, asked.missing),
  "choose-reason": ({ of }) => trouble.chooseReason[of],
  "decide-held": ({ approved }, { refusal }) =>
    trouble.decideHeld(refusal?.says ?? "", approved),
} satisfies InstructionSentences;
