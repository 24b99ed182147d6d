import { counted, grams } from "../figures.ts";
import type { InstructionSentences } from "../instruction-sentences.ts";
import { trouble } from "./trouble.ts";

const weight = grams("pl");
const count = counted("pl");

export const instructions = {
  "sign-in": ({ locked }) => ({
    title: "Zeskanuj swój identyfikator",
    follows:
      locked === undefined
        ? "Potem możesz od razu zacząć."
        : locked.parcel === null
          ? `Stanowisko jest zablokowane. Pracuje tu ${locked.name}.`
          : `Stanowisko jest zablokowane. Otwarta paczka ${locked.parcel}: ${locked.name}.`,
  }),
  start: ({ waiting }) =>
    waiting === 0
      ? {
          title: "Wszystko spakowane",
          follows: "Nowe paczki pojawią się tu same.",
        }
      : {
          title: "Zeskanuj artykuł, aby zacząć",
          follows: `${count(waiting, "paczka czeka", "paczki czekają", "paczek czeka")}. Najpilniejsza idzie pierwsza.`,
        },
  "scan-unit": ({ title, remaining, times = 1 }, facts) => ({
    title:
      times > 1
        ? `Jeden skan liczy teraz ${times}: zeskanuj ${title}`
        : remaining === 1
          ? `Zeskanuj ${title}`
          : `Zeskanuj jeszcze ${remaining} × ${title}`,
    follows:
      facts.unitsAfter > 0
        ? `Potem jeszcze ${count(facts.unitsAfter, "inna sztuka", "inne sztuki", "innych sztuk")}.`
        : facts.weighs
          ? `Potem na wagę.${facts.labelReady ? " Etykieta jest gotowa." : ""}`
          : facts.labelReady
            ? "Potem wyjdzie etykieta z drukarki."
            : "Potem karton jest kompletny.",
  }),
  "enter-quantity": () => ({
    title: "Ile sztuk trzymasz?",
    follows: "Wybierz liczbę, potem zeskanuj jedną z nich.",
  }),
  capture: ({ wants, title }) => ({
    title: {
      serial: "Zeskanuj numer seryjny",
      lot: "Zeskanuj numer partii",
      expiry: "Zeskanuj lub wpisz datę ważności",
    }[wants],
    follows: `Z artykułu, który trzymasz: ${title}.`,
  }),
  "put-in-insert": ({ title, code }) => ({
    title: `Dołóż: ${title}`,
    follows:
      code === null
        ? "Potem potwierdź."
        : `Zeskanuj kod ${code} albo potwierdź.`,
  }),
  "teach-article": ({ scanned, options }) => ({
    title: `Na którym artykule jest ${scanned}?`,
    follows:
      options.length > 0
        ? "Wybierz poniżej albo zeskanuj etykietę lub kod SKU artykułu."
        : "Zeskanuj etykietę lub kod SKU artykułu.",
  }),
  "choose-article": () => ({
    title: "Który artykuł trzymasz?",
    follows: "Wybierz poniżej albo zeskanuj inny kod na artykule.",
  }),
  "place-on-scale": ({ expectedGrams }) => ({
    title: "Połóż paczkę na wadze",
    follows:
      expectedGrams > 0
        ? `Powinna ważyć około ${weight(expectedGrams)}.`
        : "Jej masy jeszcze nie znamy. Zapamiętamy ją.",
  }),
  "put-in-box": ({ title }) => ({
    title: `Włóż do kartonu: ${title}`,
    follows: "Wtedy paczka jest zważona i wychodzi etykieta.",
  }),
  "choose-box": () => ({
    title: "Który karton bierzesz?",
    follows: "Wybierz poniżej albo zeskanuj kod kartonu.",
  }),
  "let-scale-settle": () => ({
    title: "Poczekaj, aż się uspokoi",
    follows: "Zabierz ręce. Masa pojawi się sama.",
  }),
  "scale-trouble": (_, { refusal }) => ({
    title: refusal?.inShort ?? "Waga cię potrzebuje",
    follows: refusal?.says ?? "",
  }),
  "wait-for-label": (_, { refusal }) => ({
    title: refusal?.inShort ?? "Etykieta zaraz będzie",
    follows: refusal?.says ?? "Zostaw paczkę tam, gdzie jest.",
  }),
  "wait-for-printer": () => ({
    title: "Etykieta się drukuje",
    follows: "Potem naklej ją na karton.",
  }),
  "printer-trouble": (_, { refusal }) => ({
    title: refusal?.inShort ?? "Drukarka cię potrzebuje",
    follows: refusal?.says ?? "",
  }),
  "ask-printed": ({ printer = null }) => ({
    title: "Czy etykieta dobrze wyszła?",
    follows:
      printer === null
        ? "Zobacz przy drukarce i wybierz tak albo nie."
        : `Zobacz przy ${printer} i wybierz tak albo nie.`,
  }),
  "scan-label": ({ trackingTail, stickOn, printer = null }) => ({
    title: "Naklej etykietę i zeskanuj ją",
    follows: stickOn
      ? "Od twojego przewoźnika: zeskanuj duży kod kreskowy."
      : trackingTail === ""
        ? "Zeskanuj duży kod kreskowy na etykiecie."
        : printer === null
          ? `Numer kończy się na ${trackingTail}.`
          : `Wychodzi z ${printer}. Numer kończy się na ${trackingTail}.`,
  }),
  "set-aside": (_, { refusal }) => ({
    title: "Odłóż tę paczkę na bok",
    follows: refusal?.says ?? "",
  }),
  "ask-take-over": ({ parcel, station }) => ({
    title: `Przejąć paczkę ${parcel}?`,
    follows: `Leży w połowie spakowana: ${station}. Wybierz tak lub nie.`,
  }),
  "fill-tote": ({ tote }) => ({
    title: `Co trafia do pojemnika ${tote}?`,
    follows: "Zeskanuj specyfikację, może być kilka. Potem wybierz Gotowe.",
  }),
  "ask-run-paper": ({ paper }) => ({
    title:
      paper.kind === "label"
        ? `Czy wyszła etykieta paczki ${paper.parcel}?`
        : `Czy wyszła kartka „${paper.words}”?`,
    follows: "To ostatnia z serii. Spójrz na drukarkę: tak lub nie.",
  }),
  "scan-supervisor-badge": ({ action }, { actionLabels }) => ({
    title: "Poproś kierownika o identyfikator",
    follows: `Potrzebne do: ${actionLabels[action].toLowerCase()}.`,
  }),
  "choose-line": (asked) => trouble.chooseLine[asked.trouble],
  "choose-unit": ({ title }) => trouble.chooseUnit(title),
  "settle-trouble": (asked) =>
    trouble.settleTrouble(asked.trouble, asked.title, asked.missing),
  "choose-reason": ({ of }) => trouble.chooseReason[of],
  "decide-held": ({ approved }, { refusal }) =>
    trouble.decideHeld(refusal?.says ?? "", approved),
} satisfies InstructionSentences;
