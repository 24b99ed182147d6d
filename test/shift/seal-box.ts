import type { BenchView } from "../../shared/contract/bench-view.ts";
import type { BoxesInWork } from "./boxes-in-work.ts";
import { packagingOf, type Hands } from "./hands.ts";
import type { Memory } from "./incident.ts";
import { paperPatienceMs, patienceMs } from "./patience.ts";

export interface BoxSealer {
  /** The label goes on the box, and is scanned. */
  seal(view: BenchView): Promise<void>;
  /**
   * A box whose label was in the hand from the beginning is sealed by its weight: nothing more is scanned.
   *
   * @param last the bench when that box was open
   */
  noticeSealed(last: BenchView): void;
}

/** The packer with a label in her hand. */
export function createBoxSealer(
  hands: Hands,
  memory: Memory,
  boxes: BoxesInWork,
): BoxSealer {
  const { floor, random } = hands;
  let stuckOn = 0;

  async function stickOn(view: BenchView): Promise<void> {
    const label = `3SPKBN${String(++stuckOn + Math.floor(random() * 1e5) * 1000).padStart(9, "0")}`;
    await hands.scan(label);
    await hands.seen(
      (now) =>
        now.parcel?.id !== view.parcel?.id ||
        now.instruction.kind === "set-aside",
      patienceMs,
    );
    if (hands.view().history[0]?.tone === "sealed")
      sealed(view, label, "stuck-on");
    memory.papersTaken = floor.papers.length;
  }

  /** The newest paper in the tray: the box before has its own on it. */
  async function takePaper(): Promise<readonly string[]> {
    const isNew = (): boolean => floor.papers.length > memory.papersTaken;
    await hands.seen(isNew, paperPatienceMs);
    if (!isNew()) return [];
    return (await floor.papers.at(-1)?.read()) ?? [];
  }

  async function reprint(): Promise<void> {
    if (!hands.view().actions.includes("reprint")) return;
    await hands.act("reprint");
    if (hands.view().instruction.kind === "scan-supervisor-badge")
      await hands.scan(memory.supervisorBadge);
  }

  function sealed(
    { parcel }: BenchView,
    label: string,
    by: "printed" | "stuck-on",
  ): void {
    if (parcel === null) return;
    memory.sealed.push({
      parcelId: parcel.id,
      number: parcel.number,
      orderIds: parcel.orderIds,
      stuckOn: by === "stuck-on",
      label,
      contents: Object.fromEntries(hands.box),
      packagingGrams: packagingOf(parcel),
    });
    boxes.empty();
  }

  return {
    async seal(view) {
      const { parcel, instruction } = view;
      if (instruction.kind !== "scan-label" || parcel === null) return;
      if (!memory.boxLeftOnScale) await hands.lift();
      if (instruction.stickOn === true) return stickOn(view);
      const inHand = memory.labelInHand;
      const [label] = inHand === null ? await takePaper() : [inHand.text];
      if (label === undefined) {
        hands.complaints.push(
          `parcel ${parcel.number} is "${parcel.print}" and no readable label came out`,
        );
        await reprint();
        return;
      }
      const after = await hands.scan(label);
      if (after.parcel === null) {
        memory.papersTaken = floor.papers.length;
        if (hands.view().history[0]?.tone === "sealed")
          sealed(view, label, "printed");
      } else if (after.verdict?.refusal?.code.startsWith("label."))
        hands.complaints.push(
          `the label that came out for parcel ${parcel.number} says ${label}: ${after.verdict.refusal.code}`,
        );
    },
    noticeSealed(last) {
      const { labelInHand } = memory;
      const { parcel, history } = hands.view();
      const open = last.parcel;
      if (labelInHand === null || open === null || parcel?.id === open.id)
        return;
      const isKnown = memory.sealed.some(
        ({ parcelId }) => parcelId === open.id,
      );
      const isSealed = history.some(
        ({ tone, title }) => tone === "sealed" && title === open.number,
      );
      if (isSealed && !isKnown) sealed(last, labelInHand.text, "printed");
    },
  };
}
