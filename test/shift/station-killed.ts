import type { BenchView } from "../../shared/contract/bench-view.ts";
import type { Hands } from "./hands.ts";
import type { Incident } from "./incident.ts";
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

export const stationKilled: Incident = {
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
};
