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
  "parcel.mixed-shipping": {
    says: ({ parcel }) => `Parcel ${parcel} mixes two ways of shipping.`,
    remedy:
      "Part goes with TikTok, part with your own carrier: undo the combination in Seller Center.",
  },
  "parcel.cannot-split": {
    says: ({ parcel, reason }) =>
      `Parcel ${parcel} cannot be split. ${reason}`.trim(),
    remedy: "Pack everything in one box, or split it in Seller Center.",
  },
  "parcel.cannot-combine": {
    says: ({ parcel, reason }) =>
      `Parcel ${parcel} cannot travel with the others. ${reason}`.trim(),
    remedy: "Pack them one by one.",
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
  "scale.cannot-zero": {
    says: () => "This scale cannot be zeroed from here.",
    remedy: "Empty it and press its own zero key.",
  },
  "scale.zero-range": {
    says: () => "There is too much on the scale to zero it.",
    remedy: "Empty the scale, then zero it again.",
  },
  "scale.did-not-follow": {
    says: () => "The scale did not do that.",
    remedy: "Empty it and use the key on the scale itself.",
  },
  "scale.empty-first": {
    says: () => "This scale forgets the box only when it is empty.",
    remedy: "Take everything off, then press again.",
  },
  "scale.box-before": {
    says: () => "The scale still holds the box of the parcel before.",
    remedy: "Lift everything off, then put this parcel on.",
  },
  "scale.asleep": {
    says: () => "The scale switched itself off.",
    remedy: "Take everything off, then switch it on.",
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
  "carrier.unreachable": {
    says: () => "The carrier account cannot be reached.",
    remedy: "The label is fetched as soon as the line is back.",
  },
  "carrier.keys-refused": {
    says: () => "The carrier account does not accept the keys.",
    remedy: "Have the owner connect the carrier account again.",
  },
  "carrier.no-address": {
    says: ({ parcel }) =>
      `Parcel ${parcel} has no address a carrier could use.`,
    remedy:
      "Stick on a label made in Seller Center and scan it, or call your supervisor.",
  },
  "carrier.no-service": {
    says: ({ parcel }) =>
      `No carrier of your account may take parcel ${parcel}.`,
    remedy:
      "Stick on a label of an allowed carrier and scan it, or call your supervisor.",
  },
  "carrier.weight-unknown": {
    says: ({ parcel }) => `The weight of parcel ${parcel} is not known.`,
    remedy: "Weigh it, or have the article’s weight filled in at TikTok Shop.",
  },
  "carrier.refused": {
    says: ({ parcel, message }) =>
      `The carrier refuses parcel ${parcel}: ${message}`,
    remedy:
      "Have your supervisor correct it, or stick on another label and scan it.",
  },
  "shipping.number-refused": {
    says: ({ parcel, number, message }) =>
      `TikTok refuses number ${number} of parcel ${parcel}: ${message}`,
    remedy:
      "Enter the right number under shipments; the parcel stays here until then.",
  },
  "shipping.not-in-market": {
    says: ({ parcel }) =>
      `TikTok takes no number for parcel ${parcel} from here.`,
    remedy: "Enter the number in Seller Center, then give this call up.",
  },
  "shipping.other-number": {
    says: ({ parcel, number }) =>
      `TikTok knows parcel ${parcel} under another number: ${number}.`,
    remedy:
      "Compare it with the label, and correct it in Seller Center if it is wrong.",
  },
  "shipping.corrected-already": {
    says: ({ parcel }) =>
      `The number of parcel ${parcel} was corrected once already.`,
    remedy: "TikTok allows one correction; ask its support for another.",
  },
  "shipping.correction-too-late": {
    says: ({ parcel }) => `Parcel ${parcel} was shipped too long ago.`,
    remedy: "TikTok takes a correction for three days; ask its support.",
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
  "printer.cutter-jammed": {
    says: ({ printer }) => `The knife of ${printer} is stuck.`,
    remedy: "Switch it off, take the label out of the knife, switch it on.",
  },
  "printer.paper-jam": {
    says: ({ printer }) => `A label is stuck in ${printer}.`,
    remedy: "Open it, take the label out and close the lid.",
  },
  "printer.too-cold": {
    says: ({ printer }) => `${printer} is too cold to print.`,
    remedy: "Let it warm up. It goes on by itself.",
  },
  "printer.memory-damaged": {
    says: ({ printer }) => `${printer} has lost part of its memory.`,
    remedy: "Switch it off and on. Still wrong? Call your supervisor.",
  },
  "printer.needs-calibration": {
    says: ({ printer }) => `${printer} cannot find where a label ends.`,
    remedy: "Check the roll, then calibrate it under Devices.",
  },
  "printer.took-over": {
    says: ({ printer, other }) =>
      `${printer} cannot print now. The label comes out of ${other}.`,
    remedy: "Fetch it there, stick it on the box and scan it.",
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
    says: ({ device }) => `This computer may not use ${device} yet.`,
    remedy: "Call your supervisor. The devices screen has the line that helps.",
  },
  "device.not-found": {
    says: ({ device }) => `${device} cannot be found.`,
    remedy: "Check the cable and the address.",
  },
  "device.not-available": {
    says: ({ device }) => `${device} cannot be used this way on this computer.`,
    remedy:
      "Plug it in again, or connect it another way. The doctor tells more.",
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
    says: () => "This device set-up cannot be read.",
    remedy: "Export it again at the other bench.",
  },
  "device.no-port-permission": {
    says: ({ device }) => `This user may not use ${device} yet.`,
    remedy:
      "Call your supervisor. The devices screen has the command that helps.",
  },
  "device.in-use-here": {
    says: ({ device }) => `Packbench is using ${device} already.`,
    remedy: "Look at its card under Devices.",
  },
  "device.driver-unknown": {
    says: ({ device, driver }) =>
      `This Packbench does not know how to talk to ${device} (${driver}).`,
    remedy: "Remove it and add it again.",
  },
  "device.serial-unlisted": {
    says: () => "This computer does not show its serial ports.",
    remedy: "Fill in the port yourself, for example /dev/ttyUSB0 or COM3.",
  },
  "device.usb-support-missing": {
    says: () => "This computer lacks the part for USB scanners and scales.",
    remedy: "Have it installed, then start Packbench again.",
  },
  "device.setup-incomplete": {
    says: ({ have, total }) => `${have} of ${total} set-up codes are read.`,
    remedy: "Scan the next code of the other bench.",
  },
  "scanner.keyboard-mode": {
    says: ({ device }) =>
      `${device} types like a keyboard. That works while Packbench is in front.`,
    remedy:
      "Better: scan HID-POS or USB-COM in its manual. Then it always works.",
  },
  "printer.queues-unavailable": {
    says: () => "This computer's printing service (CUPS) is not running.",
    remedy: "Start it, or connect the printer by network or USB.",
  },
  "doctor.no-answer": {
    says: () => "This test got no answer within five seconds.",
    remedy: "Unplug the device, plug it in, and test again.",
  },
  "doctor.disk-low": {
    says: ({ freeMegabytes }) =>
      `Only ${freeMegabytes} MB is free on this computer's disk.`,
    remedy: "Make room before it is full: then packing stops.",
  },
  "doctor.labels-wrong": {
    says: () => "A test label was drawn, but its barcode cannot be read.",
    remedy: "Start Packbench again. Still wrong? Call support.",
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
    remedy: "The owner does this under Shops.",
  },
  "shop.scope-missing": {
    says: ({ scope }) => `The shop did not give permission for: ${scope}.`,
    remedy: "The owner does this under Shops.",
  },
  "shop.clock-off": {
    says: ({ seconds: off }) =>
      `This computer's clock is off by ${duration(Math.abs(off))}.`,
    remedy: "Set the clock right. Call your supervisor.",
  },
  "shop.authorisation-ends": {
    says: ({ shop, days }) =>
      `The permission of ${shop} ends in ${days} ${days === 1 ? "day" : "days"}.`,
    remedy: "Connect the shop again and everything goes on.",
  },
  "shop.not-connected": {
    says: () => "This shop is not connected here.",
    remedy: "Connect it under Shops.",
  },
  "shop.calls-waiting": {
    says: ({ shop, calls }) =>
      `${calls === 1 ? "1 message" : `${calls} messages`} to ${shop} ${calls === 1 ? "has" : "have"} not been sent yet.`,
    remedy: "Wait until they are gone, or disconnect and drop them.",
  },
  "connect.in-training": {
    says: () => "This bench is in training. Real orders do not belong there.",
    remedy: "Go to your own shops first.",
  },
  "connect.expired": {
    says: () => "This attempt is over. An attempt lasts a quarter of an hour.",
    remedy: "Start connecting again.",
  },
  "connect.no-code": {
    says: () => "There is no code of TikTok in this.",
    remedy: "Copy the whole address from the address bar, after allowing.",
  },
  "connect.denied": {
    says: () => "The seller did not give permission at TikTok.",
    remedy: "Open the link again and choose Allow.",
  },
  "connect.state-mismatch": {
    says: () => "This address belongs to another attempt.",
    remedy:
      "Open the link on this screen and paste the address that appears then.",
  },
  "connect.code-refused": {
    says: ({ message }) =>
      `TikTok does not take this code and says: ${message}`,
    remedy: "Open the link again: a code works once, for half an hour.",
  },
  "connect.wrong-app": {
    says: () => "TikTok does not know this app key or this secret.",
    remedy: "Copy both from Partner Center again, without spaces.",
  },
  "connect.wrong-market": {
    says: () => "This shop belongs to an app of another region.",
    remedy: "Choose the other region: the US has an app of its own.",
  },
  "connect.service-id-needed": {
    says: () => "For the US the app's service ID is needed.",
    remedy: "It stands in Partner Center, with your app.",
  },
  "connect.not-a-seller": {
    says: () => "This TikTok account is no seller and has no shop.",
    remedy: "Sign in at TikTok with the shop's account and try again.",
  },
  "connect.no-shops": {
    says: () => "No shop goes with this permission.",
    remedy:
      "Choose at least one shop, or let the shop's owner give permission.",
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
