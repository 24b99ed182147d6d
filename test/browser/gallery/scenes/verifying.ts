import { refusal } from "../../../../shared/contract/refusals.ts";
import { line } from "../goods.ts";
import type { Scenes } from "../scene.ts";

/** Numbers, serials, lots and dates. */
export const verifyingScenes = {
  "enter-quantity": ({ withBench, verdict, earlier }) =>
    withBench({
      history: [verdict("ask", { scanned: "PB-CMD-QUANTITY" }), ...earlier],
      instruction: { kind: "enter-quantity" },
      actions: ["no", "call-supervisor"],
    }),
  "doubtful-scan": ({ withBench, good, earlier }) => {
    const doubtful = {
      ...good,
      doubts: ["ean8-or-upce" as const, "separator-lost" as const],
    };
    return withBench({
      verdict: doubtful,
      history: [doubtful, ...earlier.slice(1)],
    });
  },
  "several-at-once": ({ withBench, scanTea }) =>
    withBench({
      instruction: { ...scanTea, times: 2 },
      actions: ["undo", "quantity", "set-aside", "call-supervisor"],
    }),
  "capture-serial": ({ withBench, parcel, language, say }) =>
    withBench({
      parcel: parcel({
        lines: [
          {
            ...line("honey", language, 2, 2),
            fragile: true,
            marks: [
              {
                units: 2,
                serial: null,
                lot: "L2209",
                expiresOn: "2027-06-30",
              },
            ],
          },
          line("tea", language, 1, 3),
        ],
      }),
      instruction: {
        kind: "capture",
        wants: "serial",
        skuId: "tea",
        title: say("tea"),
      },
      actions: ["no", "call-supervisor"],
    }),
  "capture-expiry": ({ withBench, say }) =>
    withBench({
      instruction: {
        kind: "capture",
        wants: "expiry",
        skuId: "long",
        title: say("long"),
      },
      actions: ["no", "call-supervisor"],
    }),
  "put-in-insert": ({ withBench, packed, language }) =>
    withBench({
      parcel: packed,
      instruction: {
        kind: "put-in-insert",
        title: { nl: "Bedankkaart", en: "Thank-you card" }[
          language === "nl" ? "nl" : "en"
        ],
        code: "CARD-1",
      },
      actions: ["confirm", "undo", "set-aside", "call-supervisor"],
    }),
  "teach-article": ({ withBench, say }) =>
    withBench({
      instruction: {
        kind: "teach-article",
        scanned: "OLD-LABEL-7",
        options: (["tea", "socks"] as const).map((skuId) => ({
          skuId,
          title: say(skuId),
          sellerSku: skuId.toUpperCase(),
        })),
      },
      actions: ["choose-1", "choose-2", "no", "call-supervisor"],
    }),
  "stop-expired": ({ withBench, stopped, say }) =>
    withBench(
      stopped({
        scanned: "0108712345010010172601311021L",
        title: say("tea"),
        skuId: "tea",
        refusal: refusal("unit.expires-soon", {
          title: say("tea"),
          expiresOn: "2027-01-31",
          days: 90,
        }),
        expected: { skuId: "tea", title: say("tea") },
      }),
    ),
  "capture-lot": ({ withBench, say }) =>
    withBench({
      instruction: {
        kind: "capture",
        wants: "lot",
        skuId: "honey",
        title: say("honey"),
      },
      actions: ["no", "call-supervisor"],
    }),
} satisfies Scenes<string>;
