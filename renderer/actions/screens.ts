import type { IconName } from "../components/icon.tsx";
import type { ActionGroup, ScreenName, Situation } from "./operator-action.ts";

interface ScreenEntry {
  readonly group: ActionGroup;
  readonly key: string;
  readonly icon: IconName;
  readonly mayOpen: (situation: Situation) => boolean;
}

const anybody = (): boolean => true;

const signedIn = ({ bench }: Situation): boolean =>
  bench !== null && bench.operator !== null;

const supervisor = ({ bench }: Situation): boolean =>
  bench?.operator?.role === "supervisor";

/** In training anybody may look; before anybody works here, whoever sits at the machine is the owner. */
const owner = (situation: Situation): boolean =>
  situation.training ||
  situation.bench?.operator === null ||
  supervisor(situation);

/** Every screen, in the order of the menu. A new one: a name, a line here, its label in the words of actions, its place in the app. */
export const screens: { readonly [Name in ScreenName]: ScreenEntry } = {
  bench: { group: "packing", key: "Alt+6", icon: "scan", mayOpen: anybody },
  queue: { group: "packing", key: "Alt+7", icon: "queue", mayOpen: anybody },
  runs: {
    group: "packing",
    key: "Shift+Alt+0",
    icon: "label",
    mayOpen: signedIn,
  },
  handover: {
    group: "floor",
    key: "Shift+Alt+4",
    icon: "truck",
    mayOpen: anybody,
  },
  profile: {
    group: "packing",
    key: "Shift+Alt+3",
    icon: "badge",
    mayOpen: anybody,
  },
  held: {
    group: "floor",
    key: "Shift+Alt+8",
    icon: "hourglass",
    mayOpen: supervisor,
  },
  cancellations: {
    group: "floor",
    key: "Alt+0",
    icon: "cross",
    mayOpen: supervisor,
  },
  returns: {
    group: "floor",
    key: "Shift+Alt+6",
    icon: "back",
    mayOpen: supervisor,
  },
  boxes: {
    group: "floor",
    key: "Shift+Alt+9",
    icon: "box",
    mayOpen: supervisor,
  },
  shops: { group: "office", key: "Alt+5", icon: "shop", mayOpen: owner },
  shipping: {
    group: "office",
    key: "Shift+Alt+5",
    icon: "box",
    mayOpen: supervisor,
  },
  outbox: {
    group: "office",
    key: "F10",
    icon: "transfer",
    mayOpen: supervisor,
  },
  articles: {
    group: "office",
    key: "Shift+Alt+7",
    icon: "card",
    mayOpen: supervisor,
  },
  statements: {
    group: "office",
    key: "Shift+Alt+2",
    icon: "coins",
    mayOpen: supervisor,
  },
  devices: { group: "setup", key: "Alt+8", icon: "devices", mayOpen: anybody },
  lessons: {
    group: "setup",
    key: "Shift+Alt+1",
    icon: "training",
    mayOpen: ({ training }) => training,
  },
  papers: {
    group: "setup",
    key: "Shift+F6",
    icon: "printer",
    mayOpen: anybody,
  },
};
