import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ShopId, SkuId } from "../shared/ids.ts";
import type { Database } from "./storage/open-database.ts";
import type { Shop } from "./tiktok/shop.ts";

export interface StoredPicture {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

export interface ArticlePictures {
  /** The article's picture, from the data folder or fetched once; null when there is none or it cannot be had now. */
  read(skuId: SkuId): Promise<StoredPicture | null>;
}

/** Pictures come from the internet and the bench must show them without it: each is kept under the hash of its address. */
export function createArticlePictures(parts: {
  readonly database: Database;
  readonly dataFolder: string;
  shop(shopId: ShopId): Shop | null;
}): ArticlePictures {
  const folder = path.join(parts.dataFolder, "pictures");
  const fetching = new Map<string, Promise<StoredPicture | null>>();

  async function fetchOnce(
    shopId: ShopId,
    url: string,
  ): Promise<StoredPicture | null> {
    const file = path.join(
      folder,
      createHash("sha256").update(url).digest("hex"),
    );
    const kept = await readKept(file);
    if (kept !== null) return kept;
    const answered = await parts.shop(shopId)?.articlePicture(url);
    if (answered?.ok !== true) return null;
    const { bytes, contentType } = answered.value;
    await mkdir(folder, { recursive: true });
    // Renamed when whole: a picture cut short by a power cut would be shown for ever.
    await writeFile(
      `${file}.part`,
      Buffer.concat([Buffer.from(`${contentType}\n`), bytes]),
    );
    await rename(`${file}.part`, file);
    return { bytes, contentType };
  }

  return {
    async read(skuId) {
      const row = await parts.database
        .selectFrom("articles")
        .select(["shop_id", "picture_url"])
        .where("sku_id", "=", skuId)
        .executeTakeFirst();
      const url = row?.picture_url ?? null;
      if (row === undefined || url === null) return null;
      const running = fetching.get(url) ?? fetchOnce(row.shop_id, url);
      fetching.set(url, running);
      return running.finally(() => fetching.delete(url));
    },
  };
}

async function readKept(file: string): Promise<StoredPicture | null> {
  const whole = await readFile(file).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === "ENOENT") return null;
    throw problem;
  });
  if (whole === null) return null;
  const end = whole.indexOf("\n");
  return {
    contentType: whole.subarray(0, end).toString("latin1"),
    bytes: whole.subarray(end + 1),
  };
}
