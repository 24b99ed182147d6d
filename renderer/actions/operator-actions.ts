import type { BenchAction } from "../../shared/contract/bench-view.ts";
import {
  installerKeys,
  installerOrders,
  type InstallerOrder,
} from "./installer-orders.ts";
import type {
  Hands,
  OperatorAction,
  ScreenName,
  Situation,
} from "./operator-action.ts";

/** F5, F11 and F12 stay the browser's: reload, full screen, inspection. */
const benchKeys: { readonly [Name in BenchAction]: string } = {
  undo: "F2",
  confirm: "F3",
  "skip-weighing": "Shift+F3",
  "set-aside": "F4",
  reprint: "F6",
  yes: "F7",
  no: "F8",
  "call-supervisor": "F9",
  "sign-out": "Shift+F9",
  "choose-1": "Alt+1",
  "choose-2": "Alt+2",
  "choose-3": "Alt+3",
  "choose-4": "Alt+4",
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
  "undo",
  "set-aside",
  "reprint",
  "skip-weighing",
  "call-supervisor",
  "sign-out",
];

const commandBarcode = (name: string): string => `PB-CMD-${name.toUpperCase()}`;

const benchAction = (id: BenchAction): OperatorAction => ({
  id,
  key: benchKeys[id],
  barcode: commandBarcode(id),
  place: "bench",
  possibleNow: ({ bench }: Situation) => bench?.actions.includes(id) ?? false,
  run: (hands: Hands) => {
    hands.act(id);
  },
});

const installerAction = (id: InstallerOrder): OperatorAction => ({
  id,
  key: installerKeys[id],
  barcode: commandBarcode(id),
  place: "devices",
  possibleNow: ({ installer }) => installer.includes(id),
  run: (hands) => {
    hands.install(id);
  },
});

const isSupervisor = ({ bench }: Situation): boolean =>
  bench?.operator?.role === "supervisor";

/** In training anybody may look; before anybody works here, whoever sits at the machine is the owner. */
const mayOwn = (situation: Situation): boolean =>
  situation.training ||
  situation.bench?.operator === null ||
  isSupervisor(situation);

const showScreen = (
  screen: ScreenName,
  id: OperatorAction["id"],
  key: string,
  possibleNow: OperatorAction["possibleNow"] = () => true,
): OperatorAction => ({
  id,
  key,
  barcode: commandBarcode(id),
  place: "screens",
  possibleNow,
  run: (hands) => {
    hands.show(screen);
  },
});

export const operatorActions: readonly OperatorAction[] = [
  ...benchOrder.map(benchAction),
  ...installerOrders.map(installerAction),
  showScreen("bench", "show-bench", "Alt+6"),
  showScreen("queue", "show-queue", "Alt+7"),
  showScreen("devices", "show-devices", "Alt+8"),
  showScreen("papers", "show-papers", "Shift+F6"),
  showScreen("shops", "show-shops", "Alt+5", mayOwn),
  showScreen("shipping", "show-shipping", "Shift+Alt+5", isSupervisor),
  showScreen("outbox", "show-outbox", "F10", isSupervisor),
  showScreen("cancellations", "show-cancellations", "Alt+0", isSupervisor),
  showScreen("returns", "show-returns", "Shift+Alt+6", isSupervisor),
  {
    id: "show-training",
    key: "Alt+9",
    barcode: commandBarcode("show-training"),
    place: "screens",
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
