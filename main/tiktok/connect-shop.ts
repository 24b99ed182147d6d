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
  const opened = await openTokens(access, parts);
  if (!opened.ok) return opened;
  const tokens = opened.value;
  const { clock, random, log } = parts;
  const { apiUrl, app, shopName } = access;
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
  const id = asId<ShopId>(found.id);
  await writeShop(parts.store.database, {
    id,
    merchant_id: access.merchantId,
    name: found.name,
    region: found.region,
    cipher: found.cipher,
  });
  const shop = createShop(
    createShopClient({ ...client, cipher: found.cipher, shopName: found.name }),
    createDownloads(clock),
  );
  return ok({ id, name: found.name, shop });
}

async function openTokens(
  access: ShopAccess,
  { store, vault, clock, log }: ConnectParts,
): Promise<Result<AccessTokens>> {
  const { authUrl, app, shopName } = access;
  const tokenStore = createTokenStore(store, vault, app.key);
  const authorisation = createAuthorisation({ authUrl, app, shopName, clock });
  const loaded = await tokenStore.load();
  if (!loaded.ok) return loaded;
  const refresh = authorisation.refresh;
  const tokens = createAccessTokens({
    store: tokenStore,
    refresh,
    shopName,
    clock,
    log,
  });
  if (loaded.value !== null && (await tokens.current()).ok) return ok(tokens);
  const redeemed = await authorisation.redeem(await access.authCode());
  if (!redeemed.ok) return redeemed;
  const saved = await tokenStore.save({
    current: redeemed.value,
    previous: null,
  });
  if (!saved.ok) return saved;
  return ok(
    createAccessTokens({ store: tokenStore, refresh, shopName, clock, log }),
  );
}
