import { shortOf } from "../../shared/domain/short-parcel.ts";
import type { Parcel } from "../../shared/domain/parcel.ts";
import type { ParcelId, SkuId } from "../../shared/ids.ts";
import type { StoredParcel } from "../storage/parcel-queries.ts";
import type { PlannedGroup } from "./plan-groups.ts";
import type { PlanInputs } from "./plan-inputs.ts";

/**
 * A parcel that lacked something goes on without it in a package of its own, and what it lacked waits in another: which of
 * the platform's new packages is which, their units say.
 */
export interface Parted {
  /** The parcel that goes on in this group: the box stands on the hold shelf. Null when none does. */
  heir(group: PlannedGroup, taken: ReadonlySet<ParcelId>): StoredParcel | null;
  /** Nothing but what some other parcel lacked. */
  isRest(group: PlannedGroup): boolean;
}

export function partedParcels({
  parcels,
  ordersOfParcel,
  shortUnits,
  units,
}: PlanInputs): Parted {
  const packagesNow = new Set(
    units.flatMap(({ package_id }) => package_id ?? []),
  );
  const lacking = new Set(shortUnits.values());
  const isRest = (group: PlannedGroup): boolean =>
    group.unitIds.length > 0 && group.unitIds.every((id) => shortUnits.has(id));
  return {
    isRest,
    heir(group, taken) {
      if (lacking.size === 0 || group.packageId === null || isRest(group))
        return null;
      const found = parcels.find(
        (stored) =>
          lacking.has(stored.id) &&
          stored.stage === "held" &&
          !taken.has(stored.id) &&
          // Its own package died of the split.
          (stored.package_id === null || !packagesNow.has(stored.package_id)) &&
          group.orders.some(({ id }) => ordersOfParcel.get(stored.id)?.has(id)),
      );
      return found ?? null;
    },
  };
}

/** The rest of a parted order is short of everything in it, until somebody says that it is there. */
export function shortRest(
  parcel: Parcel,
  titleOf: (skuId: SkuId) => string,
): Parcel {
  const missing = parcel.lines.map(({ skuId, needed }) => ({
    skuId,
    title: titleOf(skuId),
    units: needed,
  }));
  const held = shortOf(parcel.number, missing);
  return { ...parcel, stage: "held", held, missing };
}
