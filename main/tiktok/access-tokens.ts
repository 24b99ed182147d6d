import { refusal } from "../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import { dayMs, hourMs, type Clock } from "../../shared/time.ts";
import type { Log } from "../station-ports.ts";
import type { TokenPair } from "./authorisation.ts";
import { wait } from "./rate-limits.ts";

export interface StoredTokens {
  readonly current: TokenPair;
  /** The pair before the last refresh, kept until the current one has worked. */
  readonly previous: TokenPair | null;
}

export interface TokenStore {
  load(): Promise<Result<StoredTokens | null>>;
  /** On disk when it settles. */
  save(tokens: StoredTokens): Promise<Result<void>>;
  /** The right to refresh, which one program on the database has at a time; false while another has it. */
  takeTurn(): Promise<Result<boolean>>;
  endTurn(): Promise<void>;
}

export interface AccessTokens {
  /** The token to call with, renewed in time. Refuses with `shop.reauthorise` when the seller must authorise again. */
  current(): Promise<Result<string>>;
  /** The token after this one was refused: somebody else's fresh one, or one refresh for all who wait. */
  renewedAfter(refusedToken: string): Promise<Result<string>>;
  /** The platform took this token: the pair before it may go. */
  worked(accessToken: string): Promise<void>;
  /** What the seller granted, as last read; null before the first. */
  granted(): Granted | null;
}

export interface Granted {
  /** UTC milliseconds: then the seller must authorise again. */
  readonly until: number;
  readonly scopes: readonly string[];
}

/** An access token lives seven days; renewing a day early leaves room for a night without internet. */
const renewBeforeMs = dayMs;
/** A platform that hands out short-lived tokens is not asked at every call. */
const renewAtMostEveryMs = hourMs;
/** Another program's refresh is waited for in steps of this, and no longer than its turn lasts. */
const turnStepMs = 500;
const mostTurnSteps = 70;

/**
 * Keeps one authorisation's tokens. The new pair is on disk before it is used, and whether a refresh kills the old
 * refresh token is not documented: so refreshes never overlap, and a pair that will not refresh falls back on the one before.
 */
export function createAccessTokens(options: {
  readonly store: TokenStore;
  readonly refresh: (refreshToken: string) => Promise<Result<TokenPair>>;
  readonly shopName: string;
  readonly clock: Clock;
  readonly log: Log;
}): AccessTokens {
  const { store, refresh, shopName, clock, log } = options;
  let known: StoredTokens | null = null;
  /** Received but not on disk yet, because the disk refused; it must not get lost, and must not be used. */
  let unsaved: StoredTokens | null = null;
  let renewing: Promise<Result<string>> | null = null;
  let renewedAt = Number.NEGATIVE_INFINITY;
  /** The host would not take this refresh token: only a new authorisation brings another. */
  let deadRefreshToken: string | null = null;

  const reauthorise = refusal("shop.reauthorise", { shop: shopName });

  const load = async (): Promise<Result<StoredTokens>> => {
    if (known !== null && known.current.refreshToken !== deadRefreshToken) {
      return ok(known);
    }
    const loaded = await store.load();
    if (!loaded.ok) return loaded;
    if (loaded.value === null) return refused(reauthorise);
    known = loaded.value;
    return ok(known);
  };

  const keep = async (tokens: StoredTokens): Promise<Result<string>> => {
    unsaved = tokens;
    const saved = await store.save(tokens);
    if (!saved.ok) return saved;
    known = tokens;
    unsaved = null;
    renewedAt = clock.now();
    log.write("info", "tiktok.tokens-renewed", { shop: shopName });
    return ok(tokens.current.accessToken);
  };

  /** Waits for the right to refresh; "renewed" when another program did it meanwhile. */
  const waitForTurn = async (): Promise<Result<"mine" | "renewed">> => {
    const before = known?.current.accessToken;
    for (let steps = 0; steps < mostTurnSteps; steps++) {
      const turn = await store.takeTurn();
      if (!turn.ok) return turn;
      const stored = await store.load();
      if (!stored.ok) return stored;
      if (stored.value !== null) known = stored.value;
      if (before !== undefined && known?.current.accessToken !== before) {
        if (turn.value) await store.endTurn();
        return ok("renewed");
      }
      if (turn.value) return ok("mine");
      await wait(clock, turnStepMs);
    }
    return refused(refusal("storage.busy", {}));
  };

  const renew = async (): Promise<Result<string>> => {
    if (unsaved !== null) return keep(unsaved);
    const loaded = await load();
    if (!loaded.ok) return loaded;
    const turn = await waitForTurn();
    if (!turn.ok) return turn;
    if (turn.value === "renewed" && known !== null) {
      return ok(known.current.accessToken);
    }
    try {
      return await refreshNow(known ?? loaded.value);
    } finally {
      await store.endTurn();
    }
  };

  const refreshNow = async ({
    current,
    previous,
  }: StoredTokens): Promise<Result<string>> => {
    if (current.refreshToken === deadRefreshToken) return refused(reauthorise);
    const fresh = await refresh(current.refreshToken);
    if (fresh.ok) return keep({ current: fresh.value, previous: current });
    if (fresh.refusal.code !== "shop.reauthorise") return fresh;
    // A crash may have come between the answer and its first use: the pair before may still be the one that counts.
    const older =
      previous === null ? null : await refresh(previous.refreshToken);
    if (older?.ok) return keep({ current: older.value, previous });
    if (older !== null && older.refusal.code !== "shop.reauthorise") {
      return older;
    }
    deadRefreshToken = current.refreshToken;
    log.write("warning", "tiktok.authorisation-lost", { shop: shopName });
    return fresh;
  };

  const renewOnce = (): Promise<Result<string>> => {
    renewing ??= renew().finally(() => {
      renewing = null;
    });
    return renewing;
  };

  return {
    async current() {
      if (renewing !== null || unsaved !== null) return renewOnce();
      const loaded = await load();
      if (!loaded.ok) return loaded;
      const { current } = loaded.value;
      const leftMs = current.accessExpiresAt - clock.now();
      const mayAsk = clock.now() - renewedAt > renewAtMostEveryMs;
      if (leftMs > renewBeforeMs || !mayAsk) return ok(current.accessToken);
      const renewed = await renewOnce();
      if (renewed.ok || leftMs <= 0) return renewed;
      // Not renewed, but not run out either: the next hour tries again.
      renewedAt = clock.now();
      return ok(current.accessToken);
    },
    async renewedAfter(refusedToken) {
      if (renewing !== null) return renewing;
      const loaded = await load();
      if (!loaded.ok) return loaded;
      const { accessToken } = loaded.value.current;
      return accessToken === refusedToken ? renewOnce() : ok(accessToken);
    },
    async worked(accessToken) {
      if (known === null || known.previous === null) return;
      if (known.current.accessToken !== accessToken) return;
      const settled: StoredTokens = { current: known.current, previous: null };
      known = settled;
      const stored = await store.load();
      // Renewed by another program meanwhile: its pair stays.
      if (stored.ok && stored.value?.current.accessToken !== accessToken)
        return;
      const saved = await store.save(settled);
      if (!saved.ok) {
        // The older pair stays on disk beside the current one, which does no harm.
        log.write("warning", "tiktok.tokens-not-saved", {
          code: saved.refusal.code,
        });
      }
    },
    granted: () =>
      known === null
        ? null
        : {
            until: known.current.refreshExpiresAt,
            scopes: known.current.scopes,
          },
  };
}
