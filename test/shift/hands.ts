import type {
  BenchAction,
  BenchView,
  Verdict,
} from "../../shared/contract/bench-view.ts";
import type { TrainingAct } from "../../shared/contract/training-view.ts";
import { sampleBoxes } from "../../main/training/sample-boxes.ts";
import { packagingGrams } from "../../shared/domain/weighing.ts";
import type { Randomness } from "../../shared/time.ts";
import type { ShiftFloor } from "./shift-floor.ts";
import type { ShelfArticle } from "./shop-talk.ts";

/** One scan in so many comes over the station's own cable instead of through the window. */
const cableShare = 0.2;
const verdictPatienceMs = 20_000;

/** What a packer does with her hands, and what really lies in the box: the station knows nothing of that. */
export interface Hands {
  readonly floor: ShiftFloor;
  readonly random: Randomness;
  readonly shelf: readonly ShelfArticle[];
  /** Milliseconds from each scan to its verdict, through the contract. */
  readonly scanTimes: number[];
  /** Units in the box before her, by SKU. */
  readonly box: Map<string, number>;
  /** What should not have happened, in sentences. */
  readonly complaints: string[];
  /** The newest picture of the bench. */
  view(): BenchView;
  scans(): number;
  scan(text: string): Promise<BenchView>;
  /** A scanner that reads one symbol twice before the hand has moved on. */
  scanTwice(text: string): Promise<void>;
  act(action: BenchAction): Promise<BenchView>;
  practise(act: TrainingAct): Promise<void>;
  /** Puts the box on the scale, or anything else. */
  weigh(grams: number): Promise<void>;
  /** Takes whatever stands there off the scale, and sees it empty. */
  lift(): Promise<void>;
  isOnScale(): boolean;
  boxGrams(): number;
  putIn(skuId: string): void;
  takeOut(skuId: string): void;
  /** Whether it came true in time; looked at after every event. */
  seen(holds: (view: BenchView) => boolean, withinMs: number): Promise<boolean>;
  /** Kills the station and waits until it is back. Nothing stands on its scale then. */
  crash(): Promise<void>;
}

/** Of the box the bench advises; of any, where it advises none. */
export const packagingOf = (parcel: BenchView["parcel"]): number =>
  sampleBoxes.find(({ code }) => code === parcel?.box?.code)?.weight_grams ??
  packagingGrams;

export const newest = ({ history }: BenchView): number =>
  history[0]?.sequence ?? 0;

/** In front of a GS1 code; its scanner takes it off. */
const aimIdentifier = /^\][A-Za-z][0-9A-Za-z]/;

/** What the bench said to this scan, once it has. */
export const answerTo = (
  { history }: BenchView,
  text: string,
  after: number,
): Verdict | undefined =>
  history.find(
    ({ sequence, scanned }) =>
      sequence > after &&
      (scanned === text || scanned === text.replace(aimIdentifier, "")),
  );

export function createHands(
  floor: ShiftFloor,
  random: Randomness,
  packer: string,
): Hands {
  const { shelf } = floor.shop.opened;
  const weights = new Map(
    shelf.map(({ skuId, weightGrams }) => [skuId, weightGrams]),
  );
  const box = new Map<string, number>();
  const complaints: string[] = [];
  const scanTimes: number[] = [];
  let answered: BenchView | null = null;
  let scans = 0;
  let onScale = 0;
  let acts = 0;
  let lastByCable = "";

  /** An answer may arrive before the event that tells of it, and the other way round. */
  const view = (): BenchView => {
    const told = floor.screen().bench();
    return answered !== null && answered.revision > told.revision
      ? answered
      : told;
  };
  const commandId = (): string => `${packer}-${++acts}-${random()}`;
  const keep = (answer: BenchView): BenchView => {
    if (answered === null || answer.revision >= answered.revision)
      answered = answer;
    return answer;
  };

  const seen: Hands["seen"] = (holds, withinMs) =>
    new Promise((resolve) => {
      const end = (came: boolean): void => {
        clearTimeout(timer);
        unhear();
        resolve(came);
      };
      const timer = setTimeout(() => {
        end(false);
      }, withinMs);
      const unhear = floor.screen().onEvent(() => {
        if (holds(view())) end(true);
      });
      if (holds(view())) end(true);
    });

  const practise = async (act: TrainingAct): Promise<void> => {
    const done = await floor.screen().client.training.act({ act });
    if (!done.ok) throw new Error(`training refused ${act.kind}`);
  };

  async function throughTheWindow(text: string): Promise<BenchView> {
    const from = performance.now();
    const { client } = floor.screen();
    const answer = await client.bench.scan({ commandId: commandId(), text });
    scanTimes.push(performance.now() - from);
    return keep(answer);
  }

  /** Waits for the answer to this very scan: anything else may be told of first. */
  async function scanByCable(text: string, times = 1): Promise<BenchView> {
    const before = newest(view());
    for (let time = 0; time < times; time++)
      await practise({ kind: "scan", text });
    const isAnswered = (now: BenchView): boolean =>
      answerTo(now, text, before) !== undefined;
    if (!(await seen(isAnswered, verdictPatienceMs)))
      complaints.push(`a scan by cable was not answered: ${text}`);
    return view();
  }

  async function weigh(grams: number): Promise<void> {
    onScale = grams;
    await practise({ kind: "put-weight", grams, wobbling: false });
  }

  return {
    floor,
    random,
    shelf,
    scanTimes,
    box,
    complaints,
    view,
    scans: () => scans,
    async scan(text) {
      scans++;
      // The same again over the cable, faster than a hand moves, would be taken for one symbol read twice.
      const byCable = random() < cableShare && text !== lastByCable;
      if (byCable) lastByCable = text;
      return byCable ? scanByCable(text) : throughTheWindow(text);
    },
    async scanTwice(text) {
      scans += 2;
      lastByCable = text;
      if (random() < 0.5) {
        await Promise.all([throughTheWindow(text), throughTheWindow(text)]);
        return;
      }
      await scanByCable(text, 2);
    },
    act: async (action) =>
      keep(
        await floor
          .screen()
          .client.bench.act({ commandId: commandId(), action }),
      ),
    practise,
    weigh,
    async lift() {
      if (onScale === 0) return;
      await weigh(0);
      await seen(
        () => (floor.screen().latest("scale-read")?.reading?.grams ?? 0) < 5,
        verdictPatienceMs,
      );
    },
    isOnScale: () => onScale !== 0,
    boxGrams: () =>
      [...box].reduce(
        (sum, [skuId, count]) => sum + count * (weights.get(skuId) ?? 0),
        packagingOf(view().parcel),
      ),
    putIn(skuId) {
      box.set(skuId, (box.get(skuId) ?? 0) + 1);
    },
    takeOut(skuId) {
      const left = (box.get(skuId) ?? 0) - 1;
      if (left > 0) box.set(skuId, left);
      else box.delete(skuId);
    },
    seen,
    async crash() {
      await floor.crash();
      onScale = 0;
    },
  };
}
