import type {
  BenchAction,
  BenchView,
} from "../../shared/contract/bench-view.ts";
import type { IconName } from "../components/icon.tsx";
import type { ActionWords } from "../../shared/i18n/nl/actions.ts";
import type { CourierOrder } from "./courier-orders.ts";
import type { InstallerOrder } from "./installer-orders.ts";
import type { FirstOrder } from "./first-orders.ts";
import type { LessonOrder } from "./lesson-orders.ts";
import type { ProfileOrder } from "./profile-orders.ts";

export const screenNames = [
  "bench",
  "queue",
  "devices",
  "papers",
  "runs",
  "shops",
  "shipping",
  "outbox",
  "held",
  "cancellations",
  "returns",
  "statements",
  "articles",
  "handover",
  "profile",
  "boxes",
  "lessons",
] as const;
export type ScreenName = (typeof screenNames)[number];

/** By who uses them: who packs, who walks the floor, who sits at a desk, who sets up. */
export const actionGroups = ["packing", "floor", "office", "setup"] as const;
export type ActionGroup = (typeof actionGroups)[number];

/** What an action may need to know to be possible. */
export interface Situation {
  readonly bench: BenchView | null;
  readonly training: boolean;
  readonly screen: ScreenName;
  /** What a newcomer may answer now; left out when nobody is led. */
  readonly first?: readonly FirstOrder[];
  /** What can be asked of the devices now; nothing on other screens. */
  readonly installer: readonly InstallerOrder[];
  /** What can be asked for about the courier's visit; null on other screens. */
  readonly courier: readonly CourierOrder[] | null;
}

/** What an action can do. */
export interface Hands {
  act(action: BenchAction): void;
  show(screen: ScreenName): void;
  install(order: InstallerOrder): void;
  handOver(order: CourierOrder): void;
  /** To the next choice of whoever is signed in. */
  adjust(order: ProfileOrder): void;
  lead(order: FirstOrder): void;
  /** Begins a lesson, leaves it, or puts labels in the practice printer. */
  practise(order: LessonOrder): void;
  /** @param parcel what people call it */
  split(parcel: string): void;
  toggleTraining(): void;
  toggleCommands(): void;
}

/** One thing an operator can do, by key, by command barcode, by touch: buttons, help and the command card are made from these. */
export interface OperatorAction {
  readonly id: keyof ActionWords;
  /** As `keyOf` writes it: "F2", "Shift+F3", "Alt+1", "Shift+Alt+5". */
  readonly key: string;
  readonly barcode: string;
  readonly place:
    | "bench"
    | "devices"
    | "handover"
    | "profile"
    | "lessons"
    | "first-run"
    | "screens";
  /** The key is this screen's alone; the barcode works everywhere. */
  readonly keyOn?: ScreenName;
  readonly group: ActionGroup;
  readonly icon: IconName | null;
  readonly possibleNow: (situation: Situation) => boolean;
  readonly run: (hands: Hands) => void;
}
