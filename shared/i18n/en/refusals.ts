import { grams, seconds } from "../figures.ts";
import type { RefusalSentences, RemedyWords } from "../refusal-sentences.ts";

const weight = grams("en");
const duration = seconds("en");
const about = (hint: string): string =>
  hint === "" ? "" : ` That is about 1 × ${hint}.`;

export const refusals = {
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
  "parcel.seller-shipping": {
    says: ({ parcel }) => `Parcel ${parcel} ships with your own carrier.`,
    remedy: "Ship it from Seller Center; it is not packed here yet.",
  },
  "parcel.held": {
    says: ({ parcel }) => `Parcel ${parcel} is set aside.`,
    remedy: "Your supervisor can release it.",
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
  "scale.too-light": {
    says: ({ differenceGrams, hint }) =>
      `${weight(differenceGrams)} too light.${about(hint)}`,
    remedy: "Check that everything is in the box, then weigh again.",
  },
  "scale.too-heavy": {
    says: ({ differenceGrams, hint }) =>
      `${weight(differenceGrams)} too heavy.${about(hint)}`,
    remedy: "Take out what does not belong, then weigh again.",
  },
  "scale.not-settled": {
    says: () => "The scale is still moving.",
    remedy: "Take your hands off and wait a moment.",
  },
  "scale.overload": {
    says: () => "This is too heavy for the scale.",
    remedy: "Take the parcel off. Nothing else may rest on the scale.",
  },
  "scale.under-zero": {
    says: () => "The scale reads below zero.",
    remedy: "Empty the scale and press its zero key.",
  },
  "scale.not-zeroed": {
    says: () => "The scale is not at zero.",
    remedy: "Empty the scale and press its zero key.",
  },
  "scale.fault": {
    says: () => "The scale reports a fault.",
    remedy: "Switch it off and on. Still wrong? Call your supervisor.",
  },
  "scale.garbled": {
    says: () => "The scale sends something unreadable.",
    remedy: "Check the cable, then the scale's settings.",
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
  "printer.none": {
    says: () => "This bench has no label printer yet.",
    remedy: "Add a printer under Devices.",
  },
  "printer.not-connected": {
    says: ({ printer }) => `${printer} is not connected.`,
    remedy: "Check its cable and its power.",
  },
  "printer.not-answering": {
    says: ({ printer }) => `${printer} does not answer.`,
    remedy: "Check that it is on, and its cable.",
  },
  "printer.media-out": {
    says: ({ printer }) => `${printer} is out of labels.`,
    remedy: "Put in a new roll and close the lid.",
  },
  "printer.ribbon-out": {
    says: ({ printer }) => `${printer} is out of ribbon.`,
    remedy: "Put in a new ribbon and close the lid.",
  },
  "printer.head-open": {
    says: ({ printer }) => `${printer} is open.`,
    remedy: "Close the lid until it clicks.",
  },
  "printer.paused": {
    says: ({ printer }) => `${printer} is paused.`,
    remedy: "Press the pause key on the printer.",
  },
  "printer.too-hot": {
    says: ({ printer }) => `${printer} has become too hot.`,
    remedy: "Let it cool. It goes on by itself.",
  },
  "printer.fault": {
    says: ({ printer }) => `${printer} reports a fault.`,
    remedy: "Switch it off and on. Still wrong? Call your supervisor.",
  },
  "printer.busy": {
    says: ({ printer }) => `${printer} is busy with another label.`,
    remedy: "Wait a moment. Yours is next.",
  },
  "printer.unsure": {
    says: ({ printer }) =>
      `We cannot tell whether ${printer} finished the label.`,
    remedy: "Look at the printer and answer the question.",
  },
  "printer.queue-stopped": {
    says: ({ printer }) => `The print queue of ${printer} is stopped.`,
    remedy: "Let it go on in this computer's printer settings.",
  },
  "device.port-busy": {
    says: ({ device }) => `Another program is using ${device}.`,
    remedy: "Close the other program, then try again.",
  },
  "device.no-permission": {
    says: ({ device }) => `This computer may not use ${device}.`,
    remedy: "Call your supervisor. The computer needs a permission.",
  },
  "device.no-usb-permission": {
    says: ({ device, rule }) =>
      `This computer may not use ${device}. The udev rule for it: ${rule}`,
    remedy: "Call your supervisor. After adding the rule, plug it in again.",
  },
  "device.not-found": {
    says: ({ device }) => `${device} cannot be found.`,
    remedy: "Check the cable and the address.",
  },
  "device.not-available": {
    says: ({ device, reason }) => `${device} cannot be used here: ${reason}`,
    remedy: "Choose another way to connect it.",
  },
  "device.unplugged": {
    says: ({ device }) => `${device} is unplugged.`,
    remedy: "Plug it in. It goes on by itself.",
  },
  "device.silent": {
    says: ({ device }) => `${device} sends nothing.`,
    remedy: "Check that it is on, and its cable.",
  },
  "device.setup-unreadable": {
    says: ({ reason }) => `This device set-up cannot be read: ${reason}`,
    remedy: "Export it again at the other bench.",
  },
  "shop.unreachable": {
    says: () => "The shop cannot be reached right now.",
    remedy: "Keep packing. We keep trying.",
  },
  "shop.garbled-answer": {
    says: () => "The shop gave an answer we cannot read.",
    remedy: "Wait a moment. We ask again.",
  },
  "shop.refused": {
    says: ({ message }) => `The shop says no: ${message}`,
    remedy: "Call your supervisor.",
  },
  "shop.rate-limited": {
    says: ({ retryAfterSeconds }) =>
      `The shop is busy. We ask again in ${duration(retryAfterSeconds)}.`,
    remedy: "Keep packing.",
  },
  "shop.reauthorise": {
    says: ({ shop }) => `${shop} must be connected again.`,
    remedy: "The owner does this in the settings.",
  },
  "shop.scope-missing": {
    says: ({ scope }) => `The shop did not give permission for: ${scope}.`,
    remedy: "The owner does this in the settings.",
  },
  "shop.clock-off": {
    says: ({ seconds: off }) =>
      `This computer's clock is off by ${duration(Math.abs(off))}.`,
    remedy: "Set the clock right. Call your supervisor.",
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
  "set-aside": "Set it aside",
  wait: "Wait a moment",
  "check-contents": "Check the box",
  "settle-scale": "Free the scale",
  "load-media": "Put in a new roll",
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
