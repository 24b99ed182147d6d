import type { BenchAction } from "../../shared/contract/bench-view.ts";
import { staysAtHand } from "../../shared/scan/courier-scans.ts";
import {
  courierKeys,
  courierOrders,
  type CourierOrder,
} from "./courier-orders.ts";
import {
  installerKeys,
  installerOrders,
  type InstallerOrder,
} from "./installer-orders.ts";
import { firstKeys, firstOrders, type FirstOrder } from "./first-orders.ts";
import { lessonKeys, lessonOrders, type LessonOrder } from "./lesson-orders.ts";
import {
  profileKeys,
  profileOrders,
  type ProfileOrder,
} from "./profile-orders.ts";
import {
  screenNames,
  type Hands,
  type OperatorAction,
  type ScreenName,
  type Situation,
} from "./operator-action.ts";
import { screens } from "./screens.ts";

/** F5, F11 and F12 stay the browser's: reload, full screen, inspection. */
const benchKeys: { readonly [Name in BenchAction]: string } = {
  undo: "F2",
  confirm: "F3",
  "skip-weighing": "Shift+F3",
  "choose-box": "Shift+F1",
  "set-aside": "F4",
  short: "Shift+F4",
  damaged: "Shift+F8",
  "move-parcel": "Shift+F7",
  reprint: "F6",
  yes: "F7",
  no: "F8",
  "call-supervisor": "F9",
  "sign-out": "Shift+F9",
  lock: "Shift+F11",
  "choose-1": "Alt+1",
  "choose-2": "Alt+2",
  "choose-3": "Alt+3",
  "choose-4": "Alt+4",
  quantity: "Shift+F2",
  teach: "Shift+F10",
};

/** In the order of the bottom bar. */
const benchOrder: readonly BenchAction[] = [
  "choose-1",
  "choose-2",
  "choose-3",
  "choose-4",
  "yes",
  "no",
  "confirm",
  "teach",
  "undo",
  "quantity",
  "set-aside",
  "short",
  "damaged",
  "move-parcel",
  "reprint",
  "skip-weighing",
  "choose-box",
  "call-supervisor",
  "lock",
  "sign-out",
];

/** A screen's action is named after the screen. */
export const screenActionId = (screen: ScreenName): `show-${ScreenName}` =>
  `show-${screen}`;

const commandBarcode = (name: string): string => `PB-CMD-${name.toUpperCase()}`;

const benchAction = (id: BenchAction): OperatorAction => ({
  id,
  key: benchKeys[id],
  barcode: commandBarcode(id),
  place: "bench",
  group: "packing",
  icon: null,
  // Nobody sees the bench's parcel while boxes go to the courier, so nobody changes it.
  possibleNow: ({ bench, courier }: Situation) =>
    (courier === null || staysAtHand.includes(id)) &&
    (bench?.actions.includes(id) ?? false),
  run: (hands: Hands) => {
    hands.act(id);
  },
});

const installerAction = (id: InstallerOrder): OperatorAction => ({
  id,
  key: installerKeys[id],
  barcode: commandBarcode(id),
  place: "devices",
  group: "setup",
  icon: null,
  possibleNow: ({ installer }) => installer.includes(id),
  run: (hands) => {
    hands.install(id);
  },
});

const courierAction = (id: CourierOrder): OperatorAction => ({
  id,
  key: courierKeys[id],
  barcode: commandBarcode(id),
  place: "handover",
  group: "floor",
  icon: null,
  possibleNow: ({ courier }) => courier?.includes(id) ?? false,
  run: (hands) => {
    hands.handOver(id);
  },
});

const profileAction = (id: ProfileOrder): OperatorAction => ({
  id,
  key: profileKeys[id],
  barcode: commandBarcode(id),
  place: "profile",
  keyOn: "profile",
  group: "packing",
  icon: null,
  possibleNow: ({ bench }) => (bench?.operator ?? null) !== null,
  run: (hands) => {
    hands.adjust(id);
  },
});

const lessonAction = (id: LessonOrder): OperatorAction => ({
  id,
  key: lessonKeys[id],
  barcode: commandBarcode(id),
  place: "lessons",
  keyOn: "lessons",
  group: "setup",
  icon: null,
  possibleNow: ({ bench, training }) =>
    training && (bench?.operator ?? null) !== null,
  run: (hands) => {
    hands.practise(id);
  },
});

const firstAction = (id: FirstOrder): OperatorAction => ({
  id,
  key: firstKeys[id],
  barcode: commandBarcode(id),
  place: "first-run",
  group: "setup",
  icon: null,
  possibleNow: ({ first = [] }) => first.includes(id),
  run: (hands) => {
    hands.lead(id);
  },
});

const screenAction = (screen: ScreenName): OperatorAction => {
  const { group, key, icon, mayOpen } = screens[screen];
  return {
    id: screenActionId(screen),
    key,
    barcode: commandBarcode(screenActionId(screen)),
    place: "screens",
    group,
    icon,
    possibleNow: mayOpen,
    run: (hands) => {
      hands.show(screen);
    },
  };
};

export const operatorActions: readonly OperatorAction[] = [
  ...benchOrder.map(benchAction),
  ...installerOrders.map(installerAction),
  ...courierOrders.map(courierAction),
  ...profileOrders.map(profileAction),
  ...lessonOrders.map(lessonAction),
  ...firstOrders.map(firstAction),
  ...screenNames.map(screenAction),
  {
    id: "show-training",
    key: "Alt+9",
    barcode: commandBarcode("show-training"),
    place: "screens",
    group: "setup",
    icon: "training",
    possibleNow: ({ training }) => training,
    run: (hands) => {
      hands.toggleTraining();
    },
  },
  {
    id: "show-commands",
    key: "F1",
    barcode: commandBarcode("show-commands"),
    place: "screens",
    group: "setup",
    icon: "card",
    possibleNow: () => true,
    run: (hands) => {
      hands.toggleCommands();
    },
  },
];

/** Screens are ours alone to change, so their barcodes are answered here; the station answers for the bench. */
export const screenActionOf = (scanned: string): OperatorAction | undefined =>
  operatorActions.find(
    (action) =>
      action.place !== "bench" && action.barcode === scanned.toUpperCase(),
  );
