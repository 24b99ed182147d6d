import { counted } from "../figures.ts";
import type { ShopsWords } from "../nl/shops.ts";

const count = counted("en");

/** What a permission is good for, by the platform's own key. */
const scopes: Readonly<Record<string, string>> = {
  "seller.authorization.info": "Shop details",
  "seller.order.info": "Orders",
  "seller.fulfillment.basic": "Shipping and labels",
  "seller.product.basic": "Articles and pictures",
  "seller.logistics": "Warehouses",
  "seller.return_refund.basic": "Cancellations and returns",
  "seller.finance.info": "Money: statements",
  "seller.fbt.info": "Goods at TikTok",
};

export const shops: ShopsWords = {
  title: "Shops",
  hint: "Every shop with its seller, its permission and its clock.",
  connect: "Connect a shop",
  reconnect: "Connect again",
  disconnect: "Disconnect",
  none: "No shop connected yet",
  noneHint:
    "You need the app key and the secret of your own app in Partner Center.",
  practice: "This is the practice shop",
  practiceHint:
    "It lives on this computer. Real orders never get in between here.",
  toShops: "To my own shops",
  toTraining: "Back to training",
  switching: "The bench is changing over. This takes a few seconds.",
  states: {
    starting: "starting",
    online: "connected",
    offline: "out of reach",
    refused: "needs attention",
  },
  facts: {
    lastSync: "Read",
    clock: "Clock of this computer",
    permission: "Permission until",
    calls: "Messages to TikTok",
    reader: "Read by",
  },
  never: "not yet",
  clockEven: "in step",
  clockBehind: (seconds) => `${count(seconds, "second", "seconds")} slow`,
  clockAhead: (seconds) => `${count(seconds, "second", "seconds")} fast`,
  unknown: "not known yet",
  callsWaiting: (calls) => count(calls, "waits", "wait"),
  noCalls: "all sent",
  thisBench: "this bench",
  otherBench: "another bench",
  permissionEnds: "A shop's permission ends soon",
  missing: "Not allowed",
  missingHint:
    "Turn this on for your app in Partner Center, then connect the shop again.",
  scope: (key) => scopes[key] ?? key,
  stepApp: "Your app",
  stepPermission: "Permission",
  stepChoose: "Choose shops",
  market: "Region of the app",
  markets: {
    rest: "Europe, UK and elsewhere",
    us: "United States",
  },
  appKey: "App key",
  appSecret: "App secret",
  serviceId: "Service ID (needed in the US)",
  secretHint: "The secret is kept encrypted on this computer.",
  next: "Next",
  cancel: "Stop",
  openLink:
    "Open this link in a browser where you are signed in at TikTok as the seller, and choose Allow.",
  copyLink: "Copy link",
  validUntil: (time) => `The link works until ${time}.`,
  paste: "Paste the address your browser ends up at",
  pasteHint: "That page may be empty or unknown; only its address matters.",
  check: "Check",
  checking: "Asking TikTok",
  seller: (name) => `Seller: ${name}`,
  already: "connected already",
  crossBorder: "cross-border",
  merchant: "Which customer do these goods belong to?",
  finish: (chosen) => `Connect ${count(chosen, "shop", "shops")}`,
  shipping: {
    title: "Ship with TikTok",
    handover: "Handing over to the carrier",
    handovers: {
      "as-agreed": "As set in Seller Center",
      pickup: "Have them picked up",
      "drop-off": "Drop them off",
    },
    ready: "Parcels are ready by",
    form: "Label as",
    forms: {
      "pdf-a6": "PDF, A6",
      "pdf-a5": "PDF, A5",
      png: "Picture (PNG)",
      zpl: "ZPL",
    },
    save: "Save",
    saved: "Saved. It holds for everything that is not shipped yet.",
  },
  disconnectTitle: (shop) => `Disconnect ${shop}?`,
  disconnectHint:
    "Names, addresses and labels of buyers are wiped now. Open parcels end. What was done here stays in the journal.",
  disconnectYes: "Disconnect and wipe",
  disconnectDrop: "Disconnect and drop messages",
  keep: "Keep it",
  people: "Who works here",
  peopleFirst: "Make a badge for yourself first",
  peopleFirstHint:
    "You sign in with it. From then on only a supervisor adds shops and people.",
  personName: "Name",
  role: "Role",
  language: "Language",
  languages: { nl: "Dutch", en: "English", de: "German", pl: "Polish" },
  hire: "Make badge",
  badgeOf: (name) => `The badge of ${name}`,
  badgeHint: "Print it or take a picture now: the code is shown only once.",
  signIn: "Sign in now",
  done: "Done",
  busy: "Busy",
  elsewhere: {
    atTikTok: (shop) => `${shop}: in TikTok's warehouse`,
    openOrders: (orders) =>
      `${count(orders, "order", "orders")} for TikTok to send`,
    units: (available, reserved, inTransit) =>
      `${available} free, ${reserved} sold, ${inTransit} on the way`,
    inbound: (id) => `Delivery ${id}`,
    received: (received, planned) => `${received} of ${planned} received`,
    statuses: {
      WORKING: "being made ready",
      READY_TO_SHIP: "ready to go",
      TO_BE_RECEIVED: "on its way",
      ARRIVED_HUB: "at the sorting centre",
      INTERNAL_TRANSFER: "between warehouses",
      RECEIVING: "being received",
      PARTIALLY_RECEIVED: "partly received",
      RECEIVED: "received",
      CANCELLED: "cancelled",
      DELIVERED: "delivered",
    },
    soldOut: "Sold out",
    committed: (units) =>
      units === 0 ? "nothing left to send" : `${units} still to send`,
    listening: (port) =>
      `Messages from TikTok arrive at port ${port} of this computer.`,
    notListening:
      "Messages from TikTok do not arrive: the port belongs to another program.",
  },
};
