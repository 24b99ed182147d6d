declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** TikTok's own ids are decimal strings of 17 to 19 digits: never numbers, they exceed 2^53. */
export type OrderId = Branded<"OrderId">;
export type PackageId = Branded<"PackageId">;
export type SkuId = Branded<"SkuId">;
export type UnitId = Branded<"UnitId">;
export type ShopId = Branded<"ShopId">;

/** Ours: sortable strings from the id source the host hands in. */
export type ParcelId = Branded<"ParcelId">;
export type StationId = Branded<"StationId">;
export type OperatorId = Branded<"OperatorId">;
export type CommandId = Branded<"CommandId">;
export type PrintJobId = Branded<"PrintJobId">;
export type RunId = Branded<"RunId">;
export type DeviceId = Branded<"DeviceId">;

/** Brands a string where data enters (a database row, a parsed answer); nowhere else. */
export const asId = <Id extends Branded<string>>(text: string): Id =>
  text as Id;
