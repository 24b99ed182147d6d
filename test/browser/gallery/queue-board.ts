import type { Language } from "../../../shared/contract/bench-view.ts";
import type {
  QueueBoard,
  QueueRow,
} from "../../../shared/contract/queue-view.ts";
import { refusal, type Refusal } from "../../../shared/contract/refusals.ts";
import { goods, type GoodsName } from "./goods.ts";

const minute = 60_000;

function row(
  language: Language,
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

/** A shop in the middle of its day. */
export function busyQueue(language: Language, now: number): QueueBoard {
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
      row(language, "0070", [["honey", 1]], null, {
        labelWaiting: false,
        photographed: true,
      }),
    ],
    held: [
      held("0031", refusal("parcel.cancel-requested", { parcel: "0031" })),
      held("0044", refusal("parcel.contents-changed", { parcel: "0044" })),
      held("0047", refusal("parcel.on-hold", { parcel: "0047" })),
    ],
  };
}

/** Has a photo of how its box was closed, for supervisors. */
export const photographedParcel = "parcel-0070";

/** A shop whose day is done. */
export const emptyQueue = (now: number): QueueBoard => ({
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
