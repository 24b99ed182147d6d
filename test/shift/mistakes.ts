import {
  badgeBarcode,
  parcelBarcode,
} from "../../hardware/scanner/own-codes.ts";
import type { QueueRow } from "../../shared/contract/queue-view.ts";
import { toleranceGrams } from "../../shared/domain/weighing.ts";
import {
  complaintOf,
  isUnmistakable,
  mustStop,
  openParcel,
  pick,
  type Incident,
  type Outcome,
  type Scene,
} from "./incident.ts";

const weightPatienceMs = 15_000;

/** A 13-digit number whose last digit does not add up. */
const misread = (code: string): string =>
  `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`;

const nonsense = ({ hands }: Scene): string =>
  `ZZ-${Math.floor(hands.random() * 1e6)}-QX`;

/** Lines whose units are all in the box, by a code that can mean nothing else. */
const completeCodes = (scene: Scene): string[] => {
  const { lines } = openParcel(scene);
  return lines
    .filter(({ skuId }) =>
      lines.every(
        (line) => line.skuId !== skuId || line.scanned === line.needed,
      ),
    )
    .flatMap(({ barcode }) => barcode ?? [])
    .filter((code) => isUnmistakable(scene.hands, code));
};

/** An article that has no business in this box. */
const strangeCode = (scene: Scene): string | undefined => {
  const { lines } = openParcel(scene);
  return pick(
    scene.hands.random,
    scene.hands.shelf
      .filter(({ skuId }) => lines.every((line) => line.skuId !== skuId))
      .map(({ code }) => code)
      .filter((code) => isUnmistakable(scene.hands, code)),
  );
};

/** Puts a weight on the scale that is a unit off, and takes it off again. */
async function weighWrong(
  { hands }: Scene,
  grams: number,
  code: "scale.too-light" | "scale.too-heavy",
): Promise<Outcome> {
  await hands.weigh(grams);
  const caught = await hands.seen(
    (view) => complaintOf(view) === code,
    weightPatienceMs,
  );
  const seen = `${hands.view().instruction.kind} ${complaintOf(hands.view()) ?? ""}`;
  await hands.lift();
  await hands.seen(
    ({ instruction }) => instruction.kind !== "scale-trouble",
    weightPatienceMs,
  );
  return { caught, seen };
}

/** A unit heavy enough that a scale can miss it. */
const weighableUnit = (scene: Scene): number | undefined => {
  const { expectedGrams, lines } = openParcel(scene);
  if (expectedGrams === null) return undefined;
  const tolerance = toleranceGrams(expectedGrams);
  return scene.hands.shelf.find(
    ({ skuId, weightGrams }) =>
      weightGrams > tolerance + 2 && lines.some((line) => line.skuId === skuId),
  )?.weightGrams;
};

const labelOfAnother = ({ memory }: Scene): string | undefined =>
  memory.sealed.findLast(({ stuckOn }) => !stuckOn)?.label;

const isStickOn = ({ view }: Scene): boolean =>
  view.instruction.kind === "scan-label" && view.instruction.stickOn === true;

