import type { Language } from "../../../shared/contract/bench-view.ts";
import type { TrainingState } from "../../../shared/contract/training-view.ts";
import { goods, type GoodsName } from "./goods.ts";

/** What the training drawer shows beside the bench. */
export const trainingDrawer = (
  language: Language,
  now: number,
): TrainingState => ({
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
  shop: {
    offline: false,
    labelDelayMs: 0,
    faults: [],
    aheadHours: 0,
    webhooksSent: false,
    webhooksHeard: false,
  },
  unplugged: [],
  tray: [
    { id: "label-2", at: now - 65_000, barcode: "3SPKB0006004777" },
    { id: "label-1", at: now - 240_000, barcode: "3SPKB0005904766" },
  ],
});
