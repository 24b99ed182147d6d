import { refusal } from "../../../../shared/contract/refusals.ts";
import { goods, line } from "../goods.ts";
import type { Scenes } from "../scene.ts";

/** Units into the box. */
export const packingScenes = {
  "scan-unit": ({ base }) => base,
  training: ({ base }) => base,
  "scan-unit-long": ({ withBench, parcel, language, say }) =>
    withBench({
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
    }),
  good: ({ base, bench, parcel, language, now, scanTea, good, earlier }) => ({
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
  }),
  "stop-wrong-article": ({ withBench, stopped, say }) =>
    withBench(
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
    ),
  "choose-article": ({ withBench, say }) =>
    withBench({
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
    }),
} satisfies Scenes<string>;
