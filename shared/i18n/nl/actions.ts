/** The label of every action on the bottom bar and the command card. */
export const actions = {
  confirm: "Akkoord",
  undo: "Ongedaan",
  yes: "Ja",
  no: "Nee",
  "set-aside": "Apart leggen",
  reprint: "Opnieuw printen",
  "skip-weighing": "Wegen overslaan",
  "call-supervisor": "Hulp roepen",
  "sign-out": "Afmelden",
  "choose-1": "Keuze 1",
  "choose-2": "Keuze 2",
  "choose-3": "Keuze 3",
  "choose-4": "Keuze 4",
  "show-doctor": "Hardwaredokter",
  "device-use": "Nieuw apparaat gebruiken",
  "show-transfer": "Naar andere tafel",
  "device-test-label": "Proeflabel",
  "device-zero": "Weegschaal op nul",
  "device-tare": "Tarra",
  "show-bench": "Tafel",
  "show-queue": "Wachtrij",
  "show-devices": "Apparaten",
  "show-training": "Oefenen",
  "show-commands": "Opdrachten",
};

export type ActionWords = typeof actions;
