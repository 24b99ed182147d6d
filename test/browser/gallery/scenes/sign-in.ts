import type { Instruction } from "../../../../shared/contract/bench-view.ts";
import { refusal } from "../../../../shared/contract/refusals.ts";
import { emptyQueue } from "../queue-board.ts";
import type { BenchParts, Scene, Scenes } from "../scene.ts";

const nobody = (
  { withBench }: BenchParts,
  more: Partial<Scene> = {},
  instruction: Instruction = { kind: "sign-in" },
): Scene =>
  withBench(
    {
      operator: null,
      parcel: null,
      instruction,
      verdict: null,
      history: [],
      actions: [],
    },
    more,
  );

/** Before and between parcels. */
export const signInScenes = {
  "sign-in": (from) => nobody(from),
  "sign-in-unknown-badge": ({ withBench, stopped }) =>
    withBench({
      operator: null,
      parcel: null,
      instruction: { kind: "sign-in" },
      ...stopped({
        scanned: "PB-BADGE-9",
        refusal: refusal("scan.unknown-badge", {}),
      }),
      actions: [],
    }),
  start: ({ withBench }) =>
    withBench({
      parcel: null,
      instruction: { kind: "start", waiting: 38 },
      actions: ["call-supervisor", "sign-out"],
    }),
  "start-nothing": ({ withBench, now }) =>
    withBench(
      {
        parcel: null,
        instruction: { kind: "start", waiting: 0 },
        actions: ["call-supervisor", "sign-out"],
      },
      { queue: emptyQueue(now) },
    ),
  "queue-empty": (from) => nobody(from, { queue: emptyQueue(from.now) }),
  locked: (from) =>
    nobody(
      from,
      {},
      { kind: "sign-in", locked: { name: "Marta", parcel: "0061" } },
    ),
  "start-offline": ({ withBench, base }) =>
    withBench(
      {
        parcel: null,
        instruction: { kind: "start", waiting: 38 },
        actions: ["call-supervisor", "sign-out"],
      },
      { shop: { ...base.shop, state: "offline", outboxDue: 4 } },
    ),
} satisfies Scenes<string>;
