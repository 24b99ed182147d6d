import type {
  BenchView,
  Instruction,
  ParcelView,
  Verdict,
} from "../../../shared/contract/bench-view.ts";
import type { DeviceCard } from "../../../shared/contract/devices-view.ts";
import type {
  QueueBoard,
  QueueRow,
  ShopLink,
} from "../../../shared/contract/queue-view.ts";
import { refusal, type Refusal } from "../../../shared/contract/refusals.ts";
import type { TrainingState } from "../../../shared/contract/training-view.ts";
import type { ScaleReading } from "../../../shared/weight.ts";
import { benchDevices } from "./bench-devices.ts";
import { goods, line, type GalleryLanguage, type GoodsName } from "./goods.ts";

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

const minute = 60_000;

export const sceneNames = [
  "sign-in",
  "sign-in-unknown-badge",
  "start",
  "start-nothing",
  "scan-unit",
  "scan-unit-long",
  "good",
  "stop-wrong-article",
  "stop-cancelled",
  "choose-article",
  "place-on-scale",
  "too-light",
  "wait-for-label",
  "printer-trouble",
  "ask-printed",
  "scan-label",
  "stick-on-label",
  "stick-on-refused",
  "stop-wrong-label",
  "sealed",
  "set-aside",
  "supervisor",
  "queue-empty",
  "training",
] as const;
export type SceneName = (typeof sceneNames)[number];

const settled = (weight: string): ScaleReading => ({
  weight,
  unit: "kg",
  grams: Number(weight) * 1000,
  stable: true,
  net: false,
  status: "ok",
});

