import { parcelBarcode } from "../../hardware/scanner/own-codes.ts";
import type { BenchView } from "../../shared/contract/bench-view.ts";
import type { RefusalCode } from "../../shared/contract/refusals.ts";
import type { QueueRow } from "../../shared/contract/queue-view.ts";
import { createBoxesInWork } from "./boxes-in-work.ts";
import type { Hands } from "./hands.ts";
import { isUnmistakable, type Memory } from "./incident.ts";
import type { Mischief } from "./mischief.ts";
import type { NotedUnits } from "./noted-units.ts";
import { paperPatienceMs, patienceMs } from "./patience.ts";
import { createBoxSealer } from "./seal-box.ts";
import type { TimeSpent } from "./time-spent.ts";
import { createBoxScale, type LabelTimes } from "./weigh-box.ts";

export interface PackerRobot {
  readonly labelTimes: LabelTimes;
  /**
   * Opens this parcel and packs as the screen says, until nothing is open.
   *
   * @returns the number of what was opened first: a unit opens the parcel that the station chooses; null when none did
   */
  pack(row: QueueRow): Promise<string | null>;
  /** Takes the next label off its stack and packs what it opens; it goes back on the stack when the box does not leave. */
  packLabelled(): Promise<void>;
  signIn(): Promise<void>;
}

/** Nobody stares longer into an empty tray before she says that nothing came out. */
const trayPatienceMs = 4_000;
/** A bench that goes on asking the same is stuck. */
const mostSteps = 100;
/** A label whose box does not leave is taken off its stack so often. */
const mostTakings = 4;

