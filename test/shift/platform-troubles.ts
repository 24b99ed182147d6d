import { parcelBarcode } from "../../hardware/scanner/own-codes.ts";
import type { LabelFlaw } from "../../main/training/packages/label-office.ts";
import type { RefusalCode } from "../../shared/contract/refusals.ts";
import {
  complaintOf,
  mustStop,
  openParcel,
  pick,
  type Incident,
  type Outcome,
  type Scene,
} from "./incident.ts";
import { usualLabelDelayMs } from "./shop-talk.ts";

/** The platform's news takes this long at the very most. */
const patienceMs = 45_000;
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

/** What goes wrong at the platform, or is changed there while somebody packs. */
export const platformTroubles: readonly Incident[] = [
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
];
