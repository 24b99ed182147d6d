import type { ReturnQuestion } from "../../contract/returns-view.ts";
import { counted } from "../figures.ts";
import type { ReturnsWords } from "../nl/returns.ts";

const count = counted("en");

const statuses: Readonly<Record<string, string>> = {
  RETURN_OR_REFUND_REQUEST_PENDING: "waits for an answer",
  AWAITING_BUYER_SHIP: "the buyer has to send it",
  BUYER_SHIPPED_ITEM: "on its way back",
  AWAITING_BUYER_RESPONSE: "the buyer has to answer",
  REPLACEMENT_REQUEST_PENDING: "waits for an answer",
};

const questions: Readonly<Record<ReturnQuestion, string>> = {
  refund: "Money back without the goods?",
  return: "May it be sent back?",
  "received-package": "Did it come back well?",
  replacement: "Send another one?",
};

export const returns: ReturnsWords = {
  title: "Returns",
  hint: "What buyers send back. If nobody answers, TikTok decides.",
  empty: "Nobody sends anything back",
  emptyHint: "A new return appears here by itself.",
  unread: "The list could not be read.",
  question: (asked) => questions[asked],
  status: (word) => statuses[word] ?? word,
  units: (units) => count(units, "unit", "units"),
  parcels: (numbers) =>
    numbers.length === 1
      ? `parcel ${numbers[0] ?? ""}`
      : `parcels ${numbers.join(", ")}`,
  order: (id) => `order ${id}`,
  buyerSays: (reason) => `Buyer: ${reason}`,
  answerIn: (time) => `${time} left to answer`,
  late: "the time to answer is over",
  noDeadline: "TikTok names no time",
  answered: "Your answer is on its way",
  approve: "Agree",
  reject: "Turn down",
  why: "Why do you turn it down?",
  asking: "Asking TikTok for the reasons",
  comment: "Remark",
  photos: "Photos",
  photosAdded: (photos) => count(photos, "photo", "photos"),
  adding: "Keeping the photos",
  confirmReject: "Turn down for this reason",
  back: "Back",
};
