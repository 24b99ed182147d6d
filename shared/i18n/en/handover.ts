import { counted } from "../figures.ts";
import type { HandoverWords } from "../nl/handover.ts";

const count = counted("en");

/** The courier's visit. */
export const handover = {
  title: "Handover",
  boxes: (boxes) => count(boxes, "box", "boxes"),
  states: { do: "Now", good: "Good", stop: "Stop", ask: "Question" },
  signIn: "Scan your badge",
  signInFollows: "Then you can hand boxes to the courier.",
  nobodyHere: "Scan the first box for the courier",
  nobodyHereFollows: "The first box says whose cage this is.",
  scanNext: (carrier) => `Scan the next box for ${carrier}`,
  allIn: (carrier) => `Everything for ${carrier} is in`,
  allInFollows: "Let the driver sign.",
  stillHere: (boxes) =>
    `${count(boxes, "box still stands", "boxes still stand")} here.`,
  inCage: (parcel) => `Parcel ${parcel} is in the cage`,
  inCageFollows: (boxes, carrier) =>
    `${count(boxes, "box", "boxes")} for ${carrier}`,
  takeItOut: (parcel) => `Take parcel ${parcel} out of the cage`,
  takeItOutFollows: (why) => `Then scan its label: ${why}.`,
  takenOut: (parcel) => `Parcel ${parcel} is out of the cage`,
  takenOutFollows: (why) => `Set it aside: ${why}.`,
  letGo: "May it go all the same?",
  cages: "By carrier",
  noCages: "Nothing stands ready.",
  here: "Here now",
  takeOut: "Must not go",
  why: {
    cancelled: "cancelled",
    "cancel-requested": "buyer wants to cancel",
    "on-hold": "on hold at TikTok",
    "address-changed": "address changed",
  },
  where: {
    bench: "stands at the bench",
    cage: "lies in the cage: take it out",
  },
  missing: "Not in the cage yet",
  past: "Earlier visits",
  signed: "signed",
  notSigned: "not signed",
  openPaper: "Paper",
  sign: {
    title: (carrier) => `Driver of ${carrier}: sign here`,
    pad: "Area for the signature",
    clear: "Sign again",
    back: "Not done yet",
    finish: "Finish",
    unsigned: "Finish without a signature",
    busy: "Making the paper",
  },
  paper: {
    title: (carrier) => `Handover to ${carrier}`,
    when: (day, from, until) => `${day}, from ${from} to ${until}`,
    where: (station, operator) => `${station}, ${operator}`,
    parcel: "Parcel",
    tracking: "Tracking number",
    at: "In the cage",
    left: (boxes) => `Left behind: ${count(boxes, "box", "boxes")}`,
    signature: (carrier) => `Signature of the driver (${carrier})`,
    unsigned: "Not signed.",
  },
} satisfies HandoverWords;
