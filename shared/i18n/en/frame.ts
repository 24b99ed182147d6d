import { counted } from "../figures.ts";
import type { FrameWords } from "../nl/frame.ts";

const count = counted("en");

export const frame = {
  product: "Packbench",
  training: "Practice",
  devices: { scanner: "Scanner", scale: "Scale", printer: "Printer" },
  deviceStates: {
    starting: "starting",
    ready: "ready",
    attention: "needs attention",
    down: "gone",
    none: "not set up",
  },
  shop: {
    starting: "Shop connecting",
    online: "Shop connected",
    offline: "Shop cannot be reached",
    refused: "Shop refuses",
  },
  outboxDue: (calls: number) =>
    `${count(calls, "message waits", "messages wait")}`,
  pickupIn: (time: string) => `Pick-up in ${time}`,
  overdueBy: (time: string) => `${time} late`,
  toGo: (parcels: number) => `${parcels} to go`,
  noDeadline: "No rush",
  roles: { packer: "Packer", supervisor: "Supervisor" },
  screens: "Screens",
  actionsNow: "What you can do now",
  orScanCard: "Or scan the command on the card",
  groups: {
    packing: "Packing",
    floor: "On the floor",
    office: "Office",
    setup: "Set-up and practice",
  },
  commandCard: "Screens and commands",
  commandCardHint:
    "Tap, press the key, or scan the barcode. What cannot be done now is grey.",
  print: "Print the card",
  close: "Close",
  possibleNow: "possible now",
  notNow: "not now",
  soundOff: "Sound is off. Press any key.",
  connecting: "Connecting to the bench",
  connectingHint: "This usually takes a few seconds.",
  lost: "No connection to the bench",
  lostHint: "We reconnect by ourselves. Your scans are kept.",
  scansKept: (scans: number) =>
    `${count(scans, "scan waits", "scans wait")} until the connection is back.`,
  scansFull: "Please stop scanning for now: no more can be kept.",
  versionMismatch: "This screen is another version than the bench",
  mayNotConnect: "This screen does not belong to the bench",
  mayNotConnectHint: "Open Packbench with the address shown at the bench.",
  reload: "Reload",
  code: (code: string) => `Code for the telephone: ${code}`,
  failed: "That did not work",
  dismiss: "Understood",
  copied: "Copied",
  notCopied: "Not allowed. Select it yourself.",
} satisfies FrameWords;
