import { strangeCode } from "./article-codes.ts";
import type { Hands } from "./hands.ts";
import {
  mustStop,
  openParcel,
  pick,
  type Incident,
  type Scene,
} from "./incident.ts";

const newsPatienceMs = 45_000;

const isLabelFirst = (scene: Scene): boolean =>
  openParcel(scene).lane === "label-first";

/** A label on the stack whose parcel holds one order, with that order. */
async function cancellable({ hands, memory }: Scene) {
  const { orders } = await hands.floor.shop.books();
  for (const label of memory.stack) {
    const of = orders.filter(({ packages }) =>
      packages.some(({ trackingNumber }) => trackingNumber === label.text),
    );
    const [order] = of;
    if (order !== undefined && of.length === 1 && order.packages.length === 1)
      return { label, orderId: order.orderId };
  }
  return null;
}

/** How many labels of the run its desk wants taken out of the stacks. */
async function takenOut({ floor }: Hands): Promise<number> {
  const { run } = await floor.screen().client.runs.board();
  return run?.takeOut.length ?? 0;
}

/** What a hand gets wrong with labels that were printed before their goods were packed. */
export const runMistakes: readonly Incident[] = [
  {
    kind: "wrong article into a labelled parcel",
    at: ["scan-unit"],
    happen: async (scene) => {
      const code = isLabelFirst(scene) ? strangeCode(scene) : undefined;
      return code === undefined
        ? null
        : mustStop(
            scene,
            code,
            "scan.wrong-article",
            "scan.other-variant",
            "scan.unknown-barcode",
          );
    },
  },
  {
    kind: "label of a run scanned twice",
    at: ["scan-unit"],
    async happen({ hands, view, memory }) {
      const label = memory.labelInHand;
      if (label === null || view.parcel === null) return null;
      const after = await hands.scan(label.text);
      const { tone } = after.history[0] ?? {};
      return {
        // It is the label of what is open: nothing to stop for, and nothing counts.
        caught:
          tone === "note" &&
          after.parcel?.id === view.parcel.id &&
          after.parcel.unitsScanned === view.parcel.unitsScanned,
        seen: `${tone ?? "silence"}, ${after.parcel?.unitsScanned ?? "no"} units`,
      };
    },
  },
  {
    kind: "label of the wrong stack",
    at: ["scan-unit"],
    happen: async (scene) => {
      const { labelInHand, stack } = scene.memory;
      if (labelInHand === null) return null;
      const others = stack.filter((label) => label.stack !== labelInHand.stack);
      const other = pick(scene.hands.random, others) ?? stack[0];
      return other === undefined
        ? null
        : mustStop(scene, other.text, "parcel.busy-with-other");
    },
  },
  {
    kind: "label of a sealed parcel",
    at: ["start"],
    happen: async (scene) => {
      const sealed = pick(
        scene.hands.random,
        scene.memory.sealed.filter(({ stuckOn }) => !stuckOn),
      );
      return sealed === undefined
        ? null
        : mustStop(scene, sealed.label, "parcel.already-sealed");
    },
  },
  {
    kind: "label of a cancelled parcel",
    at: ["start"],
    async happen(scene) {
      const { hands, memory } = scene;
      const found = await cancellable(scene);
      if (found === null) return null;
      const { label, orderId } = found;
      const takenOutBefore = await takenOut(hands);
      if (!(await hands.floor.shop.wish({ kind: "cancel", orderId })))
        return null;
      const deadline = performance.now() + newsPatienceMs;
      const told = async (): Promise<boolean> =>
        (await takenOut(hands)) > takenOutBefore;
      while (!(await told()) && performance.now() < deadline)
        await hands.seen(() => false, 250);
      const isTold = await told();
      memory.stack.splice(memory.stack.indexOf(label), 1);
      const outcome = await mustStop(
        { ...scene, view: hands.view() },
        label.text,
        "label.void",
        "parcel.cancelled",
      );
      return isTold
        ? outcome
        : { caught: false, seen: "its label is not to be taken out" };
    },
  },
];
