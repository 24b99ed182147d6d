import type { BenchFloor } from "./bench-floor.ts";
import { createPacker, type HandTimes } from "./packer.ts";

/** The first labels and decisions of a program are slower: nobody's shift is a dozen parcels long. */
const warmUpParcels = 8;

export interface PackedShift extends HandTimes {
  readonly sealed: number;
}

/**
 * Packs this many parcels, most urgent first, and leaves out of the times what came before the station was warm.
 *
 * @param goesOn asked before every parcel
 */
export async function packMany(
  floor: BenchFloor,
  most: number,
  progress: (words: string) => void,
  goesOn: () => boolean = () => true,
): Promise<PackedShift> {
  const packer = createPacker(floor);
  const tried = new Set<string>();
  let sealed = 0;
  const next = (): string | undefined =>
    floor.screen
      .latest("queue-changed")
      ?.queue.rows.find(
        ({ number, stage }) => stage === "waiting" && !tried.has(number),
      )?.number;
  while (sealed < most && goesOn()) {
    await floor.screen.until(
      "a parcel waits",
      () => next() !== undefined || !goesOn(),
    );
    const number = next();
    if (number === undefined) break;
    tried.add(number);
    if (await packer.pack(number)) sealed++;
    if (sealed === warmUpParcels) {
      packer.times.scans.length = 0;
      packer.times.labels.length = 0;
    }
    progress(`${sealed} parcels sealed`);
  }
  return { ...packer.times, sealed };
}
