import type { Picture } from "../../shared/contract/plain.ts";
import type { PictureOf } from "../station.ts";

/** A shop's busiest articles and a shift's labels; older pictures are asked for again. */
const capacity = 120;

/** null: there is none. undefined: not known yet. */
export type PictureAddress = string | null | undefined;

export interface PictureCache {
  get(of: PictureOf): PictureAddress;
  subscribe(listener: () => void): () => void;
  stop(): void;
}

const keyOf = (of: PictureOf): string => {
  switch (of.kind) {
    case "article":
      return `article ${of.skuId}`;
    case "label":
      return `label ${of.parcelId} ${of.tracking}`;
    case "printed":
      return `printed ${of.id}`;
    default:
      return of satisfies never;
  }
};

/** Fetches each picture once and keeps the most recently used as object addresses. */
export function createPictureCache(
  fetchPicture: (of: PictureOf) => Promise<Picture | null>,
): PictureCache {
  const addresses = new Map<string, string | null>();
  const asked = new Set<string>();
  const listeners = new Set<() => void>();

  const keep = (key: string, address: string | null): void => {
    addresses.set(key, address);
    for (const [oldest, unused] of addresses) {
      if (addresses.size <= capacity) break;
      addresses.delete(oldest);
      if (unused !== null) URL.revokeObjectURL(unused);
    }
    for (const listener of listeners) listener();
  };

  const ask = async (key: string, of: PictureOf): Promise<void> => {
    asked.add(key);
    try {
      const picture = await fetchPicture(of);
      keep(
        key,
        picture === null
          ? null
          : URL.createObjectURL(
              new Blob([await picture.arrayBuffer()], { type: picture.type }),
            ),
      );
    } catch {
      // Without a picture the words still say it all; it is asked for again when it is next shown.
      asked.delete(key);
      return;
    }
    asked.delete(key);
  };

  return {
    get(of) {
      const key = keyOf(of);
      const address = addresses.get(key);
      if (address === undefined) {
        if (!asked.has(key)) void ask(key, of);
        return undefined;
      }
      return address;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    stop() {
      for (const address of addresses.values())
        if (address !== null) URL.revokeObjectURL(address);
      addresses.clear();
      listeners.clear();
    },
  };
}
