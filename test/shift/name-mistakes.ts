import {
  badgeBarcode,
  parcelBarcode,
} from "../../hardware/scanner/own-codes.ts";
import type { QueueRow } from "../../shared/contract/queue-view.ts";
import {
  isUnmistakable,
  mustStop,
  openParcel,
  pick,
  type Incident,
  type Scene,
} from "./incident.ts";
/** A station that has just come back tells of its queue a moment later. */
const queueOf = ({
  hands,
}: Scene): { readonly rows: QueueRow[]; readonly held: QueueRow[] } =>
  hands.floor.screen().latest("queue-changed")?.queue ?? { rows: [], held: [] };

/** What a hand gets wrong about whose parcel it is, and who packs it. */
export const nameMistakes: readonly Incident[] = [
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
];
