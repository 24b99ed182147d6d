import {
  parcelBarcode,
  toteBarcode,
} from "../../hardware/scanner/own-codes.ts";
import {
  mustStop,
  openParcel,
  waitingRows,
  type Incident,
  type Outcome,
  type Scene,
} from "./incident.ts";
import { dayFromNow, type UnitMarks } from "./noted-units.ts";

const choices = ["choose-1", "choose-2", "choose-3", "choose-4"] as const;

/** The unit the bench waits for, where it is noted by such a mark. */
function notedNow({ hands, view }: Scene, mark: "serial" | "expiry") {
  const { instruction } = view;
  if (instruction.kind !== "scan-unit" && instruction.kind !== "capture")
    return undefined;
  return hands.shelf.find(
    ({ skuId, marks }) => skuId === instruction.skuId && marks.includes(mark),
  );
}

/** A unit whose code says all there is to know, and which must not go into the box. */
async function wrongUnit(
  scene: Scene,
  mark: "serial" | "expiry",
  of: (skuId: string) => UnitMarks | undefined,
  code: "unit.serial-seen" | "unit.expired" | "unit.expires-soon",
): Promise<Outcome | null> {
  const article = notedNow(scene, mark);
  const unit = article && of(article.skuId);
  if (article === undefined || unit === undefined) return null;
  return mustStop(scene, scene.units.matrix(article, unit), code);
}

const dated =
  ({ units }: Scene, days: number) =>
  (): UnitMarks => ({ ...units.next(), expiresOn: dayFromNow(days) });

/** Says what is in trouble, and of which article where the bench asks. */
async function report(
  { hands, view }: Scene,
  trouble: "short" | "damaged",
): Promise<string | null> {
  const { instruction } = view;
  if (instruction.kind !== "scan-unit" || !view.actions.includes(trouble))
    return null;
  const asked = await hands.act(trouble);
  if (asked.instruction.kind !== "choose-line") return instruction.skuId;
  const place = asked.instruction.options.findIndex(
    ({ skuId }) => skuId === instruction.skuId,
  );
  if (place >= 0) {
    await hands.act(choices[place] ?? "no");
    return instruction.skuId;
  }
  await hands.act("no");
  return null;
}

const kindNow = ({ hands }: Scene): string => hands.view().instruction.kind;

let totesTaken = 0;
const newTote = (): string => `R${++totesTaken}`;

/** What goes wrong with goods: numbers, dates, too few, broken, and in the wrong tote. */
export const goodsMistakes: readonly Incident[] = [
  {
    kind: "serial number packed before",
    at: ["scan-unit"],
    happen: (scene) =>
      wrongUnit(scene, "serial", scene.units.packed, "unit.serial-seen"),
  },
  {
    kind: "lot that is over its date",
    at: ["scan-unit"],
    happen: (scene) =>
      wrongUnit(scene, "expiry", dated(scene, -3), "unit.expired"),
  },
  {
    kind: "lot with too few days left",
    at: ["scan-unit"],
    happen: (scene) =>
      wrongUnit(scene, "expiry", dated(scene, 5), "unit.expires-soon"),
  },
  {
    kind: "article's barcode instead of its number",
    at: ["capture"],
    async happen(scene) {
      const { instruction } = scene.view;
      if (instruction.kind !== "capture") return null;
      const article = scene.hands.shelf.find(
        ({ skuId }) => skuId === instruction.skuId,
      );
      return article === undefined
        ? null
        : mustStop(scene, article.code, "unit.not-a-number", "unit.not-a-date");
    },
  },
  {
    kind: "broken unit in the hand",
    at: ["scan-unit"],
    async happen(scene) {
      const { hands } = scene;
      const before = openParcel(scene).unitsScanned;
      if ((await report(scene, "damaged")) === null) return null;
      if (kindNow(scene) === "choose-unit") await hands.act("choose-1");
      if (kindNow(scene) !== "settle-trouble")
        return { caught: false, seen: kindNow(scene) };
      // Another one is fetched from the shelf.
      const { parcel } = await hands.act("choose-1");
      scene.memory.broken++;
      return {
        caught: parcel?.unitsScanned === before,
        seen: `${parcel?.unitsScanned ?? "no"} units after ${before}`,
      };
    },
  },
  {
    kind: "broken unit in the box",
    at: ["scan-unit"],
    async happen(scene) {
      const { hands } = scene;
      const before = openParcel(scene).unitsScanned;
      const skuId = await report(scene, "damaged");
      if (skuId === null) return null;
      const isInBox = kindNow(scene) === "choose-unit";
      if (isInBox) {
        await hands.act("choose-2");
        hands.takeOut(skuId);
      }
      const { parcel } = await hands.act("choose-1");
      scene.memory.broken++;
      const due = isInBox ? before - 1 : before;
      return {
        caught: parcel?.unitsScanned === due,
        seen: `${parcel?.unitsScanned ?? "no"} units instead of ${due}`,
      };
    },
  },
  {
    kind: "too few on the shelf",
    at: ["scan-unit"],
    async happen(scene) {
      const { hands, memory } = scene;
      const { number, unitsScanned, id } = openParcel(scene);
      if ((await report(scene, "short")) === null) return null;
      if (kindNow(scene) !== "settle-trouble")
        return { caught: false, seen: kindNow(scene) };
      const held = await hands.act("choose-2");
      if (
        held.parcel !== null ||
        held.verdict?.refusal?.code !== "parcel.short"
      )
        return { caught: false, seen: JSON.stringify(held.verdict) };
      // Its box is on the hold shelf: nobody but a supervisor lets it go on.
      const asked = await hands.scan(parcelBarcode(number));
      if (asked.instruction.kind !== "decide-held")
        return { caught: false, seen: asked.instruction.kind };
      const refusedTo = await hands.scan(memory.otherBadge);
      const offered = await hands.scan(memory.supervisorBadge);
      if (offered.instruction.kind !== "decide-held")
        return { caught: false, seen: offered.instruction.kind };
      const place = offered.instruction.decisions.indexOf("release");
      const { parcel } = await hands.act(choices[place] ?? "no");
      return {
        caught:
          refusedTo.verdict?.refusal?.code === "role.supervisor-needed" &&
          parcel?.id === id &&
          parcel.unitsScanned === unitsScanned,
        seen: `${refusedTo.verdict?.refusal?.code ?? "nothing"}, then ${parcel?.number ?? "no parcel"}`,
      };
    },
  },
  {
    kind: "tote of another parcel",
    at: ["start"],
    async happen(scene) {
      const { hands } = scene;
      const [mine, other] = waitingRows(hands).filter(({ units }) => units > 1);
      if (mine === undefined || other === undefined) return null;
      const totes = [newTote(), newTote()];
      for (const [place, { number }] of [mine, other].entries()) {
        await hands.scan(toteBarcode(totes[place] ?? ""));
        await hands.scan(parcelBarcode(number));
        await hands.act("no");
      }
      const { parcel } = await hands.scan(toteBarcode(totes[0] ?? ""));
      // Cancelled a moment ago, perhaps: the bench has its own word about that.
      if (parcel === null || hands.view().instruction.kind !== "scan-unit")
        return null;
      if (parcel.number !== mine.number)
        return { caught: false, seen: `parcel ${parcel.number}` };
      return mustStop(
        { ...scene, view: hands.view() },
        toteBarcode(totes[1] ?? ""),
        "tote.of-other",
      );
    },
  },
];
