import { onTestFinished } from "vitest";
import { keyVault } from "../../../main/host/key-vault.ts";
import { writeShop } from "../../../main/storage/mirror-shops.ts";
import { openDatabase } from "../../../main/storage/open-database.ts";
import { createStore, type Store } from "../../../main/storage/store.ts";
import { asId, type ShopId } from "../../../shared/ids.ts";
import { temporaryFolder } from "../../helpers/temp-folder.ts";

export const shopId: ShopId = asId("7494049642642441621");

export const testVault = keyVault(new Uint8Array(32).fill(7), "test");

/** A database of this test's own with one shop in it. */
export async function mirrorStore(): Promise<Store> {
  const folder = temporaryFolder();
  const opened = await openDatabase(folder);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const store = createStore(opened.value, folder);
  onTestFinished(() => store.close());
  await writeShop(store.database, {
    id: shopId,
    merchant_id: "m1",
    name: "Café Zoë",
    region: "NL",
    cipher: "ROW_nlSandboxCipher01",
  });
  return store;
}
