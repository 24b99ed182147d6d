import type { ZebraKnobs } from "../../hardware/virtual/zebra-knobs.ts";
import { trainingDeviceIds } from "../../main/training/training-devices.ts";
import type { RefusalCode } from "../../shared/contract/refusals.ts";
import type { TrainingAct } from "../../shared/contract/training-view.ts";
import {
  complaintOf,
  mustStop,
  openParcel,
  type Incident,
  type Outcome,
  type Scene,
} from "./incident.ts";

/** A driver that waits for a silent device takes this long at the very most. */
const patienceMs = 45_000;
/** The printer is upset just before its label, and put right when the bench says so. */
const printerTrouble = (
  kind: string,
  upset: Partial<ZebraKnobs>,
  putRight: Partial<ZebraKnobs>,
  whileUpset: (scene: Scene) => Promise<Outcome | null> = () =>
    Promise.resolve(null),
): Incident => ({
  kind,
  at: ["place-on-scale"],
  async happen(scene) {
    const { hands } = scene;
    // Somebody else's label comes out of no printer of ours, and one of a run came out before.
    const { shipping, lane } = openParcel(scene);
    if (shipping === "seller" || lane === "label-first") return null;
    const { zebra, papers } = hands.floor;
    const before = papers.length;
    await zebra.turn(upset);
    await hands.weigh(hands.boxGrams());
    const told = await hands.seen(
      ({ instruction }) =>
        instruction.kind === "printer-trouble" ||
        instruction.kind === "ask-printed",
      patienceMs,
    );
    const seen = `${hands.view().instruction.kind} ${complaintOf(hands.view()) ?? ""}`;
    const meanwhile = told
      ? await whileUpset({ ...scene, view: hands.view() })
      : null;
    await zebra.turn(putRight);
    const mended = await hands.seen(
      ({ instruction }) =>
        instruction.kind !== "printer-trouble" &&
        instruction.kind !== "wait-for-printer",
      patienceMs,
    );
    if (meanwhile !== null && !meanwhile.caught) return meanwhile;
    return {
      caught: told && mended,
      seen: `${seen}, then ${hands.view().instruction.kind}, ${papers.length - before} papers`,
    };
  },
});

/** The scale is upset while a box should be weighed. */
const scaleTrouble = (
  kind: string,
  upset: TrainingAct,
  putRight: TrainingAct,
  ...codes: readonly RefusalCode[]
): Incident => ({
  kind,
  at: ["place-on-scale"],
  async happen({ hands }) {
    await hands.practise(upset);
    if (upset.kind === "scale") await hands.weigh(hands.boxGrams());
    const told = await hands.seen((view) => {
      const code = complaintOf(view);
      return code !== null && codes.includes(code);
    }, patienceMs);
    const seen = `${hands.view().instruction.kind} ${complaintOf(hands.view()) ?? ""}`;
    await hands.practise(putRight);
    const mended = await hands.seen(
      ({ instruction }) => instruction.kind !== "scale-trouble",
      patienceMs,
    );
    return {
      caught: told && mended,
      seen: `${seen}, then ${hands.view().instruction.kind}`,
    };
  },
});

const scalePlug = (unplugged: boolean): TrainingAct => ({
  kind: "unplug",
  deviceId: trainingDeviceIds.scale,
  unplugged,
});

/** What breaks at the bench itself. */
export const deviceTroubles: readonly Incident[] = [
  printerTrouble(
    "printer out of paper",
    { mediaOut: true },
    { mediaOut: false, paused: false },
    async (scene) => {
      const code = openParcel(scene).lines[0]?.barcode;
      return code === undefined || code === null
        ? null
        : mustStop(scene, code, "scan.not-now", "scan.ambiguous-barcode");
    },
  ),
  printerTrouble(
    "printer's head open",
    { headOpen: true },
    { headOpen: false, paused: false },
  ),
  printerTrouble("printer silent", { silent: true }, { silent: false }),
  printerTrouble(
    "printer without power",
    { unplugged: true },
    { unplugged: false },
  ),
  printerTrouble(
    "printer dies in the middle of a label",
    // Few enough for a label that waits inside the printer: only its call crosses the cable then.
    { dieAfterBytes: 40 },
    { dieAfterBytes: null, unplugged: false },
  ),
  scaleTrouble(
    "scale unplugged",
    scalePlug(true),
    scalePlug(false),
    "device.unplugged",
    "device.not-found",
  ),
  scaleTrouble(
    "scale garbled",
    { kind: "scale", garbled: true },
    { kind: "scale", garbled: false },
    "scale.garbled",
    "device.silent",
  ),
  scaleTrouble(
    "scale silent",
    { kind: "scale", silent: true },
    { kind: "scale", silent: false },
    "device.silent",
  ),
  scaleTrouble(
    "scale in a draught",
    { kind: "scale", jitter: true },
    { kind: "scale", jitter: false },
    "scale.not-settled",
  ),
  scaleTrouble(
    "scale overloaded",
    { kind: "scale", overCapacity: true },
    { kind: "scale", overCapacity: false },
    "scale.overload",
  ),
  {
    kind: "scanner unplugged",
    at: ["scan-unit"],
    async happen({ hands }) {
      const deviceId = trainingDeviceIds.scanner;
      const isReady = (): boolean =>
        hands.floor
          .screen()
          .latest("devices-changed")
          ?.devices.some(
            ({ setup, state }) => setup.id === deviceId && state === "ready",
          ) ?? false;
      await hands.practise({ kind: "unplug", deviceId, unplugged: true });
      const told = await hands.seen(() => !isReady(), patienceMs);
      await hands.practise({ kind: "unplug", deviceId, unplugged: false });
      const mended = await hands.seen(isReady, patienceMs);
      return { caught: told && mended, seen: `${told} ${mended}` };
    },
  },
];
