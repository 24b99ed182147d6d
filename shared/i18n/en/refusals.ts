import type { RefusalSentences, RemedyWords } from "../refusal-sentences.ts";
import { deviceRefusals } from "./device-refusals.ts";
import { laneRefusals } from "./lane-refusals.ts";
import { shopRefusals } from "./shop-refusals.ts";
import { verifyRefusals } from "./verify-refusals.ts";
import { troubleRefusals } from "./trouble-refusals.ts";

/** In the words of whoever said no, where there are any. */
const because = (reason: string): string =>
  reason === "" ? "." : `: ${reason}`;

export const refusals = {
  ...deviceRefusals,
  ...laneRefusals,
  ...shopRefusals,
  ...verifyRefusals,
  ...troubleRefusals,
  "scan.unknown-barcode": {
    says: ({ scanned }) => `No article has barcode ${scanned}.`,
    remedy: "Scan another barcode on the article, or call your supervisor.",
  },
  "scan.ambiguous-barcode": {
    says: ({ scanned, titles }) => `${scanned} can be: ${titles}.`,
    remedy: "Choose the article you are holding.",
  },
  "scan.wrong-article": {
    says: ({ scanned, expected }) =>
      `This is ${scanned}. Needed here: ${expected}.`,
    remedy: "Put it back and scan the right article.",
  },
  "scan.too-many": {
    says: ({ title, needed }) =>
      `${title}: ${needed} needed, and already packed.`,
    remedy: "Put this one back.",
  },
  "scan.not-now": {
    says: ({ scanned }) => `${scanned} is not what comes next.`,
    remedy: "Do what the screen says first.",
  },
  "scan.empty-bin": {
    says: ({ bin }) => `Nothing is known to lie in bin ${bin}.`,
    remedy: "Scan the article itself, or another bin.",
  },
  "scan.not-signed-in": {
    says: () => "Nobody is signed in at this bench.",
    remedy: "Scan your badge first.",
  },
  "scan.unknown-badge": {
    says: () => "This badge is not known here.",
    remedy: "Scan another badge, or call your supervisor.",
  },
  "scan.damaged-barcode": {
    says: ({ scanned }) => `The barcode was read with an error: ${scanned}.`,
    remedy: "Scan it again. Smooth the barcode out if it is creased.",
  },
  "scan.labels-only": {
    says: ({ scanned }) =>
      `This scanner is for labels. ${scanned} is an article.`,
    remedy: "Scan articles with the other scanner.",
  },
  "scan.looked-up": {
    says: ({ title }) => `This is ${title}. Nothing was counted.`,
    remedy: "Carry on packing.",
  },
  "scan.setup-code": {
    says: () => "This code holds the devices of another bench.",
    remedy: "To take them over, open Devices and scan it there.",
  },
  "parcel.none-needs-article": {
    says: ({ title }) => `No open parcel needs ${title}.`,
    remedy: "Put it back and take another article.",
  },
  "parcel.not-found": {
    says: ({ scanned }) => `Nothing is known under ${scanned}.`,
    remedy: "Scan it again, or scan an article.",
  },
  "parcel.claimed-elsewhere": {
    says: ({ parcel, station }) =>
      `Parcel ${parcel} is being packed at ${station}.`,
    remedy: "Leave it for that bench and start another parcel.",
  },
  "parcel.busy-with-other": {
    says: ({ parcel }) => `Parcel ${parcel} is still open on this bench.`,
    remedy: "Finish this parcel, or set it aside.",
  },
  "parcel.none-open": {
    says: () => "No parcel is open on this bench.",
    remedy: "Scan an article to start one.",
  },
  "parcel.on-hold": {
    says: ({ parcel }) => `TikTok keeps parcel ${parcel} on hold for now.`,
    remedy: "Set it aside. It comes back by itself.",
  },
  "parcel.cancelled": {
    says: ({ parcel }) => `Parcel ${parcel} is cancelled.`,
    remedy: "Do not send it. Set the goods aside.",
  },
  "parcel.cancel-requested": {
    says: ({ parcel }) => `The buyer asked to cancel parcel ${parcel}.`,
    remedy: "Set it aside. Your supervisor decides.",
  },
  "parcel.fulfilled-by-tiktok": {
    says: ({ parcel }) => `TikTok's own warehouse ships parcel ${parcel}.`,
    remedy: "Do not pack it. Set the goods aside.",
  },
  "parcel.unknown-status": {
    says: ({ parcel, status }) =>
      `Parcel ${parcel} has a status we do not know: ${status}.`,
    remedy: "Set it aside. Your supervisor decides.",
  },
  "parcel.contents-unknown": {
    says: ({ parcel }) =>
      `TikTok has not said yet what is in parcel ${parcel}.`,
    remedy: "Set it aside. It is released when TikTok tells.",
  },
  "parcel.mixed-shipping": {
    says: ({ parcel }) => `Parcel ${parcel} mixes two ways of shipping.`,
    remedy: "Undo the combination in Seller Center; part is your carrier's.",
  },
  "parcel.cannot-split": {
    says: ({ parcel, reason }) =>
      `Parcel ${parcel} cannot be split${because(reason)}`,
    remedy: "Pack everything in one box, or split it in Seller Center.",
  },
  "parcel.cannot-combine": {
    says: ({ parcel, reason }) =>
      `Parcel ${parcel} cannot travel with the others${because(reason)}`,
    remedy: "Pack them one by one.",
  },
  "parcel.held": {
    says: ({ parcel }) => `Parcel ${parcel} is set aside.`,
    remedy: "Your supervisor can release it.",
  },
  "parcel.address-changed": {
    says: ({ parcel }) =>
      `The buyer of parcel ${parcel} has moved: the label is wrong.`,
    remedy: "Tear it up. A supervisor has a new one made.",
  },
  "parcel.contents-changed": {
    says: ({ parcel }) => `The contents of parcel ${parcel} have changed.`,
    remedy: "Put everything back, then confirm. It is packed anew.",
  },
  "parcel.already-sealed": {
    says: ({ parcel }) => `Parcel ${parcel} is already done.`,
    remedy: "Start the next parcel.",
  },
  "parcel.not-complete": {
    says: ({ parcel, missing }) =>
      `${missing} ${missing === 1 ? "unit is" : "units are"} missing from parcel ${parcel}.`,
    remedy: "Scan what is missing first.",
  },
  "parcel.nothing-to-undo": {
    says: () => "There is nothing to undo.",
    remedy: "Go on with what the screen says.",
  },
  "parcel.wrong-stage": {
    says: ({ parcel }) => `Parcel ${parcel} is not ready for that.`,
    remedy: "Do what the screen says first.",
  },
  "label.not-ready": {
    says: ({ parcel }) => `The label for parcel ${parcel} is not here yet.`,
    remedy: "Wait a moment. It prints by itself.",
  },
  "label.wrong-parcel": {
    says: ({ belongsTo }) => `This label belongs to parcel ${belongsTo}.`,
    remedy: "Take it off this box and scan the right label.",
  },
  "label.unknown": {
    says: ({ scanned }) => `No label here has number ${scanned}.`,
    remedy: "Scan the large barcode on the label you just stuck on.",
  },
  "label.void": {
    says: ({ parcel }) => `This label of parcel ${parcel} is no longer valid.`,
    remedy: "Take it off and throw it away.",
  },
  "label.damaged-file": {
    says: ({ parcel }) => `The label file for parcel ${parcel} is damaged.`,
    remedy: "Nothing was printed. Call your supervisor.",
  },
  "label.too-large": {
    says: ({ parcel }) => `The label file for parcel ${parcel} is too large.`,
    remedy: "Nothing was printed. Call your supervisor.",
  },
  "label.blank": {
    says: ({ parcel }) => `The label for parcel ${parcel} is empty.`,
    remedy: "Nothing was printed. Call your supervisor.",
  },
  "label.barcode-mismatch": {
    says: ({ expected, found }) =>
      `The label shows ${found}, but ${expected} is expected.`,
    remedy: "Nothing was printed. Call your supervisor.",
  },
  "label.barcode-unreadable": {
    says: ({ expected }) =>
      `The label's barcode cannot be read. Expected: ${expected}.`,
    remedy: "Nothing was printed. Call your supervisor.",
  },
  "label.wrong-media": {
    says: ({ parcel }) =>
      `The label for parcel ${parcel} does not fit the paper in the printer.`,
    remedy: "Call your supervisor. Other paper is needed.",
  },
  "label.took-too-long": {
    says: ({ parcel }) => `The label for parcel ${parcel} takes long to make.`,
    remedy: "Wait a moment. We keep trying.",
  },
  "label.unsafe-commands": {
    says: ({ parcel, command }) =>
      `The label for parcel ${parcel} would change the printer (${command}), so it is not printed.`,
    remedy: "Call your supervisor. The carrier must send another label.",
  },
  "label.not-available": {
    says: ({ parcel, reason }) =>
      `There is no label for parcel ${parcel}: ${reason}`,
    remedy: "Call your supervisor, or set the parcel aside.",
  },
  "label.number-used": {
    says: ({ scanned, belongsTo }) =>
      `Label ${scanned} is already on parcel ${belongsTo}.`,
    remedy: "Take another label from the roll and scan that one.",
  },
  "label.check-digit": {
    says: ({ scanned }) => `The number ${scanned} does not add up.`,
    remedy: "Scan the large barcode on the label again, or take another label.",
  },
  "label.carrier-unknown": {
    says: ({ scanned, carriers }) =>
      `${scanned} is no number of a carrier this order may go with: ${carriers}.`,
    remedy: "Scan the large barcode, or use a label of one of these carriers.",
  },
  "role.supervisor-needed": {
    says: () => "Only a supervisor may do this.",
    remedy: "Ask your supervisor to scan their badge.",
  },
  "command.unknown": {
    says: ({ scanned }) =>
      `${scanned} is not on the command card of this bench.`,
    remedy: "Scan another command on the card.",
  },
  "storage.disk-full": {
    says: () => "This computer's disk is full, so nothing can be stored.",
    remedy: "Stop packing and call your supervisor.",
  },
  "storage.damaged": {
    says: ({ folder }) => `The data in ${folder} is damaged.`,
    remedy: "Stop packing and call support.",
  },
  "storage.newer-version": {
    says: () => "A newer Packbench has already used this data.",
    remedy: "Start the newest version. Call your supervisor.",
  },
  "storage.busy": {
    says: () => "The data is in use by another program.",
    remedy: "Wait a moment. We try again.",
  },
  "contract.version-mismatch": {
    says: ({ station, screen }) =>
      `This screen (${screen}) does not fit the bench (${station}).`,
    remedy: "Reload this page. Still there? Call your supervisor.",
  },
  "contract.invalid": {
    says: () => "The bench did not understand this screen.",
    remedy: "Reload this page. Still there? Call support.",
  },
  "program.bug": {
    says: ({ reference }) =>
      `Something in Packbench went wrong (${reference}).`,
    remedy: "Try it once more, then call support.",
  },
} satisfies RefusalSentences;

export const remedies = {
  "scan-expected": "Carry on",
  "scan-again": "Scan again",
  "put-back": "Put it back",
  "take-another": "Take another one",
  "set-aside": "Set it aside",
  wait: "Wait a moment",
  "take-label-off": "Take this label off",
  "check-contents": "Check the box",
  "settle-scale": "Free the scale",
  "load-media": "Put in a new roll",
  "load-ribbon": "Put in a new ribbon",
  "look-at-printer": "Look at the printer",
  "close-head": "Close the printer",
  "resume-printer": "Press pause",
  "answer-question": "Please choose",
  "plug-in": "Plug it in",
  "check-connection": "Check the connection",
  "call-supervisor": "Call your supervisor",
  "call-owner": "Call the owner",
  "call-support": "Call support",
  "sign-in": "Scan your badge",
} satisfies RemedyWords;
