import { parcelBarcode } from "../../hardware/scanner/own-codes.ts";
import type {
  BenchView,
  ParcelView,
} from "../../shared/contract/bench-view.ts";
import {
  isUnmistakable,
  openParcel,
  type Incident,
  type Outcome,
  type Scene,
} from "./incident.ts";
import { openNextBench, type NextBench } from "./next-bench.ts";

/** What was seen at each step, and whether it was what it should be. */
interface Watch {
  expect(what: string, holds: boolean): void;
  outcome(): Outcome;
}

function createWatch(): Watch {
  const wrong: string[] = [];
  return {
    expect(what, holds) {
      if (!holds) wrong.push(what);
    },
    outcome: () => ({ caught: wrong.length === 0, seen: wrong.join("; ") }),
  };
}

/** A unit that the parcel still needs, by a code that leaves no question; never its last, which would ask for a label. */
function nextUnit(
  { hands }: Scene,
  { lines, unitsNeeded, unitsScanned }: ParcelView,
) {
  if (unitsNeeded - unitsScanned < 2) return undefined;
  const line = lines.find(
    ({ needed, scanned, barcode }) =>
      scanned < needed && barcode !== null && isUnmistakable(hands, barcode),
  );
  return line === undefined || line.barcode === null
    ? undefined
    : { skuId: line.skuId, code: line.barcode };
}

const has = (
  { parcel }: BenchView,
  { id }: ParcelView,
  units: number,
): boolean => parcel?.id === id && parcel.unitsScanned === units;

/** A unit is scanned where the parcel was: it must not count there, whatever else it may open. */
async function scanTooLate(
  scene: Scene,
  moved: ParcelView,
  watch: Watch,
): Promise<void> {
  const unit = nextUnit(scene, moved);
  if (unit === undefined) return;
  const { parcel, verdict } = await scene.hands.scan(unit.code);
  watch.expect(
    `a unit scanned behind it: ${parcel?.number ?? "no parcel"} ${verdict?.refusal?.code ?? ""}`,
    parcel?.id !== moved.id,
  );
  // Another waiting parcel may need it.
  if (parcel !== null) await scene.hands.act("set-aside");
}

/** The other packer goes on with it, and her first unit counts. */
async function goOnThere(
  scene: Scene,
  next: NextBench,
  moved: ParcelView,
  watch: Watch,
): Promise<number> {
  const unit = nextUnit(scene, moved);
  if (unit === undefined) return moved.unitsScanned;
  const view = await next.scan(unit.code);
  const units = moved.unitsScanned + 1;
  watch.expect("her unit does not count", has(view, moved, units));
  if (has(view, moved, units)) scene.hands.putIn(unit.skuId);
  return view.parcel?.unitsScanned ?? moved.unitsScanned;
}

const move = (
  kind: string,
  goes: (
    scene: Scene,
    next: NextBench,
    moved: ParcelView,
    watch: Watch,
  ) => Promise<void>,
): Incident => ({
  kind,
  at: ["scan-unit"],
  async happen(scene) {
    const { hands, view, memory } = scene;
    const moved = openParcel(scene);
    if (!view.actions.includes("move-parcel")) return null;
    const next = await openNextBench(hands.floor.dataFolder, memory.otherBadge);
    try {
      const watch = createWatch();
      await goes(scene, next, moved, watch);
      return watch.outcome();
    } finally {
      await next.stop();
    }
  },
});

/** Given away there, it is opened here as it is. */
async function giveBack(
  scene: Scene,
  next: NextBench,
  moved: ParcelView,
  units: number,
  watch: Watch,
): Promise<void> {
  await next.act("move-parcel");
  const back = await scene.hands.scan(parcelBarcode(moved.number));
  watch.expect(
    `back with ${back.parcel?.unitsScanned ?? "no"} of ${units} units`,
    has(back, moved, units),
  );
}

/** A parcel changes benches half packed, in every order of the two hands. */
export const moves: readonly Incident[] = [
  move(
    "given away, and scanned at the next bench",
    async (scene, next, moved, watch) => {
      const away = await scene.hands.act("move-parcel");
      watch.expect("it is still open here", away.parcel === null);
      await scanTooLate(scene, moved, watch);
      const there = await next.scan(parcelBarcode(moved.number));
      watch.expect(
        "it does not go on there",
        has(there, moved, moved.unitsScanned),
      );
      await giveBack(
        scene,
        next,
        moved,
        await goOnThere(scene, next, moved, watch),
        watch,
      );
    },
  ),
  move(
    "scanned at the next bench, then given away",
    async (scene, next, moved, watch) => {
      const asked = await next.scan(parcelBarcode(moved.number));
      watch.expect(
        asked.instruction.kind,
        asked.instruction.kind === "ask-take-over",
      );
      await scene.hands.act("move-parcel");
      const there = await next.act("yes");
      watch.expect(
        "it does not go on there",
        has(there, moved, moved.unitsScanned),
      );
      await scanTooLate(scene, moved, watch);
      await giveBack(
        scene,
        next,
        moved,
        await goOnThere(scene, next, moved, watch),
        watch,
      );
    },
  ),
  move(
    "taken over by the next bench, and taken back",
    async (scene, next, moved, watch) => {
      await next.scan(parcelBarcode(moved.number));
      const there = await next.act("yes");
      watch.expect(
        "it does not go on there",
        has(there, moved, moved.unitsScanned),
      );
      await scanTooLate(scene, moved, watch);
      const told = scene.hands
        .view()
        .history.some(({ refusal }) => refusal?.code === "parcel.taken-over");
      watch.expect(
        "nobody was told who has it",
        told || nextUnit(scene, moved) === undefined,
      );
      const units = await goOnThere(scene, next, moved, watch);
      const isGone = await scene.hands.seen(
        ({ parcel }) => parcel === null,
        15_000,
      );
      watch.expect("it is still shown here", isGone);
      const asked = await scene.hands.scan(parcelBarcode(moved.number));
      watch.expect(
        asked.instruction.kind,
        asked.instruction.kind === "ask-take-over",
      );
      const back = await scene.hands.act("yes");
      watch.expect("it did not come back", has(back, moved, units));
      const late = await next.scan(parcelBarcode(moved.number));
      watch.expect(
        `there: ${late.verdict?.refusal?.code ?? "nothing"}`,
        late.verdict?.refusal?.code === "parcel.taken-over",
      );
    },
  ),
  move("slip scanned at the wrong bench", async (scene, next, moved, watch) => {
    const asked = await next.scan(parcelBarcode(moved.number));
    watch.expect(
      asked.instruction.kind,
      asked.instruction.kind === "ask-take-over",
    );
    const there = await next.act("no");
    watch.expect("it is open there", there.parcel === null);
    watch.expect(
      "it moved",
      has(scene.hands.view(), moved, moved.unitsScanned),
    );
  }),
];
