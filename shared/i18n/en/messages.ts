import { counted } from "../figures.ts";
import type { MessagesWords } from "../nl/messages.ts";

const count = counted("en");

export const messages: MessagesWords = {
  outbox: {
    title: "Messages to TikTok",
    hint: "What still has to be sent, and what did not work.",
    empty: "Everything is sent",
    emptyHint: "Without internet messages wait here by themselves.",
    unread: "The list could not be read.",
    kinds: {
      ship: "Arrange shipment",
      "buy-package": "Buy label from TikTok",
      "fetch-label": "Fetch label",
      "answer-cancellation": "Answer to a cancellation",
      "answer-return": "Answer to a return",
      "buy-label": "Buy label from the carrier",
      "fetch-carrier-label": "Fetch the carrier's label",
      "void-label": "Cancel label at the carrier",
      "mark-shipped": "Report shipment",
      "correct-shipping": "Correct tracking number",
      "split-order": "Split order",
      "combine-packages": "Combine packages",
      "uncombine-package": "Take a package apart",
      "cancel-units": "Cancel as out of stock",
    },
    parcel: (number) => `parcel ${number}`,
    states: {
      due: "waiting",
      "in-flight": "on its way",
      failed: "will be tried again",
      "given-up": "stopped",
    },
    attempts: (tries) => count(tries, "try", "tries"),
    since: (ago) => `since ${ago}`,
    nextAt: (time) => `next try at ${time}`,
    reference: (requestId) => `Reference for TikTok: ${requestId}`,
    retry: "Try now",
    giveUp: "Stop trying",
  },
  cancellations: {
    title: "Cancellations",
    hint: "Buyers who want to cancel. If nobody answers, TikTok decides.",
    empty: "Nobody wants to cancel",
    emptyHint: "A new request appears here by itself.",
    unread: "The list could not be read.",
    parcels: (numbers) =>
      numbers.length === 1
        ? `Parcel ${numbers[0] ?? ""}`
        : `Parcels ${numbers.join(", ")}`,
    noParcel: "No parcel yet",
    order: (id) => `Order ${id}`,
    answerIn: (time) => `${time} left to answer`,
    late: "the time to answer is over",
    noDeadline: "TikTok names no time",
    answered: "Your answer is on its way",
    approve: "Allow cancelling",
    reject: "Turn down",
    why: "Why do you turn it down?",
    asking: "Asking TikTok for the reasons",
    confirmReject: "Turn down for this reason",
    back: "Back",
  },
};
