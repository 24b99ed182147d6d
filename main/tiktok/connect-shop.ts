import { z } from "zod";
import { refusal } from "../../shared/contract/refusals.ts";
import { asId, type ShopId } from "../../shared/ids.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { Clock, Randomness } from "../../shared/time.ts";
import type { Log, Vault } from "../station-ports.ts";
import { writeShop } from "../storage/mirror-shops.ts";
import { createTokenStore } from "../storage/shop-tokens.ts";
import type { Store } from "../storage/store.ts";
import { createAccessTokens, type AccessTokens } from "./access-tokens.ts";
import { createAuthorisation, type AppKey } from "./authorisation.ts";
import { createDownloads } from "./downloads.ts";
import { authorisedShops } from "./endpoints.ts";
import { createShop, type Shop } from "./shop.ts";
import { createShopClient } from "./shop-client.ts";

/** How to reach a seller's shop: the hosts, the seller's own app, and the code of an accepted authorisation. */
export interface ShopAccess {
  readonly apiUrl: string;
  readonly authUrl: string;
  readonly app: AppKey;
  readonly shopName: string;
  /** Whose goods these are. */
  readonly merchantId: string;
  /** Asked for only when the tokens of an earlier authorisation are gone or dead. */
  authCode(): Promise<string>;
}

export interface ConnectedShop {
  readonly id: ShopId;
  readonly name: string;
  readonly shop: Shop;
}

export interface ConnectParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly log: Log;
}

const shopsAnswer = z.object({
  shops: z
    .array(
      z.object({
        id: z.string().min(1),
        name: z.string(),
        region: z.string(),
        cipher: z.string().min(1),
      }),
    )
    .min(1),
});

/** Ties an authorisation to its first shop and opens it. Refuses with what the token calls and `ShopClient.call` refuse with. */
export async function connectShop(
  access: ShopAccess,
  parts: ConnectParts,
): Promise<Result<ConnectedShop>> {
  const { clock, log } = parts;
  const { authUrl, app, shopName } = access;
  const store = createTokenStore(parts.store, parts.vault, app.key);
  const authorisation = createAuthorisation({ authUrl, app, shopName, clock });
  const open = (): Promise<Result<ConnectedShop>> =>
    openFirstShop(
      access,
      parts,
      createAccessTokens({
        store,
        refresh: authorisation.refresh,
        shopName,
        clock,
        log,
      }),
    );
  const stored = await store.load();
  if (!stored.ok) return stored;
  if (stored.value !== null) {
    const found = await open();
    if (found.ok || found.refusal.code !== "shop.reauthorise") return found;
  }
  const redeemed = await authorisation.redeem(await access.authCode());
  if (!redeemed.ok) return redeemed;
  const saved = await store.save({ current: redeemed.value, previous: null });
  return saved.ok ? open() : saved;
}

async function openFirstShop(
  { apiUrl, app, shopName, merchantId }: ShopAccess,
  { store, clock, random, log }: ConnectParts,
  tokens: AccessTokens,
): Promise<Result<ConnectedShop>> {
  const client = { apiUrl, app, tokens, clock, random, log, shopName };
  const answered = await createShopClient({ ...client, cipher: null }).call(
    authorisedShops,
  );
  if (!answered.ok) return refused(answered.refusal.refusal);
  const listed = shopsAnswer.safeParse(answered.value.data);
  const found = listed.success ? listed.data.shops[0] : undefined;
  if (found === undefined) {
    return refused(
      refusal("shop.garbled-answer", { requestId: answered.value.requestId }),
    );
  }
  const { name, region, cipher } = found;
  const id = asId<ShopId>(found.id);
  await writeShop(store.database, {
    id,
    merchant_id: merchantId,
    name,
    region,
    cipher,
  });
  const shop = createShop(
    createShopClient({ ...client, cipher, shopName: name }),
    createDownloads(clock),
  );
  return ok({ id, name, shop });
}
