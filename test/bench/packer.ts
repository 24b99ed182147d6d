import { parcelBarcode } from "../../hardware/scanner/own-codes.ts";
import type { BenchView } from "../../shared/contract/bench-view.ts";
import type { BenchFloor } from "./bench-floor.ts";

/** What a packer's hands were kept waiting for, milliseconds each. */
export interface HandTimes {
  /** Every scan, until its verdict is back. */
  readonly scans: number[];
  /** From the last thing a hand did until the printer had the label's last byte; labels that waited only. */
  readonly labels: number[];
}

export interface Packer {
  readonly times: HandTimes;
  /** Packs one parcel until it is sealed; false when it had to be put aside. */
  pack(number: string): Promise<boolean>;
}

/** Packs as the screen says, as quickly as the station lets her. */
export function createPacker({ screen, tap }: BenchFloor): Packer {
  const times: HandTimes = { scans: [], labels: [] };

  const scan = async (text: string): Promise<BenchView> => {
    const from = performance.now();
    const view = await screen.scan(text);
    times.scans.push(performance.now() - from);
    return view;
  };
  const changed = async (view: BenchView): Promise<BenchView> => {
    await screen.until(
      `something after ${view.instruction.kind}`,
      () => screen.bench().revision > view.revision,
    );
    return screen.bench();
  };
  const labelWaits = (view: BenchView): Promise<void> =>
    screen.until(
      "the label waits",
      () =>
        screen.bench().parcel?.id !== view.parcel?.id ||
        screen.bench().parcel?.label.state === "ready",
    );

  async function scanUnit(view: BenchView, skuId: string): Promise<BenchView> {
    const { parcel } = view;
    const line = parcel?.lines.find((each) => each.skuId === skuId);
    const code = line?.barcode ?? line?.sellerSku ?? skuId;
    const isLast =
      parcel !== null && parcel.unitsNeeded - parcel.unitsScanned === 1;
    if (!isLast) return scan(code);
    await labelWaits(view);
    return hasScale() ? scan(code) : untilPrinted(() => scan(code));
  }

  const hasScale = (): boolean =>
    screen
      .latest("devices-changed")
      ?.devices.some(({ setup }) => setup.kind === "scale") ?? false;

  async function untilPrinted(
    last: () => Promise<BenchView>,
  ): Promise<BenchView> {
    const printed = tap.nextLabel();
    const from = performance.now();
    const view = await last();
    if (view.parcel?.stage !== "labelled") return view;
    times.labels.push((await printed) - from);
    return view;
  }

  /** Puts the parcel down; the watch starts when the station has its stable weight. */
  async function weigh(expectedGrams: number): Promise<BenchView> {
    // An article of unknown weight is taken at any weight.
    const grams = expectedGrams || 200;
    const printed = tap.nextLabel();
    const stable = new Promise<number>((resolve) => {
      const unhear = screen.onEvent((event) => {
        if (event.kind !== "scale-read") return;
        if (event.reading?.status !== "ok") return;
        if (Math.abs((event.reading.grams ?? 0) - grams) > 1) return;
        unhear();
        resolve(performance.now());
      });
    });
    await put(grams);
    const from = await stable;
    times.labels.push((await printed) - from);
    await put(0);
    await screen.until("the scale is empty", () => gramsOnScale() === 0);
    return screen.bench();
  }
  const gramsOnScale = (): number | null =>
    screen.latest("scale-read")?.reading?.grams ?? null;
  const put = (grams: number) =>
    screen.client.training.act({
      act: { kind: "put-weight", grams, wobbling: false },
    });

  return {
    times,
    async pack(number) {
      let view = await scan(parcelBarcode(number));
      for (;;) {
        const { instruction, parcel } = view;
        switch (instruction.kind) {
          case "scan-unit":
            view = await scanUnit(view, instruction.skuId);
            break;
          case "choose-article": {
            const place = instruction.options.findIndex(({ skuId }) =>
              parcel?.lines.some(
                (line) => line.skuId === skuId && line.scanned < line.needed,
              ),
            );
            view = await screen.act(`choose-${place === 1 ? 2 : 1}`);
            break;
          }
          case "place-on-scale":
            view = await weigh(instruction.expectedGrams);
            break;
          case "let-scale-settle":
          case "wait-for-label":
          case "wait-for-printer":
            view = await changed(view);
            break;
          case "scan-label":
            view = await scan(parcel?.label.trackingNumber ?? "");
            break;
          case "start":
            return view.verdict?.tone === "sealed";
          default:
            view = await screen.act(
              view.actions.includes("confirm") ? "confirm" : "set-aside",
            );
            return false;
        }
      }
    },
  };
}
