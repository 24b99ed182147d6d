import type {
  HeldDecision,
  PaperReason,
  Trouble,
} from "../contract/trouble-view.ts";
import type { Sentence } from "./instruction-sentences.ts";

type Three = readonly [string, string, string];
type Two = readonly [string, string];

/** What the bench and the office say of goods and paper in trouble. */
export interface TroubleWords {
  /** Fetch another, wait for stock, a supervisor decides. */
  readonly settle: Three;
  readonly settleHints: Three;
  /** In the hand, in the box. */
  readonly unit: Two;
  readonly unitHints: Two;
  readonly reasons: { readonly [Reason in PaperReason]: string };
  readonly decisions: { readonly [Decision in HeldDecision]: string };
  readonly decisionHints: { readonly [Decision in HeldDecision]: string };
  readonly chooseLine: { readonly [Kind in Trouble]: Sentence };
  chooseUnit(title: string): Sentence;
  settleTrouble(kind: Trouble, title: string, missing: number): Sentence;
  readonly chooseReason: {
    readonly [Of in "reprint" | "void-label"]: Sentence;
  };
  /** The office list of parcels that wait. */
  readonly held: {
    readonly title: string;
    readonly hint: string;
    readonly unread: string;
    readonly empty: string;
    readonly emptyHint: string;
    parcel(number: string): string;
    since(ago: string): string;
    readonly where: {
      readonly [Place in "shelves" | "hold-shelf" | "bench"]: string;
    };
    inBox(done: number, needed: number): string;
    leavesIn(time: string): string;
    readonly late: string;
    readonly underWay: string;
    /** Benches that called and have not been answered. */
    calls(station: string, parcel: string | null): string;
  };
  /** @param says why the parcel is held */
  decideHeld(says: string, approved: boolean): Sentence;
}
