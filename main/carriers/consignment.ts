import { refusal } from "../../shared/contract/refusals.ts";
import { expectWeight } from "../../shared/domain/weighing.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { Vault } from "../station-ports.ts";
import { providersOf, type ProviderLane } from "../storage/mirror-providers.ts";
import type { Database } from "../storage/open-database.ts";
import { articleFacts, type StoredParcel } from "../storage/parcel-queries.ts";
import { rawOrdersOf } from "../storage/seller-shipping-queries.ts";
import type { Trx } from "../storage/store.ts";
import type { Consignment } from "./carrier.ts";
import type { Provider } from "./judge-number.ts";
import { readRecipient } from "./recipient.ts";

/** The lane of a parcel, and whom the platform takes numbers of there; null while it has not said. */
export async function laneOfParcel(
  database: Database | Trx,
  vault: Vault,
  stored: Pick<StoredParcel, "id" | "shop_id">,
): Promise<{
  readonly lane: ProviderLane | null;
  readonly providers: readonly Provider[] | null;
}> {
  const [first] = await rawOrdersOf(database, stored.id);
  const opened = first === undefined ? null : vault.open(first.raw);
  if (opened?.ok !== true) return { lane: null, providers: null };
  const { lane } = readRecipient(opened.value);
  const providers = await providersOf(database, stored.shop_id, lane);
  return { lane, providers };
}

/**
 * What a carrier must know of a parcel. Orders that travel in one box go to one address, so the oldest says where.
 * Refuses with `carrier.no-address`, `carrier.weight-unknown` and `storage.damaged`.
 */
export async function readConsignment(
  database: Database,
  vault: Vault,
  stored: StoredParcel,
): Promise<
  Result<{
    readonly consignment: Consignment;
    readonly providers: readonly Provider[] | null;
  }>
> {
  const parcel = stored.number;
  const [first] = await rawOrdersOf(database, stored.id);
  const nowhere = refused(refusal("carrier.no-address", { parcel }));
  if (first === undefined) return nowhere;
  const opened = vault.open(first.raw);
  if (!opened.ok) return opened;
  const { lane, recipient } = readRecipient(opened.value);
  if (recipient === null) return nowhere;
  const weightGrams =
    stored.parcel.weighedGrams ?? (await catalogueGrams(database, stored));
  if (weightGrams === null)
    return refused(refusal("carrier.weight-unknown", { parcel }));
  const providers = await providersOf(database, stored.shop_id, lane);
  const consignment = {
    recipient,
    parcel,
    weightGrams: Math.ceil(weightGrams),
  };
  return ok({ consignment, providers });
}

async function catalogueGrams(
  database: Database,
  { parcel }: StoredParcel,
): Promise<number | null> {
  const articles = await articleFacts(
    database,
    parcel.lines.map((line) => line.skuId),
  );
  const expected = expectWeight(
    parcel.lines.map(({ skuId, needed }) => ({
      title: "",
      needed,
      weightGrams: articles.get(skuId)?.weightGrams ?? null,
    })),
  );
  return expected?.grams ?? null;
}
