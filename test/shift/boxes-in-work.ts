import type { BenchView } from "../../shared/contract/bench-view.ts";
import type { Hands } from "./hands.ts";

/** The box before the packer, and those on the shelf behind her. */
export interface BoxesInWork {
  /** A parcel that was put aside half packed stands on the shelf. */
  fetch(parcel: BenchView["parcel"]): void;
  /** Onto the shelf, as it is. */
  putAside(parcel: BenchView["parcel"]): void;
  /** It left, or its goods go back to where they came from. */
  empty(): void;
}

export function createBoxesInWork({ box }: Hands): BoxesInWork {
  const shelf = new Map<string, ReadonlyMap<string, number>>();
  /** Whose box stands before her. */
  let boxOf: string | null = null;
  return {
    fetch(parcel) {
      if (parcel === null || parcel.id === boxOf) return;
      boxOf = parcel.id;
      box.clear();
      for (const [skuId, count] of shelf.get(parcel.id) ?? [])
        box.set(skuId, count);
    },
    putAside(parcel) {
      if (parcel !== null) shelf.set(parcel.id, new Map(box));
      boxOf = null;
    },
    empty() {
      if (boxOf !== null) shelf.delete(boxOf);
      boxOf = null;
      box.clear();
    },
  };
}
