import { describe, expect, test, vi } from "vitest";
import { createTokenStore } from "../../../main/storage/shop-tokens.ts";
import {
  createAccessTokens,
  type StoredTokens,
  type TokenStore,
} from "../../../main/tiktok/access-tokens.ts";
import type { TokenPair } from "../../../main/tiktok/authorisation.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import { done, ok, refused, type Result } from "../../../shared/result.ts";
import { stepClock, stepClockStart } from "../../helpers/step-clock.ts";
import { tokenPair } from "./client-parts.ts";
import { mirrorStore, testVault } from "./mirror-store.ts";
import { recordedLog } from "./recorded-log.ts";

const reauthorise = refusal("shop.reauthorise", { shop: "Café Zoë" });
const day = 24 * 3_600_000;

/** A platform that may kill the old refresh token when it gives a new one: the worst that is reported. */
function rotatingPlatform() {
  let alive = "refresh-1";
  let given = 1;
  let asked = 0;
  return {
    asked: () => asked,
    alive: () => alive,
    kill: () => {
      alive = "none";
    },
    refresh: (token: string): Promise<Result<TokenPair>> => {
      asked += 1;
      if (token !== alive) return Promise.resolve(refused(reauthorise));
      given += 1;
      alive = `refresh-${String(given)}`;
      return Promise.resolve(
        ok(tokenPair(String(given), stepClockStart + 7 * day)),
      );
    },
  };
}

/** A disk that may refuse, or crash the program before or after the write. */
function disk(first: StoredTokens) {
  let stored = first;
  let fault: "none" | "full" | "crash-before" | "crash-after" = "none";
  const store: TokenStore = {
    load: () => Promise.resolve(ok(stored)),
    save: (tokens) => {
      if (fault === "full") {
        return Promise.resolve(refused(refusal("storage.disk-full", {})));
      }
      if (fault === "crash-before") return Promise.reject(new Error("crash"));
      stored = tokens;
      if (fault === "crash-after") return Promise.reject(new Error("crash"));
      return Promise.resolve(done);
    },
    takeTurn: () => Promise.resolve(ok(true)),
    endTurn: () => Promise.resolve(),
  };
  return {
    store,
    stored: () => stored,
    fail: (next: typeof fault) => {
      fault = next;
    },
  };
}

const tokensOf = (
  store: TokenStore,
  refresh: (token: string) => Promise<Result<TokenPair>>,
  clock = stepClock(),
) =>
  createAccessTokens({
    store,
    refresh,
    shopName: "Café Zoë",
    clock,
    log: recordedLog(),
  });

const lasting = (): StoredTokens => ({
  current: tokenPair("1", stepClockStart + 7 * day),
  previous: null,
});
const endingSoon = (): StoredTokens => ({
  current: tokenPair("1", stepClockStart + day / 2),
  previous: null,
});

describe("access tokens", () => {
  test("are used as they are while they last", async () => {
    const platform = rotatingPlatform();
    const tokens = tokensOf(disk(lasting()).store, platform.refresh);

    expect(await tokens.current()).toEqual(ok("access-1"));
    expect(platform.asked()).toBe(0);
  });

  test("are renewed a day before they run out, once for everybody who asks", async () => {
    const platform = rotatingPlatform();
    const { store, stored } = disk(endingSoon());
    const tokens = tokensOf(store, platform.refresh);

    const found = await Promise.all([
      tokens.current(),
      tokens.current(),
      tokens.renewedAfter("access-1"),
    ]);

    expect(found).toEqual([ok("access-2"), ok("access-2"), ok("access-2")]);
    expect(platform.asked()).toBe(1);
    expect(stored().previous?.refreshToken).toBe("refresh-1");
  });

  test("keep the pair before until the new one has worked", async () => {
    const { store, stored } = disk(endingSoon());
    const tokens = tokensOf(store, rotatingPlatform().refresh);
    await tokens.current();

    await tokens.worked("access-1");
    expect(stored().previous).not.toBeNull();
    await tokens.worked("access-2");
    expect(stored().previous).toBeNull();
  });

  test("that cannot be renewed just now are used until they run out", async () => {
    const clock = stepClock();
    const away = () =>
      Promise.resolve(refused(refusal("shop.unreachable", {})));
    const tokens = tokensOf(disk(endingSoon()).store, away, clock);

    expect(await tokens.current()).toEqual(ok("access-1"));
    clock.advance(day);
    expect(await tokens.current()).toEqual(
      refused(refusal("shop.unreachable", {})),
    );
  });

  test("of a seller who withdrew are asked for once, until another pair is stored", async () => {
    const platform = rotatingPlatform();
    platform.kill();
    const { store } = disk(lasting());
    const tokens = tokensOf(store, platform.refresh);

    expect(await tokens.renewedAfter("access-1")).toEqual(refused(reauthorise));
    expect(await tokens.renewedAfter("access-1")).toEqual(refused(reauthorise));
    expect(platform.asked()).toBe(1);

    await store.save({ current: tokenPair("9"), previous: null });
    expect(await tokens.renewedAfter("access-1")).toEqual(ok("access-9"));
  });

  test("never stored ask the seller to authorise", async () => {
    const store: TokenStore = {
      load: () => Promise.resolve(ok(null)),
      save: () => Promise.resolve(done),
      takeTurn: () => Promise.resolve(ok(true)),
      endTurn: () => Promise.resolve(),
    };
    const tokens = tokensOf(store, rotatingPlatform().refresh);

    expect(await tokens.current()).toEqual(refused(reauthorise));
  });
});

