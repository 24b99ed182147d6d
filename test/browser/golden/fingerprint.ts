import { createHash } from "node:crypto";
import { chunk, endChunk } from "./png-chunk.ts";

/** A tEXt chunk of the PNG standard: a keyword, a zero, and words in Latin-1; whoever draws the picture skips it. */
const keyword = "Screenshot-SHA-256\0";
const hexDigits = 64;

/** Of a screenshot's very bytes: two of one fingerprint are one picture, without opening either. */
export const fingerprintOf = (screenshot: Uint8Array): string =>
  createHash("sha256").update(screenshot).digest("hex");

/** The golden as it was, which says at its end which screenshot it was made of. */
export const fingerprinted = (golden: Buffer, fingerprint: string): Buffer =>
  Buffer.concat([
    golden.subarray(0, golden.length - endChunk.length),
    chunk("tEXt", Buffer.from(keyword + fingerprint, "latin1")),
    endChunk,
  ]);

/** What `fingerprinted` wrote into it; null for a golden that says nothing of its screenshot. */
export function fingerprintIn(golden: Buffer): string | null {
  // Before the end stand the chunk's own four bytes of check, and before these its words.
  const wordsEnd = golden.length - endChunk.length - 4;
  const said = golden
    .subarray(wordsEnd - hexDigits - keyword.length, wordsEnd)
    .toString("latin1");
  return said.startsWith(keyword) ? said.slice(keyword.length) : null;
}
