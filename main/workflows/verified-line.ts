import type { LineView } from "../../shared/contract/bench-view.ts";
import type { ParcelLine } from "../../shared/domain/parcel.ts";
import type { Desk } from "./desk.ts";

/** What a line shows of how its article is verified: nothing, for most. */
export function verifiedLine(
  { rules, captured }: Desk,
  { skuId, kind }: Pick<ParcelLine, "skuId" | "kind">,
): Pick<LineView, "fragile" | "marks"> {
  const marks = captured
    .filter((row) => row.sku_id === skuId && kind === "goods")
    .map(({ units, serial, lot, expires_on: expiresOn }) => ({
      units,
      serial,
      lot,
      expiresOn,
    }));
  return {
    ...(rules.get(skuId)?.fragile === true ? { fragile: true } : {}),
    ...(marks.length > 0 ? { marks } : {}),
  };
}