export function scene(
  name: SceneName,
  language: GalleryLanguage,
  now: number,
  practising = name === "training",
): Scene {
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
    actions: ["undo", "set-aside", "call-supervisor"],
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
    devices: benchDevices(
      name === "printer-trouble" ? "media-out" : "calm",
      language,
      now,
    ),
    reading: settled("0.000"),
    shop: {
      shopName: "De Groene Plank",
      state: "online",
      problem: null,
      lastSyncAt: now - 20_000,
      outboxDue: 0,
    },
    training: practising ? training(language, now) : null,
  };
  const withBench = (
    of: Partial<BenchView>,
    more: Partial<Scene> = {},
  ): Scene => ({
    ...base,
    ...more,
    bench: bench(of),
  });
  switch (name) {
    case "sign-in":
    case "queue-empty":
      return withBench(
        {
          operator: null,
          parcel: null,
          instruction: { kind: "sign-in" },
          verdict: null,
          history: [],
          actions: [],
        },
        name === "queue-empty" ? { queue: emptyQueue(now) } : {},
      );
    case "sign-in-unknown-badge":
      return withBench({
        operator: null,
        parcel: null,
        instruction: { kind: "sign-in" },
        ...stopped({
          scanned: "PB-BADGE-9",
          refusal: refusal("scan.unknown-badge", {}),
        }),
        actions: [],
      });
    case "start":
      return withBench({
        parcel: null,
        instruction: { kind: "start", waiting: 38 },
        actions: ["call-supervisor", "sign-out"],
      });
    case "start-nothing":
      return withBench(
        {
          parcel: null,
          instruction: { kind: "start", waiting: 0 },
          actions: ["call-supervisor", "sign-out"],
        },
        { queue: emptyQueue(now) },
      );
    case "scan-unit":
      return base;
    case "training":
      return base;
    case "scan-unit-long":
      return withBench({
        parcel: parcel({
          lines: [line("long", language, 4, 12), ...parcel().lines],
          buyerNote:
            language === "nl"
              ? "Graag zonder plastic inpakken, het is een cadeau."
              : "Please wrap without plastic, it is a gift.",
          hazmat: true,
        }),
        instruction: {
          kind: "scan-unit",
          skuId: "long",
          title: say("long"),
          remaining: 8,
        },
      });
    case "good":
      return {
        ...base,
        next: bench({
          revision: 13,
          parcel: parcel({
            lines: [
              line("honey", language, 1, 1),
              line("tea", language, 2, 3),
              line("socks", language, 0, 2),
              line("card", language, 0, 1),
            ],
            unitsScanned: 3,
          }),
          instruction: { ...scanTea, remaining: 1 },
          verdict: { ...good, sequence: 41, at: now },
          history: [{ ...good, sequence: 41, at: now }, ...earlier],
        }),
      };
    case "stop-wrong-article":
      return withBench(
        stopped({
          scanned: goods.socksBlue.barcode,
          title: say("socksBlue"),
          skuId: "socksBlue",
          refusal: refusal("scan.wrong-article", {
            scanned: say("socksBlue"),
            expected: say("tea"),
          }),
          expected: { skuId: "tea", title: say("tea") },
        }),
      );
    case "stop-cancelled":
    case "set-aside":
      return withBench({
        parcel: { ...packed, stage: "held" },
        instruction: {
          kind: "set-aside",
          refusal:
            name === "set-aside"
              ? refusal("parcel.cancel-requested", { parcel: "0061" })
              : refusal("parcel.cancelled", { parcel: "0061" }),
        },
        ...(name === "stop-cancelled"
          ? stopped({
              refusal: refusal("parcel.cancelled", { parcel: "0061" }),
            })
          : {}),
        actions: ["confirm", "call-supervisor"],
      });
    case "choose-article":
      return withBench({
        instruction: {
          kind: "choose-article",
          scanned: goods.socks.barcode,
          options: (["socks", "socksBlue"] as const).map((skuId) => ({
            skuId,
            title: say(skuId),
            sellerSku: goods[skuId].sellerSku,
          })),
        },
        actions: ["choose-1", "choose-2", "no", "call-supervisor"],
      });
    case "place-on-scale":
      return withBench(
        {
          parcel: packed,
          instruction: { kind: "place-on-scale", expectedGrams: 1180 },
          actions: ["undo", "set-aside", "skip-weighing", "call-supervisor"],
        },
        { reading: { ...settled("0.742"), stable: false, status: "motion" } },
      );
    case "too-light":
      return withBench(
        {
          parcel: packed,
          instruction: {
            kind: "scale-trouble",
            refusal: refusal("scale.too-light", {
              differenceGrams: 104,
              hint: say("tea"),
            }),
          },
          actions: ["undo", "set-aside", "skip-weighing", "call-supervisor"],
        },
        { reading: settled("1.076") },
      );
    case "wait-for-label":
      return withBench({
        parcel: {
          ...packed,
          weighedGrams: 1176,
          label: { ...packed.label, state: "asked", trackingNumber: null },
        },
        instruction: { kind: "wait-for-label", refusal: null },
        actions: ["undo", "set-aside", "call-supervisor"],
      });
    case "printer-trouble":
      return withBench({
        parcel: { ...labelled, print: "waiting" },
        instruction: {
          kind: "printer-trouble",
          refusal: refusal("printer.media-out", { printer: "Zebra ZD421" }),
        },
        actions: ["call-supervisor"],
        supervisorCalled: true,
      });
    case "ask-printed":
      return withBench({
        parcel: { ...labelled, print: "unsure" },
        instruction: { kind: "ask-printed" },
        actions: ["yes", "no", "call-supervisor"],
      });
    case "scan-label": {
      const printer = "Zebra ZD421 (window)";
      return withBench({
        parcel: { ...labelled, printedElsewhere: printer },
        instruction: { kind: "scan-label", trackingTail: "4821", printer },
        actions: ["reprint", "call-supervisor"],
      });
    }
    case "stick-on-label":
    case "stick-on-refused":
      return withBench({
        parcel: {
          ...packed,
          shipping: "seller",
          weighedGrams: 1176,
          label: {
            state: "none",
            trackingNumber: null,
            carrier: null,
            problem:
              name === "stick-on-label"
                ? null
                : refusal("carrier.refused", {
                    parcel: "0061",
                    message: "The postal code does not exist.",
                  }),
          },
        },
        instruction: { kind: "scan-label", trackingTail: "", stickOn: true },
        actions: ["undo", "set-aside", "call-supervisor"],
      });
    case "stop-wrong-label":
      return withBench({
        parcel: labelled,
        instruction: { kind: "scan-label", trackingTail: "4821" },
        ...stopped({
          scanned: "3SPKB0005899934",
          refusal: refusal("label.wrong-parcel", {
            scanned: "3SPKB0005899934",
            belongsTo: "0058",
          }),
        }),
        actions: ["reprint", "call-supervisor"],
      });
    case "sealed": {
      const sealed: Verdict = {
        ...verdict("sealed", {
          title: language === "nl" ? "Pakket 0061" : "Parcel 0061",
        }),
        sequence: 41,
        at: now,
      };
      return withBench({
        parcel: null,
        instruction: { kind: "start", waiting: 37 },
        verdict: sealed,
        history: [sealed, ...earlier],
        actions: ["call-supervisor", "sign-out"],
        sealedCount: 43,
      });
    }
    case "supervisor":
      return withBench({
        parcel: labelled,
        instruction: { kind: "scan-supervisor-badge", action: "reprint" },
        actions: ["no", "call-supervisor"],
      });
    default:
      return name satisfies never;
  }
}

