import { counted } from "../figures.ts";
import type { RunsWords } from "../nl/runs.ts";

const count = counted("pl");

/** Labels that are printed before their goods are packed. */
export const runs = {
  title: "Serie etykiet",
  hint: "Najpierw etykiety, potem pakowanie. Zeskanuj etykietę na stanowisku, a otworzy się jej paczka.",
  contents: "Które paczki",
  contentsOf: { "one-article": "Z jednym rodzajem artykułu", any: "Wszystkie" },
  due: "Kiedy",
  dueWhen: { today: "Na dzisiaj", any: "Każdy dzień" },
  delivery: "Wysyłka",
  allDeliveries: "Wszystkie",
  most: "Najwyżej",
  fit: (labels: number, stacks: number) =>
    `${count(labels, "etykieta", "etykiety", "etykiet")}, ${count(stacks, "stos", "stosy", "stosów")}`,
  noneFits: "Żadna czekająca paczka nie pasuje",
  start: "Drukuj etykiety",
  starting: "Zaczynamy",
  stop: "Zatrzymaj",
  states: {
    going: "Trwa",
    stopping: "Zatrzymywana",
    ended: "Gotowa",
    stopped: "Zatrzymana",
  },
  progress: (printed: number, labels: number) =>
    `${printed} z ${labels} etykiet`,
  labelOf: (parcel: string) => `Etykieta paczki ${parcel}`,
  separator: (words: string) => `Kartka „${words}”`,
  now: "Teraz",
  waitsFor: {
    answer: "Czy jest na papierze?",
    printer: "Drukarka czeka",
    label: "Czekamy na etykietę",
  },
  onPaper: "Tak, jest",
  notOnPaper: "Nie, drukuj",
  takeOut: "Wyjmij te etykiety ze stosu",
  takeOutHint: "Ich paczki zatrzymano. Wyrzuć etykietę.",
  stack: (stack: string) => `Stos ${stack}`,
  dropped: "Niewydrukowane",
  stoppedBefore: "Serię zatrzymano wcześniej.",
  unread: "Nie udało się odczytać serii.",
  mixed: "Mieszane paczki",
} satisfies RunsWords;
