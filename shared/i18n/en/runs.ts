import { counted } from "../figures.ts";
import type { RunsWords } from "../nl/runs.ts";

const count = counted("en");

/** Labels that are printed before their goods are packed. */
export const runs = {
  title: "Label runs",
  hint: "Labels first, then packing. Scan a label at the bench to open its parcel.",
  contents: "Which parcels",
  contentsOf: { "one-article": "With one kind of article", any: "All" },
  due: "When",
  dueWhen: { today: "Due today", any: "Any day" },
  delivery: "Delivery",
  allDeliveries: "All",
  most: "At most",
  fit: (labels: number, stacks: number) =>
    `${count(labels, "label", "labels")} in ${count(stacks, "stack", "stacks")}`,
  noneFits: "No waiting parcel fits",
  start: "Print labels",
  starting: "Starting",
  stop: "Stop",
  states: {
    going: "Going",
    stopping: "Being stopped",
    ended: "Done",
    stopped: "Stopped",
  },
  progress: (printed: number, labels: number) =>
    `${printed} of ${count(labels, "label", "labels")}`,
  labelOf: (parcel: string) => `Label of parcel ${parcel}`,
  separator: (words: string) => `Sheet “${words}”`,
  now: "Now",
  waitsFor: {
    answer: "Is this on paper?",
    printer: "The printer waits",
    label: "Waiting for the label",
  },
  onPaper: "Yes, it is there",
  notOnPaper: "No, print it",
  takeOut: "Take these labels out of the stack",
  takeOutHint: "Their parcel was stopped. Throw the label away.",
  stack: (stack: string) => `Stack ${stack}`,
  dropped: "Not printed",
  stoppedBefore: "The run was stopped before.",
  unread: "The run could not be read.",
  mixed: "Mixed parcels",
} satisfies RunsWords;
