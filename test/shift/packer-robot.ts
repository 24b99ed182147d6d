import { parcelBarcode } from "../../hardware/scanner/own-codes.ts";
import type { BenchView } from "../../shared/contract/bench-view.ts";
import type { QueueRow } from "../../shared/contract/queue-view.ts";
import { packagingOf, type Hands } from "./hands.ts";
import { complaintOf, isUnmistakable, type Memory } from "./incident.ts";
import type { Mischief } from "./mischief.ts";
import type { NotedUnits } from "./noted-units.ts";
import type { TimeSpent } from "./time-spent.ts";

/** From the last thing a hand did to the label's last byte, milliseconds. */
export interface LabelTimes {
  readonly waiting: number[];
  readonly notWaiting: number[];
}

export interface PackerRobot {
  readonly labelTimes: LabelTimes;
  /**
   * Opens this parcel and packs as the screen says, until nothing is open.
   *
   * @returns the number of what was opened first: a unit opens the parcel that the station chooses; null when none did
   */
  pack(row: QueueRow): Promise<string | null>;
  signIn(): Promise<void>;
}

/** Nothing at a bench takes longer by itself: the slowest wait is a label asked for once a minute. */
const patienceMs = 90_000;
const paperPatienceMs = 20_000;
/** Nobody stares longer into an empty tray before she says that nothing came out. */
const trayPatienceMs = 4_000;
/** A bench that goes on asking the same is stuck. */
const mostSteps = 100;

