import { z } from "zod";
import { refusal } from "../../shared/contract/refusals.ts";
import { asId, type ShopId } from "../../shared/ids.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { Clock, Randomness } from "../../shared/time.ts";
import type { Log, Vault } from "../station-ports.ts";
import { writeShop } from "../storage/mirror-shops.ts";
import { createTokenStore } from "../storage/shop-tokens.ts";
import type { Store } from "../storage/store.ts";
import {
  createAccessTokens,
  type AccessTokens,
  type Granted,
  type TokenStore,
} from "./access-tokens.ts";
import {
  createAuthorisation,
  type AppKey,
  type Authorisation,
} from "./authorisation.ts";
import { createDownloads } from "./downloads.ts";
import { authorisedShops } from "./endpoints.ts";
import { createShop, type Shop } from "./shop.ts";
import { createShopClient } from "./shop-client.ts";

/** How to reach a seller: the hosts, the user's own app, and whose authorisation it goes by. */
export interface SellerAccess {
  readonly apiUrl: string;
  readonly authUrl: string;
  readonly app: AppKey;
  /** Under which its tokens are kept. */
  readonly accountId: string;
  /** What people call it, for refusals. */
  readonly shopName: string;
}

/** A shop that is there without an owner having connected it: the practice shop, or one at another host. */
export interface ShopAccess extends SellerAccess {
  /** Whose goods these are. */
  readonly merchantId: string;
  /** Asked for only when the tokens of an earlier authorisation are gone or dead. */
  authCode(): Promise<string>;
}

/** A shop as the platform lists it under an authorisation. */
export interface AuthorisedShop {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly cipher: string;
  readonly sellerType: string;
}

export interface ConnectedShop {
  readonly id: ShopId;
  readonly name: string;
  readonly region: string;
  readonly merchantId: string;
  readonly shop: Shop;
  /** What the platform's clock is ahead of ours; null before its first answer. */
  clockOffsetMs(): number | null;
  /** What the seller granted; null before the tokens were first read. */
  granted(): Granted | null;
}

export interface ConnectParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly log: Log;
  /** Which bench this is among those on the same database. Started anew after a crash it is the same one. */
  readonly owner: string;
}

/** One authorisation in use. Its shops share the tokens, and so share every refresh of them. */
export interface Seller {
  readonly authorisation: Authorisation;
  readonly tokenStore: TokenStore;
  /** Refuses with what `ShopClient.call` refuses with, and `connect.no-shops`. */
  listShops(): Promise<Result<readonly AuthorisedShop[]>>;
  open(shop: {
    readonly id: ShopId;
    readonly name: string;
    readonly region: string;
    readonly cipher: string;
    readonly merchant_id: string;
  }): ConnectedShop;
}

const shopsAnswer = z.object({
  shops: z
    .array(
      z.object({
        id: z.string().min(1),
        name: z.string(),
        region: z.string(),
        cipher: z.string().min(1),
        seller_type: z.string().catch(""),
      }),
    )
    .nullish()
    .transform((shops) => shops ?? []),
});

export function openSeller(access: SellerAccess, parts: ConnectParts): Seller {
  const { apiUrl, authUrl, app, shopName } = access;
  const { clock, random, log, vault } = parts;
  const authorisation = createAuthorisation({ authUrl, app, shopName, clock });
  const tokenStore = createTokenStore(parts.store, vault, access.accountId, {
    clock,
    owner: parts.owner,
  });
  const tokens: AccessTokens = createAccessTokens({
    store: tokenStore,
    refresh: authorisation.refresh,
    shopName,
    clock,
    log,
  });
  const client = { apiUrl, app, tokens, clock, random, log, shopName };
  return {
    authorisation,
    tokenStore,
    async listShops() {
      const answered = await createShopClient({ ...client, cipher: null }).call(
        authorisedShops,
      );
      if (!answered.ok) return refused(answered.refusal.refusal);
      const listed = shopsAnswer.safeParse(answered.value.data);
      if (!listed.success) {
        const { requestId } = answered.value;
        return refused(refusal("shop.garbled-answer", { requestId }));
      }
      const { shops } = listed.data;
      if (shops.length === 0) return refused(refusal("connect.no-shops", {}));
      return ok(
        shops.map(({ seller_type: sellerType, ...shop }) => ({
          ...shop,
          sellerType,
        })),
      );
    },
    open({ id, name, region, cipher, merchant_id: merchantId }) {
      const shopClient = createShopClient({
        ...client,
        cipher,
        shopName: name,
      });
      return {
        id,
        name,
        region,
        merchantId,
        shop: createShop(shopClient, createDownloads(clock)),
        clockOffsetMs: shopClient.clockOffsetMs,
        granted: tokens.granted,
      };
    },
  };
}

/** Ties an authorisation to its first shop and opens it. Refuses with what the token calls and `ShopClient.call` refuse with. */
export async function connectShop(
  access: ShopAccess,
  parts: ConnectParts,
): Promise<Result<ConnectedShop>> {
  const stored = openSeller(access, parts);
  const loaded = await stored.tokenStore.load();
  if (!loaded.ok) return loaded;
  if (loaded.value !== null) {
    const found = await openFirstShop(stored, access, parts);
    if (found.ok || found.refusal.code !== "shop.reauthorise") return found;
  }
  // Whoever found the old tokens dead remembers it, so the new ones are for a seller opened afresh.
  const seller = openSeller(access, parts);
  const redeemed = await seller.authorisation.redeem(await access.authCode());
  if (!redeemed.ok) return redeemed;
  const { tokens: current } = redeemed.value;
  const saved = await seller.tokenStore.save({ current, previous: null });
  return saved.ok ? openFirstShop(seller, access, parts) : saved;
}

async function openFirstShop(
  seller: Seller,
  { merchantId }: ShopAccess,
  { store }: ConnectParts,
): Promise<Result<ConnectedShop>> {
  const listed = await seller.listShops();
  if (!listed.ok) return listed;
  const [first] = listed.value;
  if (first === undefined) return refused(refusal("connect.no-shops", {}));
  const { name, region, cipher } = first;
  const row = {
    id: asId<ShopId>(first.id),
    merchant_id: merchantId,
    name,
    region,
    cipher,
  };
  await writeShop(store.database, row);
  return ok(seller.open(row));
}
