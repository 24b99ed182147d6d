import type {
  AppEntry,
  Authorised,
  ConnectAttempt,
} from "../../shared/contract/shops-view.ts";
import { refusal, type Refusal } from "../../shared/contract/refusals.ts";
import { asId, type ShopId, type StationId } from "../../shared/ids.ts";
import { done, ok, refused, type Result } from "../../shared/result.ts";
import type { Clock, IdSource } from "../../shared/time.ts";
import { appendJournal } from "../evidence/journal.ts";
import type { KeptShops } from "../kept-shops.ts";
import type { Vault } from "../station-ports.ts";
import { writeShop } from "../storage/mirror-shops.ts";
import {
  dropUnusedAccounts,
  keptShops,
  readAccount,
  tieShop,
  writeAccount,
  type KeptShop,
} from "../storage/shop-accounts.ts";
import type { Store } from "../storage/store.ts";
import { authoriseLink, readPasted } from "../tiktok/authorise-link.ts";
import type { AuthorisedShop, Seller } from "../tiktok/connect-shop.ts";
import { missingScopes } from "../tiktok/needed-scopes.ts";
import { ownerOf, type Owner } from "./owner.ts";
import type { SignedIn } from "./signed-in.ts";

export interface ConnectDeskParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly stationId: StationId;
  readonly kept: KeptShops;
  /** Another authorisation host than the platform's own; null for that one. */
  readonly authUrl: string | null;
  /** False in training: a practice database never holds a real shop. */
  readonly allowed: boolean;
  /** These shops go by a new authorisation from now on. */
  connected(shops: readonly KeptShop[]): Promise<void>;
}

/**
 * Where the owner lets a shop in: app key and secret, a link for the seller's browser, what came back from it, and which
 * of the seller's shops. All refuse with `role.supervisor-needed` and `connect.in-training`.
 */
export interface ConnectDesk {
  /** Refuses with `connect.service-id-needed`. */
  begin(app: AppEntry, operator: SignedIn): Promise<Result<ConnectAttempt>>;
  /** The same for a shop whose permission is gone or ends, with the app it had. Refuses with `shop.not-connected`. */
  beginAgain(
    shopId: string,
    operator: SignedIn,
  ): Promise<Result<ConnectAttempt>>;
  /**
   * Refuses with `connect.expired`, with what `readPasted` and the token calls refuse with, and with
   * `connect.not-a-seller`, `connect.no-shops`, `connect.wrong-market`.
   */
  authorise(
    attemptId: string,
    pasted: string,
    operator: SignedIn,
  ): Promise<Result<Authorised>>;
  /** Refuses with `connect.expired`, and with `connect.no-shops` when none of the seller's was chosen. */
  choose(
    attemptId: string,
    shopIds: readonly string[],
    merchant: string,
    operator: SignedIn,
  ): Promise<Result<void>>;
}

interface Attempt {
  readonly id: string;
  readonly app: AppEntry;
  readonly state: string;
  readonly expiresAt: number;
  opened: {
    readonly accountId: string;
    readonly sellerName: string;
    readonly scopes: readonly string[];
    readonly shops: readonly AuthorisedShop[];
  } | null;
}

/** Half of what the platform gives a code: time enough to sign in, and no link lies about for long. */
const attemptMs = 15 * 60_000;
const mostAttempts = 8;