function row(
  language: GalleryLanguage,
  number: string,
  contents: readonly (readonly [GoodsName, number])[],
  deadlineAt: number | null,
  of: Partial<QueueRow> = {},
): QueueRow {
  const units = contents.reduce((sum, [, needed]) => sum + needed, 0);
  return {
    parcelId: `parcel-${number}`,
    number,
    shop: "De Groene Plank",
    orderIds: [`5768901234567${number}`],
    stage: "waiting",
    lane: units === 1 ? "singles" : "multis",
    service: "standard",
    units,
    contents: contents.map(([name, needed]) => ({
      title: goods[name].title[language],
      needed,
      skuId: name,
    })),
    deadlineAt,
    claimedBy: null,
    labelWaiting: true,
    problem: null,
    ...of,
  };
}

function busyQueue(language: GalleryLanguage, now: number): QueueBoard {
  const soon = now + 102 * minute;
  const later = now + 4 * 60 * minute;
  const held = (number: string, problem: Refusal): QueueRow =>
    row(language, number, [["tea", 1]], null, { stage: "held", problem });
  return {
    at: now,
    counts: {
      waiting: 38,
      overdue: 2,
      dueToday: 31,
      singles: 24,
      multis: 14,
      held: 3,
      fulfilledByTikTok: 17,
      sealedToday: 126,
    },
    nextDeadlineAt: soon,
    rows: [
      row(language, "0049", [["socks", 1]], now - 35 * minute, {
        service: "express",
      }),
      row(
        language,
        "0052",
        [
          ["tea", 2],
          ["honey", 1],
        ],
        now - 12 * minute,
        {
          labelWaiting: false,
        },
      ),
      row(
        language,
        "0061",
        [
          ["honey", 1],
          ["tea", 3],
          ["socks", 2],
          ["card", 1],
        ],
        soon,
        {
          service: "express",
          stage: "packing",
          claimedBy: language === "nl" ? "Tafel 3" : "Bench 3",
        },
      ),
      row(language, "0062", [["long", 1]], soon, { service: "express" }),
      row(language, "0063", [["honey", 2]], soon),
      row(language, "0064", [["tea", 1]], later),
      row(
        language,
        "0065",
        [
          ["socksBlue", 1],
          ["socks", 1],
        ],
        later,
      ),
      row(language, "0070", [["honey", 1]], null, { labelWaiting: false }),
    ],
    held: [
      held("0031", refusal("parcel.cancel-requested", { parcel: "0031" })),
      held("0044", refusal("parcel.contents-changed", { parcel: "0044" })),
      held("0047", refusal("parcel.on-hold", { parcel: "0047" })),
    ],
  };
}

const emptyQueue = (now: number): QueueBoard => ({
  at: now,
  counts: {
    waiting: 0,
    overdue: 0,
    dueToday: 0,
    singles: 0,
    multis: 0,
    held: 0,
    fulfilledByTikTok: 0,
    sealedToday: 164,
  },
  rows: [],
  held: [],
  nextDeadlineAt: null,
});

const training = (language: GalleryLanguage, now: number): TrainingState => ({
  barcodes: [
    ...(Object.keys(goods) as GoodsName[]).map((name) => ({
      text: goods[name].barcode,
      title: goods[name].title[language],
      group: "article" as const,
      skuId: name,
    })),
    {
      text: "PB-BADGE-MARTA",
      title: "Marta",
      group: "badge" as const,
      skuId: null,
    },
    {
      text: "PB-CMD-UNDO",
      title: language === "nl" ? "Ongedaan maken" : "Undo",
      group: "command" as const,
      skuId: null,
    },
  ],
  onScale: { grams: 742, wobbling: false },
  scale: {
    garbled: false,
    silent: false,
    slow: false,
    jitter: false,
    overCapacity: false,
    autoOff: false,
  },
  printer: {
    mediaOut: false,
    ribbonOut: false,
    headOpen: false,
    paused: false,
    tooHot: false,
    cutterJammed: false,
    silent: false,
    garbled: false,
    slow: false,
  },
  shop: { offline: false, labelDelayMs: 0 },
  unplugged: [],
  tray: [
    { id: "label-2", at: now - 65_000, barcode: "3SPKB0006004777" },
    { id: "label-1", at: now - 240_000, barcode: "3SPKB0005904766" },
  ],
});
