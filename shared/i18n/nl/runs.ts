import { counted } from "../figures.ts";

const count = counted("nl");

/** Labels that are printed before their goods are packed. */
export const runs = {
  title: "Labelreeksen",
  hint: "Eerst de labels, dan inpakken. Scan aan de tafel een label om zijn pakket te openen.",
  contents: "Welke pakketten",
  contentsOf: { "one-article": "Met één soort artikel", any: "Alle" },
  due: "Wanneer",
  dueWhen: { today: "Moeten vandaag weg", any: "Alle dagen" },
  delivery: "Verzending",
  allDeliveries: "Alle",
  most: "Hoogstens",
  fit: (labels: number, stacks: number) =>
    `${count(labels, "label", "labels")} in ${count(stacks, "stapel", "stapels")}`,
  noneFits: "Geen wachtend pakket past hierbij",
  start: "Labels printen",
  starting: "Bezig",
  stop: "Stoppen",
  states: {
    going: "Loopt",
    stopping: "Wordt gestopt",
    ended: "Klaar",
    stopped: "Gestopt",
  },
  progress: (printed: number, labels: number) =>
    `${printed} van ${count(labels, "label", "labels")}`,
  labelOf: (parcel: string) => `Label van pakket ${parcel}`,
  separator: (words: string) => `Blad ‘${words}’`,
  now: "Nu",
  waitsFor: {
    answer: "Ligt dit op papier?",
    printer: "De printer wacht",
    label: "Wacht op het label",
  },
  onPaper: "Ja, het ligt er",
  notOnPaper: "Nee, print het",
  takeOut: "Haal deze labels uit de stapel",
  takeOutHint: "Hun pakket is gestopt. Gooi het label weg.",
  stack: (stack: string) => `Stapel ${stack}`,
  dropped: "Niet geprint",
  stoppedBefore: "De reeks is eerder gestopt.",
  unread: "De reeks kon niet worden gelezen.",
  mixed: "Gemengde pakketten",
};

export type RunsWords = typeof runs;
