import { refusal } from "../../../../shared/contract/refusals.ts";
import { emptyQueue } from "../queue-board.ts";
import type { BenchParts, Scene, Scenes } from "../scene.ts";

const nobody = ({ withBench }: BenchParts, more: Partial<Scene> = {}): Scene =>
  withBench(
    {
      operator: null,
      parcel: null,
      instruction: { kind: "sign-in" },
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
} satisfies Scenes<string>;