export function createPackerRobot(
  hands: Hands,
  memory: Memory,
  mischief: Mischief,
  units: NotedUnits,
  spent: TimeSpent,
): PackerRobot {
  const { floor, random } = hands;
  /** What stands on the unit in her hand. */
  let inHand = units.next();
  /** Half of the parcels are packed so slowly that their label is there before the last scan. */
  let slowly = false;
  const boxes = createBoxesInWork(hands);
  const scale = createBoxScale(hands, memory, mischief, boxes);
  const sealer = createBoxSealer(hands, memory, boxes);

  const changed = async (before: BenchView): Promise<boolean> => {
    const came = await hands.seen(
      ({ revision }) => revision > before.revision,
      patienceMs,
    );
    if (!came)
      hands.complaints.push(
        `nothing came of ${JSON.stringify(before.instruction)} at parcel ${before.parcel?.number ?? "none"}`,
      );
    return came;
  };

  async function open(row: QueueRow): Promise<void> {
    const chance = random();
    const [first] = row.contents;
    const code = hands.shelf.find(({ skuId }) => skuId === first?.skuId)?.code;
    if (chance < 0.5 && code !== undefined && isUnmistakable(hands, code)) {
      // Any waiting parcel that needs it: the station chooses.
      const { parcel } = await hands.scan(code);
      boxes.fetch(parcel);
      if (parcel?.unitsScanned === 1 && first) hands.putIn(first.skuId);
    } else {
      const slip = parcelBarcode(row.number);
      await hands.scan(chance < 0.75 ? slip : (row.orderIds[0] ?? slip));
    }
  }

  async function scanUnit(view: BenchView, skuId: string): Promise<void> {
    const line = view.parcel?.lines.find(
      (each) => each.skuId === skuId && each.scanned < each.needed,
    );
    if (line === undefined || view.parcel === null) return;
    const isLast = view.parcel.unitsNeeded - view.parcel.unitsScanned === 1;
    if (isLast && slowly && view.parcel.shipping === "tiktok")
      await hands.seen(
        ({ parcel }) =>
          parcel?.id !== view.parcel?.id || parcel?.label.state === "ready",
        paperPatienceMs,
      );
    const article = hands.shelf.find((each) => each.skuId === skuId);
    const isNoted = article !== undefined && article.marks.length > 0;
    if (isNoted) inHand = units.next();
    const code =
      isNoted && random() < 0.5
        ? units.matrix(article, inHand)
        : (line.barcode ?? line.sellerSku);
    await putInScanned(skuId, code);
  }

  /** What counted lies in the box from now on. */
  async function putInScanned(skuId: string, code: string): Promise<void> {
    const before = hands.view().parcel?.unitsScanned ?? 0;
    const after = await hands.scan(code);
    if ((after.parcel?.unitsScanned ?? 0) <= before) return;
    hands.putIn(skuId);
    units.pack(skuId, inHand);
  }

  async function choose(view: BenchView): Promise<void> {
    const { instruction, parcel } = view;
    if (instruction.kind !== "choose-article") return;
    const place = instruction.options.findIndex(({ skuId }) =>
      parcel?.lines.some(
        (line) => line.skuId === skuId && line.scanned < line.needed,
      ),
    );
    const skuId = instruction.options[place]?.skuId;
    if (skuId === undefined) {
      await hands.act("no");
      return;
    }
    const before = parcel?.unitsScanned ?? 0;
    const actions = ["choose-1", "choose-2", "choose-3", "choose-4"] as const;
    const after = await hands.act(actions[place] ?? "no");
    if ((after.parcel?.unitsScanned ?? 0) > before) hands.putIn(skuId);
  }

  async function putAside(view: BenchView): Promise<void> {
    boxes.putAside(view.parcel);
    memory.papersTaken = floor.papers.length;
    memory.boxLeftOnScale = false;
    await hands.lift();
    await hands.act("confirm");
  }

  async function mend(): Promise<void> {
    for (const put of memory.mend.splice(0)) await put();
  }

  async function step(view: BenchView): Promise<void> {
    const { instruction } = view;
    switch (instruction.kind) {
      case "sign-in":
        await hands.scan(memory.ownBadge);
        return;
      case "start":
        return;
      case "scan-unit":
        return scanUnit(view, instruction.skuId);
      case "choose-article":
        return choose(view);
      case "put-in-insert":
        await hands.act("confirm");
        return;
      case "enter-quantity":
      case "teach-article":
        await hands.act("no");
        return;
      case "capture":
        return putInScanned(
          instruction.skuId,
          units.plain(inHand, instruction.wants),
        );
      case "put-in-box":
        return scale.weigh(hands.view());
      case "choose-box":
        await hands.act("no");
        return;
      case "place-on-scale":
        if (hands.isOnScale()) await hands.lift();
        return scale.weigh(hands.view());
      case "scale-trouble":
        if ((await scale.settle(view)) === "wait") await changed(view);
        return;
      case "wait-for-label":
        // What was upset for this parcel is put right before anybody waits for ever.
        if (memory.mend.length > 0) {
          await hands.seen(({ revision }) => revision > view.revision, 3_000);
          await mend();
          return;
        }
        await changed(view);
        return;
      case "let-scale-settle":
      case "wait-for-printer":
      case "printer-trouble":
        await changed(view);
        return;
      case "ask-printed":
        await hands.seen(
          () => floor.papers.length > memory.papersTaken,
          trayPatienceMs,
        );
        await hands.act(
          floor.papers.length > memory.papersTaken ? "yes" : "no",
        );
        return;
      case "scan-label":
        return sealer.seal(view);
      case "set-aside":
        return putAside(view);
      case "choose-reason":
        await hands.act("choose-1");
        return;
      case "choose-line":
      case "choose-unit":
      case "settle-trouble":
      case "decide-held":
      case "scan-supervisor-badge":
      case "ask-take-over":
      case "fill-tote":
        await hands.act("no");
        return;
      case "ask-run-paper":
        await changed(view);
        return;
      default:
        instruction satisfies never;
    }
  }

  /** Packs as the screen says, until nothing is open. */
  async function packOpen(): Promise<void> {
    let last = hands.view();
    for (let steps = 0; hands.view().instruction.kind !== "start"; steps++) {
      if (steps === mostSteps) {
        const { parcel, instruction } = hands.view();
        throw new Error(
          `stuck at parcel ${parcel?.number ?? "none"}: ${JSON.stringify(instruction)} after ${mischief.recent.join(", ")}`,
        );
      }
      sealer.noticeSealed(last);
      if (hands.view().parcel !== null) last = hands.view();
      boxes.fetch(hands.view().parcel);
      if (await mischief.perhaps()) continue;
      const view = hands.view();
      await spent.during(view.instruction.kind, () => step(view));
    }
    sealer.noticeSealed(last);
    await spent.during("mend", mend);
  }

  async function clearBench(): Promise<void> {
    if (!memory.boxLeftOnScale) await hands.lift();
  }

  return {
    labelTimes: scale.labelTimes,
    async signIn() {
      await hands.scan(memory.ownBadge);
    },
    async pack(row) {
      slowly = random() < 0.5;
      await mischief.perhaps();
      if (hands.view().parcel === null) {
        await clearBench();
        await spent.during("open", () => open(row));
      }
      const opened = hands.view().parcel?.number ?? null;
      await packOpen();
      return opened;
    },
    async packLabelled() {
      slowly = false;
      await mischief.perhaps();
      await packOpen();
      const label = memory.stack.pop();
      if (label === undefined) return;
      await clearBench();
      const { parcel, verdict } = await hands.scan(label.text);
      if (parcel === null) {
        if (!isStopped(verdict?.refusal?.code))
          hands.complaints.push(
            `the label ${label.text} of a run opened nothing: ${verdict?.refusal?.code ?? "no word"}`,
          );
        return;
      }
      memory.labelInHand = label;
      await packOpen();
      memory.labelInHand = null;
      const left = memory.sealed.some(({ parcelId }) => parcelId === parcel.id);
      if (!left && label.tries < mostTakings)
        memory.stack.push({ ...label, tries: label.tries + 1 });
    },
  };
}

/** Its parcel was cancelled or is held: the label is no use. */
const isStopped = (code: RefusalCode | undefined): boolean =>
  code === "label.void" ||
  code === "parcel.held" ||
  code === "parcel.cancelled" ||
  code === "parcel.cancel-requested";
