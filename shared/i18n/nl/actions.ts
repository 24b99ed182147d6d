/** The label of every action on the bottom bar and the command card. */
export const actions = {
  confirm: "Akkoord",
  undo: "Ongedaan maken",
  yes: "Ja",
  no: "Nee",
  "set-aside": "Apart leggen",
  reprint: "Opnieuw printen",
  "skip-weighing": "Wegen overslaan",
  "call-supervisor": "Hulp roepen",
  "sign-out": "Afmelden",
  "show-bench": "Tafel",
  "show-queue": "Wachtrij",
  "show-devices": "Apparaten",
  "show-training": "Oefenen",
  "show-commands": "Alle opdrachten",
};

export type ActionWords = typeof actions;
