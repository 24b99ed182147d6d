import { createHash } from "node:crypto";
import { z } from "zod";

const contentSchema = z.tuple([
  z.string(),
  z.number().int(),
  z.string(),
  z.number().int(),
]);

/** Where a walk over a search stands. */
export interface PagePlace {
  readonly time: number;
  readonly id: string;
  /** Counted on the first page and carried along. */
  readonly totalCount: number;
}

/** A token fits only the search it came from: same call, same filters. */
export const searchFingerprint = (search: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(search))
    .digest("base64")
    .slice(0, 8);

/** Opaque to clients: base64 with `+`, `/` and `=`, so a client that does not encode its query is found out. */
export const writePageToken = (fingerprint: string, place: PagePlace): string =>
  Buffer.from(
    JSON.stringify([fingerprint, place.time, place.id, place.totalCount]),
  ).toString("base64");

/** Null when the token is not one of this search's. */
export function readPageToken(
  fingerprint: string,
  token: string,
): PagePlace | null {
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(token, "base64").toString("utf8"));
  } catch {
    return null; // not one of ours, whatever it is
  }
  const read = contentSchema.safeParse(content);
  if (!read.success || read.data[0] !== fingerprint) return null;
  return { time: read.data[1], id: read.data[2], totalCount: read.data[3] };
}
