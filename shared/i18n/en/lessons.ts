import { counted } from "../figures.ts";
import type { LessonsWords } from "../nl/lessons.ts";

const count = counted("en");

export const lessons: LessonsWords = {
  title: "Lessons",
  hint: "Choose a lesson or scan its barcode. It checks itself as you go.",
  signIn: "Scan your badge. Then the lesson can begin.",
  onlyTraining: "Lessons are for training only.",
  running: "This lesson is on",
  waiting: "The order is coming in. Wait a moment.",
  names: {
    single: "One item",
    multi: "Several items",
    "wrong-item": "Wrong item",
    "out-of-paper": "Out of labels",
    cancelled: "Order cancelled",
    shortage: "Item out of stock",
  },
  teaches: {
    single: "From scan to sealed box, in one go.",
    multi: "Everything goes in the box before the label comes.",
    "wrong-item": "The bench stops you. Put the item back and carry on.",
    "out-of-paper": "Put a new roll in the printer. The label comes by itself.",
    cancelled: "The buyer backs out. The bench stops you: put it all back.",
    shortage: "Something missing? Set the parcel aside and carry on.",
  },
  steps: {
    open: "Scan the parcel",
    wrong: "Scan the wrong item",
    pack: "Scan every item",
    "start-packing": "Scan an item",
    notice: "Wait for the stop",
    "pack-rest": "Scan what is there",
    weigh: "Put the box on the scale",
    refill: "Put labels in the printer",
    print: "The label is printed",
    aside: "Set the parcel aside",
    seal: "Stick the label on and scan it",
  },
  mistakes: {
    "wrong-scan": "That did not belong. See on the screen what is needed.",
    "wrong-weight": "The weight is off. See whether everything is in the box.",
  },
  mistakesSoFar: (mistakes) => count(mistakes, "mistake", "mistakes"),
  missing: (title) => `Out of stock: ${title}`,
  parcel: (number) => `Parcel ${number}`,
  ends: {
    sealed: "This parcel was not to be sealed. Try it again.",
    "wrong-not-tried": "You scanned nothing wrong. Try that as well.",
    "set-aside": "This parcel could have gone. Try it again.",
    "not-there": "That item was not there. Set the parcel aside without it.",
    "taken-away": "The shop held this parcel back. Begin again.",
    "signed-out": "Somebody signed in or out. Begin again.",
    left: "The lesson was stopped.",
  },
  doneIn: (seconds) => `Done in ${seconds} s`,
  fastest: "Faster than anybody at this bench.",
  seconds: (seconds) => `${seconds} s`,
  yourBest: "You",
  benchBest: "Best here",
  never: "Not done yet",
};