describe("a crash during a renewal", () => {
  test("after the write loses nothing", async () => {
    const platform = rotatingPlatform();
    const { store, fail } = disk(endingSoon());
    fail("crash-after");
    await expect(tokensOf(store, platform.refresh).current()).rejects.toThrow(
      "crash",
    );
    fail("none");

    const restarted = tokensOf(store, platform.refresh);

    expect(await restarted.current()).toEqual(ok("access-2"));
    expect(await restarted.renewedAfter("access-2")).toEqual(ok("access-3"));
  });

  test("before the write falls back on the pair before, where the platform lets it live", async () => {
    const lenient = (token: string): Promise<Result<TokenPair>> =>
      Promise.resolve(
        token === "refresh-1" ? ok(tokenPair("7")) : refused(reauthorise),
      );
    const { store, fail } = disk(endingSoon());
    fail("crash-before");
    await expect(tokensOf(store, lenient).current()).rejects.toThrow("crash");
    fail("none");

    expect(await tokensOf(store, lenient).current()).toEqual(ok("access-7"));
  });

  test("with a new pair that turns out dead goes back to the one before", async () => {
    const stored = { current: tokenPair("2", 0), previous: tokenPair("1") };
    const refresh = (token: string): Promise<Result<TokenPair>> =>
      Promise.resolve(
        token === "refresh-1" ? ok(tokenPair("3")) : refused(reauthorise),
      );

    expect(await tokensOf(disk(stored).store, refresh).current()).toEqual(
      ok("access-3"),
    );
  });

  test("on a full disk uses nothing that is not stored, and loses nothing", async () => {
    const platform = rotatingPlatform();
    const { store, fail, stored } = disk({
      current: tokenPair("1", 0),
      previous: null,
    });
    const tokens = tokensOf(store, platform.refresh);
    fail("full");

    expect(await tokens.current()).toEqual(
      refused(refusal("storage.disk-full", {})),
    );
    fail("none");
    expect(await tokens.current()).toEqual(ok("access-2"));
    expect(platform.asked()).toBe(1);
    expect(stored().current.refreshToken).toBe(platform.alive());
  });
});

const ours = { clock: stepClock(), owner: "bench-1" };

describe("two programs on one database", () => {
  test("renew once between them: the second takes what the first was given", async () => {
    const store = await mirrorStore();
    const platform = rotatingPlatform();
    const clock = stepClock();
    const program = (owner: string) => {
      const kept = createTokenStore(store, testVault, "seller-1", {
        clock,
        owner,
      });
      return { kept, tokens: tokensOf(kept, platform.refresh, clock) };
    };
    const first = program("bench-1");
    const second = program("bench-2");
    await first.kept.save(lasting());
    await Promise.all([first.tokens.current(), second.tokens.current()]);

    const held = await second.kept.takeTurn();
    let renewed: Result<string> | null = null;
    void first.tokens.renewedAfter("access-1").then((answer) => {
      renewed = answer;
    });
    const fresh = await platform.refresh("refresh-1");
    if (!fresh.ok) throw new Error("the platform gives a pair");
    await second.kept.save({ current: fresh.value, previous: null });
    await second.kept.endTurn();
    await vi.waitFor(
      async () => {
        await clock.advanceAndSettle(500);
        expect(renewed).toEqual(ok("access-2"));
      },
      { timeout: 15_000 },
    );

    expect(held).toEqual(ok(true));
    expect(platform.asked()).toBe(1);
  });

  test("take over the turn of one that died in it", async () => {
    const store = await mirrorStore();
    const clock = stepClock();
    const of = (owner: string) =>
      createTokenStore(store, testVault, "seller-1", { clock, owner });

    expect(await of("bench-1").takeTurn()).toEqual(ok(true));
    expect(await of("bench-2").takeTurn()).toEqual(ok(false));
    clock.advance(30_000);

    expect(await of("bench-2").takeTurn()).toEqual(ok(true));
  });
});

describe("stored tokens", () => {
  test("lie sealed in the database and come back whole", async () => {
    const store = await mirrorStore();
    const tokens = createTokenStore(store, testVault, "seller-1", ours);
    const pairs = { current: tokenPair("2"), previous: tokenPair("1") };

    expect(await tokens.load()).toEqual(ok(null));
    expect((await tokens.save(pairs)).ok).toBe(true);

    expect(await tokens.load()).toEqual(ok(pairs));
    const rows = await store.database
      .selectFrom("settings")
      .selectAll()
      .execute();
    expect(
      Buffer.from(rows[0]?.value ?? "", "base64").toString(),
    ).not.toContain("access");
  });

  test("that were tampered with are refused", async () => {
    const store = await mirrorStore();
    const tokens = createTokenStore(store, testVault, "seller-1", ours);
    await tokens.save(lasting());
    await store.database
      .updateTable("settings")
      .set({ value: "AAAA" })
      .execute();

    expect((await tokens.load()).ok).toBe(false);
  });
});
