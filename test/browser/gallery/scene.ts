import type {
  BenchAction,
  BenchView,
  Instruction,
  ParcelView,
  Verdict,
  Language,
} from "../../../shared/contract/bench-view.ts";
import type { DeviceCard } from "../../../shared/contract/devices-view.ts";
import type {
  QueueBoard,
  ShopLink,
} from "../../../shared/contract/queue-view.ts";
import type { TrainingState } from "../../../shared/contract/training-view.ts";
import type { ScaleReading } from "../../../shared/weight.ts";
import { benchDevices } from "./bench-devices.ts";
import { goods, line, type GoodsName } from "./goods.ts";
import { busyQueue } from "./queue-board.ts";
import { trainingDrawer } from "./training-drawer.ts";

/** Everything the station would say, at one moment. */
export interface Scene {
  readonly bench: BenchView;
  readonly queue: QueueBoard;
  readonly devices: DeviceCard[];
  readonly reading: ScaleReading | null;
  readonly shop: ShopLink;
  readonly training: TrainingState | null;
  /** Said a moment after the rest, to be seen as it happens. */
  readonly next?: BenchView;
}

/** When, to whom and whether in training. */
export interface Moment {
  readonly language: Language;
  readonly now: number;
  readonly practising: boolean;
}

/** The names of the scenes of one screen or step, each with what makes it. */
export type Scenes<Name extends string> = Readonly<
  Record<Name, (from: BenchParts) => Scene>
>;

const minute = 60_000;

/** All that the station offers while units go in: more than a bar has room for. */
const packingActions: readonly BenchAction[] = [
  "undo",
  "quantity",
  "set-aside",
  "short",
  "damaged",
  "choose-box",
  "move-parcel",
  "call-supervisor",
  "lock",
];

/** And once everything is in. */
export const packedActions: readonly BenchAction[] = [
  "undo",
  "set-aside",
  "damaged",
  "move-parcel",
  "skip-weighing",
  "choose-box",
  "call-supervisor",
  "lock",
];

export const settled = (weight: string): ScaleReading => ({
  weight,
  unit: "kg",
  grams: Number(weight) * 1000,
  stable: true,
  net: false,
  status: "ok",
});

export type BenchParts = ReturnType<typeof benchParts>;

/** A bench in the middle of parcel 0061, and the parts to make every other scene of. */
export function benchParts({ language, now, practising }: Moment) {
  const say = (goodsName: GoodsName): string =>
    goods[goodsName].title[language];
  let sequence = 40;
  const verdict = (
    tone: Verdict["tone"],
    of: Partial<Verdict> = {},
  ): Verdict => ({
    sequence: sequence--,
    at: now - (41 - sequence) * 3_000,
    tone,
    scanned: null,
    title: null,
    skuId: null,
    refusal: null,
    expected: null,
    ...of,
  });
  const parcel = (of: Partial<ParcelView> = {}): ParcelView => ({
    id: "parcel-61",
    number: "0061",
    shopName: "De Groene Plank",
    orderIds: ["576890123456789012"],
    stage: "packing",
    lines: [
      line("honey", language, 1, 1),
      line("tea", language, 1, 3),
      line("socks", language, 0, 2),
      line("card", language, 0, 1),
    ],
    unitsNeeded: 7,
    unitsScanned: 2,
    service: "express",
    shipping: "tiktok",
    hasGift: true,
    hazmat: false,
    buyerNote: null,
    deadlineAt: now + 102 * minute,
    expectedGrams: 1180,
    toleranceGrams: 47,
    weighedGrams: null,
    label: {
      state: "ready",
      trackingNumber: "3SPKB0006104821",
      carrier: "PostNL",
      problem: null,
    },
    print: "none",
    ...of,
  });
  const packed = parcel({
    stage: "packed",
    lines: parcel().lines.map((of) => ({ ...of, scanned: of.needed })),
    unitsScanned: 7,
  });
  const labelled: ParcelView = {
    ...packed,
    stage: "labelled",
    weighedGrams: 1176,
    print: "printed",
  };
  const scanTea: Instruction = {
    kind: "scan-unit",
    skuId: "tea",
    title: say("tea"),
    remaining: 2,
  };
  const good = verdict("good", {
    scanned: goods.tea.barcode,
    title: say("tea"),
    skuId: "tea",
  });
  const earlier = [
    good,
    verdict("good", {
      scanned: goods.honey.barcode,
      title: say("honey"),
      skuId: "honey",
    }),
    verdict("sealed", {
      title: language === "nl" ? "Pakket 0060" : "Parcel 0060",
    }),
  ];
  const bench = (of: Partial<BenchView>): BenchView => ({
    revision: 12,
    stationName: language === "nl" ? "Tafel 3" : "Bench 3",
    training: practising,
    operator: { id: "op-1", name: "Marta", role: "packer", language },
    parcel: parcel(),
    instruction: scanTea,
    verdict: good,
    history: earlier,
    actions: [...packingActions],
    supervisorCalled: false,
    sealedCount: 42,
    ...of,
  });
  const stopped = (
    of: Partial<Verdict>,
  ): Pick<BenchView, "verdict" | "history"> => {
    const stop: Verdict = {
      ...verdict("stop", of),
      sequence: 41,
      at: now - 2_000,
    };
    return { verdict: stop, history: [stop, ...earlier] };
  };
  const base: Scene = {
    bench: bench({}),
    queue: busyQueue(language, now),
    devices: benchDevices("calm", language, now),
    reading: settled("0.000"),
    shop: {
      shopName: "De Groene Plank",
      state: "online",
      problem: null,
      lastSyncAt: now - 20_000,
      outboxDue: 0,
    },
    training: practising ? trainingDrawer(language, now) : null,
  };
  const withBench = (
    of: Partial<BenchView>,
    more: Partial<Scene> = {},
  ): Scene => ({
    ...base,
    ...more,
    bench: bench(of),
  });
  return {
    language,
    now,
    say,
    verdict,
    parcel,
    packed,
    labelled,
    scanTea,
    good,
    earlier,
    bench,
    stopped,
    base,
    withBench,
  };
}
