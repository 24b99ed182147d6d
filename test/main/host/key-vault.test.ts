import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { folderKey, type KeyWrap } from "../../../main/host/key-file.ts";
import { keyVault } from "../../../main/host/key-vault.ts";
import { temporaryFolder } from "../../helpers/temp-folder.ts";

const vault = keyVault(new Uint8Array(32).fill(7), "/data");
const damaged = {
  ok: false,
  refusal: { code: "storage.damaged", params: { folder: "/data" } },
};

describe("the vault", () => {
  test("gives back exactly what was sealed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(vault.open(vault.seal(text))).toEqual({ ok: true, value: text });
      }),
    );
  });

  test("seals the same text differently every time, and hides it", () => {
    const [first, second] = [vault.seal("Jansen"), vault.seal("Jansen")];

    expect(first).not.toEqual(second);
    expect(Buffer.from(first).includes("Jansen")).toBe(false);
  });

  test("refuses bytes that changed, whichever", () => {
    const sealed = vault.seal("Jansen");

    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(vault.open(changed)).toEqual(damaged);
    }
  });

  test("refuses another station's seal and anything that is none", () => {
    const other = keyVault(new Uint8Array(32).fill(8), "/other");

    expect(vault.open(other.seal("Jansen"))).toEqual(damaged);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(vault.open(bytes)).toEqual(damaged);
      }),
    );
  });
});

/** Stands for what a desktop keeps for its user. */
const keyring = (mask: number): KeyWrap => ({
  wrap: (key) => Uint8Array.from([mask, ...key.map((byte) => byte ^ mask)]),
  unwrap: (wrapped) =>
    wrapped[0] === mask ? wrapped.slice(1).map((byte) => byte ^ mask) : null,
});

describe("the key of a data folder", () => {
  test("is made once and readable by its owner only", () => {
    const folder = temporaryFolder();

    const made = folderKey(folder, null);

    expect(made).toMatchObject({ ok: true });
    expect(folderKey(folder, null)).toEqual(made);
    expect(statSync(join(folder, "vault.key")).mode & 0o777).toBe(0o600);
  });

  test("does not lie in the open where the system can wrap it", () => {
    const folder = temporaryFolder();

    const made = folderKey(folder, keyring(0x5a));

    expect(readdirSync(folder)).toEqual(["vault.wrapped-key"]);
    expect(folderKey(folder, keyring(0x5a))).toEqual(made);
  });

  test("made by the web host also opens in the window", () => {
    const folder = temporaryFolder();

    const made = folderKey(folder, null);

    expect(folderKey(folder, keyring(1))).toEqual(made);
  });

  test("wrapped for the window is not replaced by the web host", () => {
    const folder = temporaryFolder();
    folderKey(folder, keyring(1));

    expect(folderKey(folder, null)).toEqual({
      ok: false,
      refusal: { kind: "key-missing", folder },
    });
    expect(folderKey(folder, keyring(2))).toEqual({
      ok: false,
      refusal: { kind: "key-damaged", folder },
    });
  });

  test("that was cut short is said to be damaged, and left alone", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "vault.key"), "short");

    expect(folderKey(folder, null)).toEqual({
      ok: false,
      refusal: { kind: "key-damaged", folder },
    });
    expect(statSync(join(folder, "vault.key")).size).toBe(5);
  });
});
