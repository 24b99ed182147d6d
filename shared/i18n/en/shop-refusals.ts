import { seconds } from "../figures.ts";
import type { RefusalSentences } from "../refusal-sentences.ts";

const duration = seconds("en");

/** What goes wrong with shops, carriers and what they are told. */
export const shopRefusals = {
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
    remedy: "Stick on a label made in Seller Center and scan it.",
  },
  "carrier.no-service": {
    says: ({ parcel }) =>
      `No carrier of your account may take parcel ${parcel}.`,
    remedy: "Stick on a label of an allowed carrier and scan it.",
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
    remedy: "Enter the right number under Shipments; the parcel stays here.",
  },
  "shipping.not-in-market": {
    says: ({ parcel }) =>
      `TikTok takes no number for parcel ${parcel} from here.`,
    remedy: "Enter the number in Seller Center, then give this call up.",
  },
  "shipping.buy-label-first": {
    says: ({ parcel }) => `The label of parcel ${parcel} has not been bought.`,
    remedy: "Buy it in Seller Center; it then comes out here by itself.",
  },
  "shipping.no-service": {
    says: ({ parcel }) => `TikTok offers no service for parcel ${parcel}.`,
    remedy: "Choose a smaller box, or buy the label in Seller Center.",
  },
  "shipping.no-pickup": {
    says: ({ parcel }) => `The carrier does not collect parcel ${parcel}.`,
    remedy:
      "Choose another way to hand over under Shops; it then goes on by itself.",
  },
  "shipping.no-slot": {
    says: ({ parcel }) => `No pickup time is free for parcel ${parcel}.`,
    remedy: "We keep asking. Or choose drop-off under Shops.",
  },
  "shipping.no-drop-off": {
    says: ({ parcel }) => `Parcel ${parcel} cannot be dropped off.`,
    remedy:
      "Choose another way to hand over under Shops; it then goes on by itself.",
  },
  "shipping.other-number": {
    says: ({ parcel, number }) =>
      `TikTok knows parcel ${parcel} under another number: ${number}.`,
    remedy: "Compare it with the label; correct it in Seller Center if wrong.",
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
    remedy: "The owner does this in the settings.",
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
  "return.not-open": {
    says: () => "This question has been answered, or the return has moved on.",
    remedy: "Look at the list again: it shows what is asked now.",
  },
  "photo.too-large": {
    says: ({ megabytes }) => `This photo is larger than ${megabytes} MB.`,
    remedy: "Take it again with fewer pixels.",
  },
  "photo.unreadable": {
    says: () => "This is not a photo that TikTok takes.",
    remedy: "Add the photo again, as JPEG or PNG.",
  },
  "photo.not-asked": {
    says: () => "No photo is kept of this parcel now.",
    remedy: "Just go on packing.",
  },
  "photo.gone": {
    says: () => "This photo is no longer there.",
    remedy: "Photos are wiped when their time is over.",
  },
  "camera.not-found": {
    says: ({ camera }) =>
      camera === ""
        ? "No camera has been chosen yet."
        : "The chosen camera is not there.",
    remedy: "Plug it in, or choose a camera at My bench.",
  },
  "camera.not-allowed": {
    says: () => "The camera may not be used.",
    remedy: "Allow the camera in the browser or the system.",
  },
  "camera.busy": {
    says: () => "The camera gives no picture.",
    remedy: "Close other programs that use the camera.",
  },
  "parcel.handed-over": {
    says: ({ parcel }) => `Parcel ${parcel} has gone with the courier already.`,
    remedy: "Scan the next box.",
  },
  "handover.not-sealed": {
    says: ({ parcel }) => `The label of parcel ${parcel} was not scanned yet.`,
    remedy: "Bring the box back to the bench and scan its label there.",
  },
  "handover.wrong-carrier": {
    says: ({ parcel, carrier, expected }) =>
      `Parcel ${parcel} goes with ${carrier}, not with ${expected}.`,
    remedy: "Put the box with its own carrier.",
  },
  "handover.unchecked": {
    says: ({ parcel }) => `TikTok cannot be asked about parcel ${parcel} now.`,
    remedy: "Keep the box here, or let a supervisor decide.",
  },
  "handover.take-out-first": {
    says: ({ parcel, carrier, more }) =>
      more === 0
        ? `Parcel ${parcel} lies in the cage of ${carrier} and must not go.`
        : `${more + 1} boxes in the cage of ${carrier} must not go, first ${parcel}.`,
    remedy: "Take it out of the cage and scan its label.",
  },
  "handover.inside": {
    says: ({ parcel, carrier }) =>
      `Parcel ${parcel} is in the cage of ${carrier} already.`,
    remedy: "Scan the next box.",
  },
  "handover.bench-command": {
    says: () => "This command is for the bench. Here boxes go to the courier.",
    remedy: "Scan the next box, or go back to the bench.",
  },
  "handover.one-by-one": {
    says: ({ units }) => `One scan cannot count ${units} boxes.`,
    remedy: "Scan the label of each box.",
  },
  "handover.paper-lost": {
    says: ({ carrier }) =>
      `The paper of this visit of ${carrier} is missing or was changed.`,
    remedy: "Look in the journal: it still names every box.",
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
} satisfies Partial<RefusalSentences>;
