import { parcelBarcode } from "../../../hardware/scanner/own-codes.ts";
import type {
  BenchView,
  ParcelView,
} from "../../../shared/contract/bench-view.ts";
import type { QueueRow } from "../../../shared/contract/queue-view.ts";
import type { TrainingAct } from "../../../shared/contract/training-view.ts";
import type { PracticeStation } from "../../helpers/practice-station.ts";
import { moments, type FaultCase, type Moment } from "./device-faults.ts";

/** How a parcel came through a fault; every field is what a person would find out afterwards. */
export interface FaultEnd {
  readonly parcelId: string;
  /** What the card and the bench said while it lasted. */
  readonly onCard: string | null;
  readonly atBench: string | null;
  readonly scannedBefore: number;
  readonly scannedAfter: number;
  readonly sealed: boolean;
  readonly labelsOnPaper: number;
}

const reached = (moment: Moment, by: Moment): boolean =>
  moments.indexOf(by) <= moments.indexOf(moment);

/** Packs one parcel from claim to seal while a device fails; work goes on until the device is needed, then it is put right. */
export async function packThroughFault(
  station: PracticeStation,
  row: QueueRow,
  barcodeOf: (skuId: string) => string,
  fault: FaultCase,
): Promise<FaultEnd> {
  let isBroken = false;
  let onCard: string | null = null;
  let atBench: string | null = null;
  const act = async (acts: readonly TrainingAct[]): Promise<void> => {
    for (const one of acts) await station.practise(one);
  };
  const card = () =>
    station
      .latest("devices-changed")
      .devices.find(({ setup }) => setup.id === `training-${fault.device}`);
  const parcel = (): ParcelView => {
    const { parcel: open } = station.bench();
    if (open === null) throw new Error("the parcel is not open any more");
    return open;
  };
  const begin = async (): Promise<void> => {
    isBroken = true;
    await act(fault.begin);
    if (fault.onCard === null) return;
    await station.eventually(
      `the card says ${fault.onCard}`,
      () => card()?.problem?.code === fault.onCard,
    );
    onCard = card()?.problem?.code ?? null;
  };
  const putRight = async (): Promise<void> => {
    if (!isBroken) return;
    isBroken = false;
    await act(fault.end);
    await station.eventually(
      "the device works again",
      () => card()?.state === "ready",
    );
  };
  const at = async (moment: Moment): Promise<void> => {
    if (moment === fault.moment) await begin();
  };
  const troubled = async (
    kind: "scale-trouble" | "printer-trouble",
  ): Promise<void> => {
    await station.eventually(`${kind} with ${fault.atBench}`, () => {
      const { instruction } = station.bench();
      return (
        instruction.kind === kind && instruction.refusal.code === fault.atBench
      );
    });
    const { instruction } = station.bench();
    atBench =
      "refusal" in instruction ? (instruction.refusal?.code ?? null) : null;
  };
  const asked = (kind: BenchView["instruction"]["kind"]) =>
    station.until(`asked to ${kind}`, (seen) => seen.instruction.kind === kind);

  await at("before-claim");
  await station.scan(parcelBarcode(row.number));
  const units = row.contents.flatMap(({ skuId, needed }) =>
    Array.from({ length: needed }, () => barcodeOf(skuId)),
  );
  const [first = "", ...others] = units;
  const scannedBefore = (await station.scan(first)).parcel?.unitsScanned ?? 0;
  await at("while-scanning");
  for (const unit of others) await station.scan(unit);

  const scaleIsOut =
    fault.device === "scale" && reached("at-weighing", fault.moment);
  if (!scaleIsOut) await asked("place-on-scale");
  await at("at-weighing");
  if (scaleIsOut && fault.atBench !== null) {
    await troubled("scale-trouble");
    await putRight();
  }
  if (fault.device === "scanner") await putRight();
  await at("at-printing");
  if (fault.device === "scale") await putRight();

  await station.practise({
    kind: "put-weight",
    grams: parcel().expectedGrams ?? 500,
    wobbling: false,
  });
  const printerIsOut =
    fault.device === "printer" && reached("at-printing", fault.moment);
  if (printerIsOut) await throughPrinterTrouble();
  await asked("scan-label");
  await station.eventually(
    "the label on paper",
    () => labels() > 0 && parcel().print !== "waiting",
  );
  await at("after-printing");
  const { label, unitsScanned } = parcel();
  const last = await station.scan(label.trackingNumber ?? "");
  await putRight();
  await act([{ kind: "put-weight", grams: 0, wobbling: false }]);
  await station.eventually(
    "an empty scale",
    () => station.latest("scale-read").reading?.grams === 0,
  );
  return {
    parcelId: row.parcelId,
    onCard,
    atBench,
    scannedBefore,
    scannedAfter: unitsScanned,
    sealed: last.verdict?.tone === "sealed",
    labelsOnPaper: station
      .training()
      .tray.filter(({ barcode }) => barcode === label.trackingNumber).length,
  };

  function labels(): number {
    const { trackingNumber } = parcel().label;
    return station
      .training()
      .tray.filter(({ barcode }) => barcode === trackingNumber).length;
  }

  /** A label that may have left is a question; nothing is ever printed again without an answer. */
  async function throughPrinterTrouble(): Promise<void> {
    if (fault.onCard !== null) {
      await troubled("printer-trouble");
      await putRight();
      return;
    }
    await asked("ask-printed");
    atBench = fault.atBench;
    await putRight();
    await station.act(labels() > 0 ? "yes" : "no");
  }
}
