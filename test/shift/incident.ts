import type {
  BenchView,
  Instruction,
  ParcelView,
} from "../../shared/contract/bench-view.ts";
import type { RefusalCode } from "../../shared/contract/refusals.ts";
import type { Randomness } from "../../shared/time.ts";
import type { QueueRow } from "../../shared/contract/queue-view.ts";
import { answerTo, newest, type Hands } from "./hands.ts";
import type { StackedLabel } from "./label-stack.ts";
import type { NotedUnits } from "./noted-units.ts";

export interface Outcome {
  readonly caught: boolean;
  /** What the bench said, for the report when it was the wrong thing. */
  readonly seen: string;
}

/** Something a hand gets wrong, or something that breaks, with what the bench must make of it. */
export interface Incident {
  readonly kind: string;
  readonly at: readonly Instruction["kind"][];
  /** Leaves the bench at a question that the packer can go on from. Null when there is nothing here to get wrong. */
  happen(floor: Scene): Promise<Outcome | null>;
}

/** What an incident may use: the hands, the bench before it, and what the packer remembers of the shift. */
export interface Scene {
  readonly hands: Hands;
  readonly view: BenchView;
  readonly memory: Memory;
  readonly units: NotedUnits;
}

export interface SealedBox {
  readonly parcelId: string;
  readonly number: string;
  readonly orderIds: readonly string[];
  readonly stuckOn: boolean;
  /** What the packer scanned on the box. */
  readonly label: string;
  /** By SKU. */
  readonly contents: Readonly<Record<string, number>>;
  readonly packagingGrams: number;
}

export interface Memory {
  readonly ownBadge: string;
  readonly otherBadge: string;
  readonly supervisorBadge: string;
  readonly sealed: SealedBox[];
  /** What has to be put right when the parcel is done, or when it waits too long. */
  readonly mend: (() => Promise<unknown>)[];
  /** Papers before this one lie on boxes, on stacks, or in the bin. */
  papersTaken: number;
  /** Papers without a code, between the stacks of runs. */
  separators: number;
  /** Labels that a run printed and nobody has packed, the next one last. */
  readonly stack: StackedLabel[];
  /** The label that opened the parcel before her. */
  labelInHand: StackedLabel | null;
  /** The last box was left on the scale on purpose, and nobody has been told yet. */
  boxLeftOnScale: boolean;
  /** Units that were thrown away. */
  broken: number;
}

export const openParcel = ({ view }: Scene): ParcelView => {
  if (view.parcel === null) throw new Error("no parcel is open");
  return view.parcel;
};

export const waitingRows = ({ floor }: Hands): readonly QueueRow[] =>
  floor
    .screen()
    .latest("queue-changed")
    ?.queue.rows.filter(({ stage }) => stage === "waiting") ?? [];

/** Whether exactly this article is meant by its code, and nothing is asked besides: a few share one, some are noted. */
export const isUnmistakable = ({ shelf }: Hands, code: string): boolean => {
  const [only, ...more] = shelf.filter((article) => article.code === code);
  return only?.marks.length === 0 && more.length === 0;
};

const sameBox = (one: BenchView, other: BenchView): boolean =>
  one.parcel?.id === other.parcel?.id &&
  one.parcel?.unitsScanned === other.parcel?.unitsScanned;

/** Scans what does not belong here: the bench must stop with one of these codes, and nothing may have moved. */
export async function mustStop(
  { hands, view }: Scene,
  text: string,
  ...codes: readonly RefusalCode[]
): Promise<Outcome> {
  const after = await hands.scan(text);
  const verdict = answerTo(after, text, newest(view));
  const code = verdict?.refusal?.code;
  return {
    caught:
      verdict?.tone === "stop" &&
      code !== undefined &&
      codes.includes(code) &&
      sameBox(view, after),
    seen: `${verdict?.tone ?? "silence"} ${code ?? ""}`.trim(),
  };
}

/** The code of what the bench complains about just now. */
export const complaintOf = ({ instruction }: BenchView): RefusalCode | null =>
  "refusal" in instruction ? (instruction.refusal?.code ?? null) : null;

export const pick = <T>(
  random: Randomness,
  choices: readonly T[],
): T | undefined => choices[Math.floor(random() * choices.length)];
