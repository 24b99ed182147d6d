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
  /** @param says why the parcel is held */
  decideHeld(says: string, approved: boolean): Sentence;
}
