import { parcelBarcode } from "../../hardware/scanner/own-codes.ts";
import { trainingDeviceIds } from "../../main/training/training-devices.ts";
import type { ZebraKnobs } from "../../hardware/virtual/zebra-knobs.ts";
import type { RefusalCode } from "../../shared/contract/refusals.ts";
import type { TrainingAct } from "../../shared/contract/training-view.ts";
import type { LabelFlaw } from "../../main/training/packages/label-office.ts";
import type { BenchView } from "../../shared/contract/bench-view.ts";
import type { Hands } from "./hands.ts";
import { usualLabelDelayMs } from "./shop-talk.ts";
import {
  complaintOf,
  mustStop,
  openParcel,
  pick,
  type Incident,
  type Outcome,
  type Scene,
} from "./incident.ts";

/** A driver that waits for a silent device, or the platform's news, takes this long at the very most. */
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
    // Somebody else's label comes out of no printer of ours.
    if (openParcel(scene).shipping === "seller") return null;
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

/** The platform cancels the order of the open parcel: the bench must say so before anything leaves. */
async function cancelOpenParcel(scene: Scene): Promise<Outcome> {
  const { hands } = scene;
  const { orderIds } = openParcel(scene);
  const orderId = orderIds[0] ?? "";
  if (!(await hands.floor.shop.wish({ kind: "cancel", orderId })))
    return { caught: false, seen: "the shop would not cancel" };
  const caught = await hands.seen(
    (view) => complaintOf(view) === "parcel.cancelled",
    patienceMs,
  );
  return {
    caught,
    seen: `${hands.view().instruction.kind} ${complaintOf(hands.view()) ?? ""}`,
  };
}

const flawedLabel = (flaw: LabelFlaw, ...codes: RefusalCode[]): Incident => ({
  kind: `label ${flaw}`,
  at: ["start"],
  async happen(scene) {
    const { hands } = scene;
    const { shop } = hands.floor;
    const number = someWaiting(scene);
    if (number === undefined) return null;
    await shop.wish({ kind: "next-label", flaw });
    const view = await hands.scan(parcelBarcode(number));
    if (view.parcel === null || view.parcel.shipping === "seller") {
      await shop.wish({ kind: "next-label", flaw: "good" });
      return null;
    }
    const isRefused = (): boolean => {
      const code = hands.view().parcel?.label.problem?.code;
      return code !== undefined && codes.includes(code);
    };
    const caught = await hands.seen(isRefused, patienceMs);
    return { caught, seen: JSON.stringify(hands.view().parcel?.label) };
  },
});

const someWaiting = ({ hands }: Scene): string | undefined =>
  pick(
    hands.random,
    hands.floor
      .screen()
      .latest("queue-changed")
      ?.queue.rows.filter(({ stage }) => stage === "waiting") ?? [],
  )?.number;

/** The unit the bench asks for, where its code can mean nothing else. */
function nextUnit({ instruction, parcel }: BenchView) {
  if (instruction.kind !== "scan-unit") return null;
  const { skuId } = instruction;
  const code = parcel?.lines.find((line) => line.skuId === skuId)?.barcode;
  return code === undefined || code === null ? null : { skuId, code };
}

/** Nobody hears the answer: the station dies over it. */
async function scanIntoTheDark(hands: Hands, text: string): Promise<void> {
  const { client, newId } = hands.floor.screen();
  const scan = client.bench.scan({ commandId: newId(), text });
  await Promise.allSettled([scan]);
}

/** What breaks in the course of a shift. */
export const troubles: readonly Incident[] = [
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
  {
    kind: "shop offline",
    at: ["start", "scan-unit", "place-on-scale"],
    async happen({ hands, memory }) {
      const { shop } = hands.floor;
      const linkIs = (state: string) => (): boolean =>
        hands.floor.screen().latest("shop-link-changed")?.link.state === state;
      await shop.wish({ kind: "offline", offline: true });
      const told = await hands.seen(linkIs("offline"), patienceMs);
      memory.mend.push(async () => {
        await shop.wish({ kind: "offline", offline: false });
        await hands.seen(linkIs("online"), patienceMs);
      });
      return { caught: told, seen: `told ${told}` };
    },
  },
  {
    kind: "label late",
    at: ["start"],
    async happen({ hands, memory }) {
      const { shop } = hands.floor;
      await shop.wish({ kind: "label-delay", delayMs: 5_000 });
      memory.mend.push(() =>
        shop.wish({ kind: "label-delay", delayMs: usualLabelDelayMs }),
      );
      return { caught: true, seen: "" };
    },
  },
  flawedLabel("mismatch", "label.barcode-mismatch"),
  flawedLabel("truncated", "label.damaged-file"),
  flawedLabel("blank", "label.blank", "label.barcode-unreadable"),
  {
    kind: "order cancelled while packing",
    at: ["scan-unit", "place-on-scale"],
    happen: cancelOpenParcel,
  },
  {
    kind: "cancelled parcel sealed all the same",
    at: ["scan-label"],
    async happen(scene) {
      const { hands } = scene;
      const label = openParcel(scene).label.trackingNumber;
      if (label === null) return null;
      const told = await cancelOpenParcel(scene);
      if (!told.caught) return told;
      return mustStop(
        { ...scene, view: hands.view() },
        label,
        "parcel.cancelled",
      );
    },
  },
  {
    kind: "buyer asks to cancel as the parcel is opened",
    at: ["start"],
    async happen(scene) {
      const { hands } = scene;
      const number = someWaiting(scene);
      const row = hands.floor
        .screen()
        .latest("queue-changed")
        ?.queue.rows.find((each) => each.number === number);
      const orderId = row?.orderIds[0];
      if (number === undefined || orderId === undefined) return null;
      if (!(await hands.floor.shop.wish({ kind: "request-cancel", orderId })))
        return null;
      const view = await hands.scan(parcelBarcode(number));
      if (view.parcel === null)
        return {
          caught: view.verdict?.refusal?.code === "parcel.cancel-requested",
          seen: view.verdict?.refusal?.code ?? "nothing",
        };
      const caught = await hands.seen(
        (now) => complaintOf(now) === "parcel.cancel-requested",
        patienceMs,
      );
      return { caught, seen: JSON.stringify(hands.view().instruction) };
    },
  },
  {
    kind: "station killed",
    at: ["scan-unit", "place-on-scale", "wait-for-label", "scan-label"],
    async happen({ hands, view }) {
      const next = nextUnit(view);
      const before = view.parcel?.unitsScanned ?? 0;
      if (next !== null && hands.random() < 0.5)
        void scanIntoTheDark(hands, next.code);
      await hands.crash();
      const now = hands.view();
      // The scan that was under way counts or it does not; the unit in the hand goes where the bench says.
      const counted = (now.parcel?.unitsScanned ?? 0) - before;
      if (next !== null && counted === 1) hands.putIn(next.skuId);
      return {
        // Whoever scans goes on at the same item: what was shown as counted is counted.
        caught:
          now.operator?.id === view.operator?.id &&
          now.parcel?.id === view.parcel?.id &&
          (counted === 0 || (counted === 1 && next !== null)),
        seen: `${now.operator?.name ?? "nobody"}, ${now.parcel?.number ?? "no parcel"}, ${now.parcel?.unitsScanned ?? 0} of ${view.parcel?.unitsScanned ?? 0} units`,
      };
    },
  },
];
