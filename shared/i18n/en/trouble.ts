import type { TroubleWords } from "../trouble-words.ts";

export const trouble: TroubleWords = {
  settle: ["Fetch another", "Let it wait for stock", "Supervisor decides"],
  settleHints: [
    "The parcel stays open.",
    "The box goes to the hold shelf.",
    "Now, with a badge.",
  ],
  unit: ["Not scanned yet", "Already in the box"],
  unitHints: ["It was in your hand.", "It is counted no more."],
  reasons: {
    "paper-jam": "Paper jam",
    unreadable: "Unreadable",
    lost: "Lost",
    other: "Something else",
  },
  decisions: {
    release: "Stock is there again",
    "ship-without": "Ship without what is missing",
    "cancel-lines": "Cancel what is missing",
    "cancel-order": "Cancel the whole order",
  },
  decisionHints: {
    release: "The parcel goes on with what lies in the box.",
    "ship-without": "The rest becomes a parcel of its own, and waits.",
    "cancel-lines": "Counts as a cancellation by the seller.",
    "cancel-order": "Counts as a cancellation by the seller.",
  },
  chooseLine: {
    short: {
      title: "Of which article are there too few?",
      follows: "Choose below, or scan the article.",
    },
    damaged: {
      title: "Which article is damaged?",
      follows: "Choose below, or scan the article.",
    },
  },
  chooseUnit: (title) => ({
    title: "Which unit is damaged?",
    follows: `${title}: not scanned yet, or already in the box?`,
  }),
  settleTrouble: (kind, title, missing) =>
    kind === "short"
      ? {
          title: `${missing} × ${title} missing`,
          follows: "Is any left? Scan that first. Then choose.",
        }
      : {
          title: `Put ${title} with the damaged goods`,
          follows: "Noted. Choose what happens now, or scan another.",
        },
  chooseReason: {
    reprint: {
      title: "Why print the label again?",
      follows: "Throw the old label away.",
    },
    "void-label": {
      title: "Why is the label no good?",
      follows: "Take it off the box. A new label comes.",
    },
  },
  held: {
    title: "Held",
    hint: "Parcels that wait, with why and where the box is.",
    unread: "The list could not be read.",
    empty: "Nothing is held",
    emptyHint: "What cannot go on appears here by itself.",
    parcel: (number) => `Parcel ${number}`,
    since: (ago) => `since ${ago}`,
    where: {
      shelves: "Nothing packed yet",
      "hold-shelf": "On the hold shelf",
      bench: "At a bench now",
    },
    inBox: (done, needed) => `${done} of ${needed} in the box`,
    leavesIn: (time) => `leaves in ${time}`,
    late: "late",
    underWay: "Waiting for TikTok's answer",
    calls: (station, parcel) =>
      parcel === null
        ? `${station} calls for help`
        : `${station} calls for help with parcel ${parcel}`,
  },
  decideHeld: (says, approved) => ({
    title: approved
      ? "What happens to this parcel?"
      : "Ask your supervisor to scan their badge",
    follows: says,
  }),
};
