import type { ActionWords } from "../nl/actions.ts";

export const actions = {
  confirm: "Agree",
  undo: "Undo",
  yes: "Yes",
  no: "No",
  "set-aside": "Set aside",
  reprint: "Print again",
  "skip-weighing": "Skip weighing",
  "call-supervisor": "Call for help",
  "sign-out": "Sign out",
  "choose-1": "Choice 1",
  "choose-2": "Choice 2",
  "choose-3": "Choice 3",
  "choose-4": "Choice 4",
  "show-bench": "Bench",
  "show-queue": "Queue",
  "show-devices": "Devices",
  "show-training": "Practise",
  "show-commands": "Commands",
} satisfies ActionWords;