export function createPackerRobot(
  hands: Hands,
  memory: Memory,
  mischief: Mischief,
  units: NotedUnits,
  spent: TimeSpent,
): PackerRobot {
  const { floor, random } = hands;
  const labelTimes: LabelTimes = { waiting: [], notWaiting: [] };
  /** Papers before this one lie on boxes, or in the bin. */
  let papersTaken = 0;
  let stuckOn = 0;
  /** What stands on the unit in her hand. */
  let inHand = units.next();
  /** Half of the parcels are packed so slowly that their label is there before the last scan. */
  let slowly = false;
  const boxes = new Map<string, ReadonlyMap<string, number>>();
  /** Whose box stands before her. */
  let boxOf: string | null = null;

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
      fetchBox(parcel);
      if (parcel?.unitsScanned === 1 && first) hands.putIn(first.skuId);
    } else {
      const slip = parcelBarcode(row.number);
      await hands.scan(chance < 0.75 ? slip : (row.orderIds[0] ?? slip));
    }
  }

  /** A parcel that was put aside half packed stands on the shelf behind the packer. */
  function fetchBox(parcel: BenchView["parcel"]): void {
    if (parcel === null || parcel.id === boxOf) return;
    boxOf = parcel.id;
    hands.box.clear();
    for (const [skuId, count] of boxes.get(parcel.id) ?? [])
      hands.box.set(skuId, count);
  }

  /** Its goods go back to where they came from. */
  function emptyBox(): void {
    if (boxOf !== null) boxes.delete(boxOf);
    boxOf = null;
    hands.box.clear();
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

  /** Puts the box on the scale; the watch starts when the weight has come to rest. */
  async function weigh(view: BenchView): Promise<void> {
    const grams = hands.boxGrams();
    const printed = floor.tap.nextLabel();
    await hands.weigh(grams);
    const stable = await hands.seen(() => {
      const reading = floor.screen().latest("scale-read")?.reading;
      return (
        reading?.stable === true && Math.abs((reading.grams ?? 0) - grams) <= 1
      );
    }, paperPatienceMs);
    const from = performance.now();
    if (!stable || view.parcel?.shipping === "seller") return;
    const waited = view.parcel?.label.state === "ready";
    const within = waited ? paperPatienceMs : patienceMs;
    const at = await Promise.race([
      printed,
      hands
        .seen(
          ({ instruction, parcel }) =>
            parcel?.id !== view.parcel?.id ||
            instruction.kind === "scale-trouble" ||
            instruction.kind === "printer-trouble" ||
            instruction.kind === "set-aside" ||
            (instruction.kind === "wait-for-label" &&
              instruction.refusal !== null &&
              instruction.refusal.code !== "label.not-ready"),
          within,
        )
        .then(() => null),
    ]);
    if (at !== null)
      (waited ? labelTimes.waiting : labelTimes.notWaiting).push(at - from);
  }

  async function scaleTrouble(view: BenchView): Promise<void> {
    const code = complaintOf(view);
    if (code === "scale.box-before") {
      if (memory.boxLeftOnScale)
        mischief.judged("box left on the scale", { caught: true, seen: code });
      memory.boxLeftOnScale = false;
      await hands.lift();
      await hands.seen(
        ({ instruction }) => instruction.kind !== "scale-trouble",
        paperPatienceMs,
      );
      return;
    }
    if (code === "scale.too-light" || code === "scale.too-heavy") {
      hands.complaints.push(
        `parcel ${view.parcel?.number ?? ""} should weigh ${view.parcel?.expectedGrams ?? "?"} g, its box weighs ${hands.boxGrams()} g: ${code}`,
      );
      await hands.lift();
      await hands.act("set-aside");
      emptyBox();
      return;
    }
    await changed(view);
  }

  async function sealBox(view: BenchView): Promise<void> {
    const { parcel, instruction } = view;
    if (instruction.kind !== "scan-label" || parcel === null) return;
    if (!memory.boxLeftOnScale) await hands.lift();
    if (instruction.stickOn === true) {
      const label = `3SPKBN${String(++stuckOn + Math.floor(random() * 1e5) * 1000).padStart(9, "0")}`;
      await hands.scan(label);
      await hands.seen(
        (now) =>
          now.parcel?.id !== parcel.id || now.instruction.kind === "set-aside",
        patienceMs,
      );
      sealed(view, label);
      return;
    }
    const texts = await takePaper();
    const [label] = texts;
    if (label === undefined) {
      hands.complaints.push(
        `parcel ${parcel.number} is "${parcel.print}" and no readable label came out`,
      );
      await reprint();
      return;
    }
    const after = await hands.scan(label);
    if (after.parcel === null) sealed(view, label);
    else if (after.verdict?.refusal?.code.startsWith("label."))
      hands.complaints.push(
        `the label that came out for parcel ${parcel.number} says ${label}: ${after.verdict.refusal.code}`,
      );
  }

  /** The newest paper in the tray: the box before has its own on it. */
  async function takePaper(): Promise<readonly string[]> {
    await hands.seen(() => floor.papers.length > papersTaken, paperPatienceMs);
    if (floor.papers.length === papersTaken) return [];
    return (await floor.papers.at(-1)?.read()) ?? [];
  }

  async function reprint(): Promise<void> {
    if (!hands.view().actions.includes("reprint")) return;
    await hands.act("reprint");
    if (hands.view().instruction.kind === "scan-supervisor-badge")
      await hands.scan(memory.supervisorBadge);
  }

  function sealed({ parcel, instruction }: BenchView, label: string): void {
    papersTaken = floor.papers.length;
    const tone = hands.view().history[0]?.tone;
    if (parcel === null || tone !== "sealed") return;
    memory.sealed.push({
      parcelId: parcel.id,
      number: parcel.number,
      orderIds: parcel.orderIds,
      stuckOn:
        instruction.kind === "scan-label" && instruction.stickOn === true,
      label,
      contents: Object.fromEntries(hands.box),
      packagingGrams: packagingOf(parcel),
    });
    emptyBox();
  }

  async function putAside(view: BenchView): Promise<void> {
    if (view.parcel !== null) boxes.set(view.parcel.id, new Map(hands.box));
    papersTaken = floor.papers.length;
    memory.boxLeftOnScale = false;
    await hands.lift();
    await hands.act("confirm");
    boxOf = null;
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
        return weigh(hands.view());
      case "choose-box":
        await hands.act("no");
        return;
      case "place-on-scale":
        if (hands.isOnScale()) await hands.lift();
        return weigh(hands.view());
      case "scale-trouble":
        return scaleTrouble(view);
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
          () => floor.papers.length > papersTaken,
          trayPatienceMs,
        );
        await hands.act(floor.papers.length > papersTaken ? "yes" : "no");
        return;
      case "scan-label":
        return sealBox(view);
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

  return {
    labelTimes,
    async signIn() {
      await hands.scan(memory.ownBadge);
    },
    async pack(row) {
      slowly = random() < 0.5;
      await mischief.perhaps();
      if (hands.view().parcel === null) {
        if (!memory.boxLeftOnScale) await hands.lift();
        await spent.during("open", () => open(row));
      }
      const opened = hands.view().parcel?.number ?? null;
      for (let steps = 0; hands.view().instruction.kind !== "start"; steps++) {
        if (steps === mostSteps) {
          const { parcel, instruction } = hands.view();
          throw new Error(
            `stuck at parcel ${parcel?.number ?? "none"}: ${JSON.stringify(instruction)} after ${mischief.recent.join(", ")}`,
          );
        }
        fetchBox(hands.view().parcel);
        if (await mischief.perhaps()) continue;
        const view = hands.view();
        await spent.during(view.instruction.kind, () => step(view));
      }
      await spent.during("mend", mend);
      return opened;
    },
  };
}
