import { crc32 } from "node:zlib";

/** A part of a PNG: how long it is, its kind in four letters, its bytes, and a check over both. */
export function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** The last part of every PNG. */
export const endChunk = chunk("IEND", Buffer.alloc(0));
