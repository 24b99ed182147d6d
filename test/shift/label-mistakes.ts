import { completeCodes } from "./article-codes.ts";
import { mustStop, pick, type Incident, type Scene } from "./incident.ts";
const labelOfAnother = ({ memory }: Scene): string | undefined =>
  memory.sealed.findLast(({ stuckOn }) => !stuckOn)?.label;

const isStickOn = ({ view }: Scene): boolean =>
  view.instruction.kind === "scan-label" && view.instruction.stickOn === true;

/** What a hand gets wrong with the label of one box and another. */
export const labelMistakes: readonly Incident[] = [
  {
    kind: "label of another parcel",
    at: ["scan-label"],
    happen: async (scene) => {
      const label = labelOfAnother(scene);
      return label === undefined || isStickOn(scene)
        ? null
        : mustStop(scene, label, "label.wrong-parcel");
    },
  },
  {
    kind: "label of nobody",
    at: ["scan-label"],
    happen: async (scene) =>
      isStickOn(scene)
        ? null
        : mustStop(scene, "PLDR042099999999", "label.unknown"),
  },
  {
    kind: "carrier's label used before",
    at: ["scan-label"],
    happen: async (scene) => {
      const used = scene.memory.sealed.findLast(({ stuckOn }) => stuckOn);
      return used === undefined || !isStickOn(scene)
        ? null
        : mustStop(scene, used.label, "label.number-used");
    },
  },
  {
    kind: "article instead of the label",
    at: ["scan-label"],
    happen: async (scene) => {
      const code = pick(scene.hands.random, completeCodes(scene));
      return code === undefined
        ? null
        : mustStop(scene, code, "scan.not-now", "scan.too-many");
    },
  },
  {
    kind: "label scanned while packing",
    at: ["scan-unit"],
    happen: async (scene) => {
      const label = labelOfAnother(scene);
      return label === undefined
        ? null
        : mustStop(scene, label, "parcel.busy-with-other");
    },
  },
  {
    kind: "packer approves a reprint",
    at: ["scan-label"],
    async happen(scene) {
      const { hands, view, memory } = scene;
      if (!view.actions.includes("reprint")) return null;
      await hands.act("reprint");
      const outcome = await mustStop(
        scene,
        memory.otherBadge,
        "role.supervisor-needed",
      );
      await hands.act("no");
      return outcome;
    },
  },
];