/** What a hand gets wrong in the course of a shift. */
export const mistakes: readonly Incident[] = [
  {
    kind: "unknown barcode",
    at: ["start", "scan-unit", "place-on-scale"],
    happen: (scene) => mustStop(scene, nonsense(scene), "scan.unknown-barcode"),
  },
  {
    kind: "damaged barcode",
    at: ["start", "scan-unit"],
    happen: async (scene) => {
      const codes = scene.hands.shelf
        .map(({ code }) => code)
        .filter((code) => /^\d{13}$/.test(code));
      const code = pick(scene.hands.random, codes);
      return code === undefined
        ? null
        : mustStop(scene, misread(code), "scan.damaged-barcode");
    },
  },
  {
    kind: "wrong article",
    at: ["scan-unit"],
    happen: async (scene) => {
      const code = strangeCode(scene);
      return code === undefined
        ? null
        : // A gift that is in no order yet is no article the station was told of.
          mustStop(
            scene,
            code,
            "scan.wrong-article",
            "scan.other-variant",
            "scan.unknown-barcode",
          );
    },
  },
  {
    kind: "one unit too many",
    at: ["scan-unit", "place-on-scale"],
    happen: async (scene) => {
      const code = pick(scene.hands.random, completeCodes(scene));
      return code === undefined ? null : mustStop(scene, code, "scan.too-many");
    },
  },
  {
    kind: "double trigger",
    at: ["scan-unit"],
    async happen(scene) {
      const { hands } = scene;
      const parcel = openParcel(scene);
      const line = parcel.lines.find(
        ({ skuId, barcode, needed, scanned }) =>
          needed - scanned === 1 &&
          barcode !== null &&
          isUnmistakable(hands, barcode) &&
          parcel.lines.filter((other) => other.skuId === skuId).length === 1,
      );
      if (line === undefined || line.barcode === null) return null;
      await hands.scanTwice(line.barcode);
      hands.putIn(line.skuId);
      const counted = hands.view().parcel?.unitsScanned ?? 0;
      return {
        caught: counted === parcel.unitsScanned + 1,
        seen: `${counted} units after ${parcel.unitsScanned}`,
      };
    },
  },
  {
    kind: "command sent twice",
    at: ["scan-unit"],
    async happen(scene) {
      const { hands } = scene;
      const parcel = openParcel(scene);
      const line = parcel.lines.find(
        ({ barcode, needed, scanned }) =>
          needed > scanned &&
          barcode !== null &&
          isUnmistakable(hands, barcode),
      );
      if (line === undefined || line.barcode === null) return null;
      const { client, newId } = hands.floor.screen();
      const command = { commandId: newId(), text: line.barcode };
      await Promise.all([
        client.bench.scan(command),
        client.bench.scan(command),
      ]);
      hands.putIn(line.skuId);
      const wanted = parcel.unitsScanned + 1;
      await hands.seen(
        ({ parcel: now }) => (now?.unitsScanned ?? 0) >= wanted,
        weightPatienceMs,
      );
      const counted = hands.view().parcel?.unitsScanned;
      return { caught: counted === wanted, seen: `${counted ?? "no"} units` };
    },
  },
  {
    kind: "unit missing on the scale",
    at: ["place-on-scale"],
    happen: async (scene) => {
      const unit = weighableUnit(scene);
      return unit === undefined
        ? null
        : weighWrong(scene, scene.hands.boxGrams() - unit, "scale.too-light");
    },
  },
  {
    kind: "extra unit on the scale",
    at: ["place-on-scale"],
    happen: async (scene) => {
      const unit = weighableUnit(scene);
      return unit === undefined
        ? null
        : weighWrong(scene, scene.hands.boxGrams() + unit, "scale.too-heavy");
    },
  },
  {
    kind: "box left on the scale",
    at: ["scan-label"],
    happen({ hands, memory }) {
      // Judged when the next box should be weighed.
      if (hands.isOnScale()) memory.boxLeftOnScale = true;
      return Promise.resolve(null);
    },
  },
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
    kind: "slip of another parcel",
    at: ["scan-unit", "place-on-scale"],
    happen: async (scene) => {
      const { rows } = queueOf(scene);
      const other = pick(
        scene.hands.random,
        rows.filter(({ parcelId }) => parcelId !== openParcel(scene).id),
      );
      return other === undefined
        ? null
        : mustStop(
            scene,
            parcelBarcode(other.number),
            "parcel.busy-with-other",
          );
    },
  },
  {
    kind: "slip of a sealed parcel",
    at: ["start"],
    happen: async (scene) => {
      const sealed = pick(scene.hands.random, scene.memory.sealed);
      return sealed === undefined
        ? null
        : mustStop(
            scene,
            parcelBarcode(sealed.number),
            "parcel.already-sealed",
          );
    },
  },
  {
    kind: "slip of a held parcel",
    at: ["start"],
    happen: async (scene) => {
      const row = pick(scene.hands.random, queueOf(scene).held);
      return row === undefined || row.problem === null
        ? null
        : mustStop(scene, parcelBarcode(row.number), row.problem.code);
    },
  },
  {
    kind: "article only a held parcel needs",
    at: ["start"],
    happen: async (scene) => {
      const { rows, held } = queueOf(scene);
      const wanted = new Set(
        rows.flatMap(({ contents }) => contents.map(({ skuId }) => skuId)),
      );
      const onlyHeld = new Set(
        held
          .flatMap(({ contents }) => contents.map(({ skuId }) => skuId))
          .filter((skuId) => !wanted.has(skuId)),
      );
      const article = scene.hands.shelf.find(
        ({ skuId, code }) =>
          onlyHeld.has(skuId) && isUnmistakable(scene.hands, code),
      );
      if (article === undefined) return null;
      const outcome = await mustStop(
        scene,
        article.code,
        "parcel.none-needs-article",
      );
      const opened = scene.hands.view().parcel;
      const isNew = [...rows, ...held].every(
        ({ parcelId }) => parcelId !== opened?.id,
      );
      if (outcome?.caught !== false || opened === null || !isNew)
        return outcome;
      // An order that came in since the queue was read needs it: that was no mistake.
      await scene.hands.act("set-aside");
      return null;
    },
  },
  {
    kind: "unknown badge",
    at: ["start", "scan-unit", "scan-label"],
    happen: (scene) =>
      mustStop(scene, badgeBarcode("NOBODY-1"), "scan.unknown-badge"),
  },
  {
    kind: "somebody else's badge",
    at: ["start", "scan-unit"],
    async happen({ hands, view, memory }) {
      const other = await hands.scan(memory.otherBadge);
      const back = await hands.scan(memory.ownBadge);
      return {
        // The parcel stays, and whoever scans next does it in the right name.
        caught:
          other.operator?.id !== view.operator?.id &&
          back.operator?.id === view.operator?.id &&
          back.parcel?.id === view.parcel?.id,
        seen: `${view.operator?.name ?? "nobody"}, then ${other.operator?.name ?? "nobody"}, then ${back.operator?.name ?? "nobody"}`,
      };
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

/** A station that has just come back tells of its queue a moment later. */
const queueOf = ({
  hands,
}: Scene): { readonly rows: QueueRow[]; readonly held: QueueRow[] } =>
  hands.floor.screen().latest("queue-changed")?.queue ?? { rows: [], held: [] };