export function createConnectDesk(parts: ConnectDeskParts): ConnectDesk {
  const { store, vault, clock, ids, kept } = parts;
  const attempts = new Map<string, Attempt>();

  const owner = async (operator: SignedIn): Promise<Result<Owner>> =>
    parts.allowed
      ? ownerOf(store.database, operator)
      : refused(refusal("connect.in-training", {}));

  const attemptOf = (id: string): Result<Attempt> => {
    const found = attempts.get(id);
    return found !== undefined && found.expiresAt > clock.now()
      ? ok(found)
      : refused(refusal("connect.expired", {}));
  };

  const start = (app: AppEntry): Result<ConnectAttempt> => {
    if (app.market === "us" && app.serviceId === "")
      return refused(refusal("connect.service-id-needed", {}));
    const [oldest] = attempts.keys();
    if (oldest !== undefined && attempts.size >= mostAttempts)
      attempts.delete(oldest);
    const { market, appKey, serviceId } = app;
    const [id, state] = [ids(), ids()];
    const expiresAt = clock.now() + attemptMs;
    attempts.set(id, { id, app, state, expiresAt, opened: null });
    const { authUrl } = parts;
    const link = authoriseLink({ market, appKey, serviceId, state, authUrl });
    return ok({ attemptId: id, link, expiresAt });
  };

  /** The tokens are on disk before they are used; who never chooses a shop leaves nothing behind at the next connect. */
  const open = async (
    { app }: Attempt,
    code: string,
  ): Promise<Result<NonNullable<Attempt["opened"]>>> => {
    const accountId = ids();
    const key = { key: app.appKey, secret: app.appSecret };
    const seller = kept.seller(accountId, key, app.appKey);
    const granted = await seller.authorisation.redeem(code);
    if (!granted.ok) return granted;
    const { tokens, sellerName, isSeller } = granted.value;
    if (!isSeller) return refused(refusal("connect.not-a-seller", {}));
    const written = await store.transact(async (trx) => {
      await dropUnusedAccounts(trx);
      await writeAccount(trx, vault, {
        id: accountId,
        merchant_id: sellerName,
        app_key: app.appKey,
        appSecret: app.appSecret,
        service_id: app.serviceId,
        market: app.market,
        seller_name: sellerName,
        created_at: clock.now(),
      });
      return done;
    });
    if (!written.ok) return written;
    const saved = await seller.tokenStore.save({
      current: tokens,
      previous: null,
    });
    if (!saved.ok) return saved;
    const shops = await shopsOf(seller, app);
    return shops.ok
      ? ok({ accountId, sellerName, scopes: tokens.scopes, shops: shops.value })
      : shops;
  };

  const shown = async (attempt: Attempt): Promise<Result<Authorised>> => {
    const { opened } = attempt;
    if (opened === null) return refused(refusal("connect.expired", {}));
    const ours = await keptShops(store.database);
    return ok({
      sellerName: opened.sellerName,
      shops: opened.shops.map(({ id, name, region, sellerType }) => ({
        shopId: id,
        name,
        region,
        sellerType,
        connected: ours.some((shop) => shop.id === id),
      })),
      missingScopes: missingScopes(opened.scopes),
    });
  };

  return {
    async begin(app, operator) {
      const allowed = await owner(operator);
      return allowed.ok ? start(app) : allowed;
    },
    async beginAgain(shopId, operator) {
      const allowed = await owner(operator);
      if (!allowed.ok) return allowed;
      const shops = await keptShops(store.database);
      const shop = shops.find(({ id }) => id === shopId);
      if (shop === undefined) return refused(refusal("shop.not-connected", {}));
      const account = await readAccount(store.database, vault, shop.account_id);
      if (!account.ok) return account;
      if (account.value === null)
        return refused(refusal("shop.not-connected", {}));
      const { market, app_key, appSecret, service_id } = account.value;
      return start({
        market,
        appKey: app_key,
        appSecret,
        serviceId: service_id,
      });
    },
    async authorise(attemptId, pasted, operator) {
      const allowed = await owner(operator);
      if (!allowed.ok) return allowed;
      const attempt = attemptOf(attemptId);
      if (!attempt.ok) return attempt;
      const { value } = attempt;
      // The code worked already: a second press of the button is not a second try.
      if (value.opened !== null) return shown(value);
      const { market } = value.app;
      const code = readPasted(pasted, { state: value.state, market });
      if (!code.ok) return code;
      const opened = await open(value, code.value);
      if (!opened.ok) return opened;
      value.opened = opened.value;
      return shown(value);
    },
    async choose(attemptId, shopIds, merchant, operator) {
      const allowed = await owner(operator);
      if (!allowed.ok) return allowed;
      const attempt = attemptOf(attemptId);
      if (!attempt.ok) return attempt;
      const opened = attempt.value.opened;
      const chosen = (opened?.shops ?? []).filter(({ id }) =>
        shopIds.includes(id),
      );
      if (opened === null || chosen.length === 0)
        return refused(refusal("connect.no-shops", {}));
      const shops = chosen.map(({ id, name, region, cipher }): KeptShop => ({
        id: asId<ShopId>(id),
        name,
        region,
        cipher,
        merchant_id: merchant.trim() || opened.sellerName,
        account_id: opened.accountId,
      }));
      const written = await store.transact(async (trx) => {
        for (const { account_id: accountId, ...shop } of shops) {
          await writeShop(trx, shop);
          await tieShop(trx, shop.id, accountId);
          await appendJournal(trx, {
            at: clock.now(),
            actor: { stationId: parts.stationId, ...allowed.value },
            shopId: shop.id,
            parcelId: null,
            kind: "shop.connected",
            data: { name: shop.name, merchant: shop.merchant_id },
          });
        }
        await dropUnusedAccounts(trx);
        return done;
      });
      if (!written.ok) return written;
      attempts.delete(attemptId);
      await parts.connected(shops);
      return done;
    },
  };
}

/** A shop of the United States under an app of the rest of the world, or the other way round, would refuse every call. */
async function shopsOf(
  seller: Seller,
  app: AppEntry,
): Promise<Result<readonly AuthorisedShop[]>> {
  const listed = await seller.listShops();
  if (!listed.ok) return refused(signedWrong(listed.refusal));
  const fits = listed.value.every(
    ({ region }) => (region === "US") === (app.market === "us"),
  );
  return fits ? listed : refused(refusal("connect.wrong-market", {}));
}

/** The secret signs this call for the first time. Source: common-errors, 106001. */
const signedWrong = (problem: Refusal): Refusal =>
  problem.code === "shop.refused" && problem.params.code === "106001"
    ? refusal("connect.wrong-app", {})
    : problem;
