import { refusal } from "../shared/contract/refusals.ts";
import { ok, refused } from "../shared/result.ts";
import type { ExpectedShop } from "./shops.ts";
import type { StationConfig } from "./station-ports.ts";
import {
  keptShops,
  readAccount,
  type KeptShop,
} from "./storage/shop-accounts.ts";
import { platformAuthUrl, type AppKey } from "./tiktok/authorisation.ts";
import {
  connectShop,
  openSeller,
  type ConnectParts,
  type Seller,
  type ShopAccess,
} from "./tiktok/connect-shop.ts";
import { platformApiUrl } from "./tiktok/shop-client.ts";

/** Authorisations in use. Shops of one seller share theirs, so that only one of them renews the tokens. */
export interface KeptShops {
  seller(accountId: string, app: AppKey, shopName: string): Seller;
  expected(shop: KeptShop): ExpectedShop;
}

/** Opens connected shops without asking the platform: what is known of them packs while the line is down. */
export function createKeptShops(
  config: StationConfig,
  parts: ConnectParts,
): KeptShops {
  const sellers = new Map<string, Seller>();

  const seller: KeptShops["seller"] = (accountId, app, shopName) => {
    const known = sellers.get(accountId);
    if (known !== undefined) return known;
    const opened = openSeller(
      {
        apiUrl: config.apiUrl ?? platformApiUrl,
        authUrl: config.authUrl ?? config.apiUrl ?? platformAuthUrl,
        app,
        accountId,
        shopName,
      },
      parts,
    );
    sellers.set(accountId, opened);
    return opened;
  };

  return {
    seller,
    expected: (shop) => ({
      id: shop.id,
      name: shop.name,
      region: shop.region,
      merchantId: shop.merchant_id,
      mayDisconnect: true,
      async connect() {
        const { store, vault } = parts;
        const account = await readAccount(
          store.database,
          vault,
          shop.account_id,
        );
        if (!account.ok) return account;
        if (account.value === null)
          return refused(refusal("shop.reauthorise", { shop: shop.name }));
        const { id, app_key: key, appSecret: secret } = account.value;
        return ok(seller(id, { key, secret }, shop.name).open(shop));
      },
    }),
  };
}

/** The practice shop in training, else those the owner connected. */
export async function knownShops(
  kept: KeptShops,
  parts: ConnectParts,
  training: { readonly access: ShopAccess } | null,
): Promise<ExpectedShop[]> {
  if (training === null)
    return (await keptShops(parts.store.database)).map(kept.expected);
  const { access } = training;
  return [
    {
      id: null,
      name: access.shopName,
      region: "",
      merchantId: access.merchantId,
      mayDisconnect: false,
      connect: () => connectShop(access, parts),
    },
  ];
}
