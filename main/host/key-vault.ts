import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  randomBytes,
  type KeyObject,
} from "node:crypto";
import { refusal } from "../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { Vault } from "../station-ports.ts";

export const keyBytes = 32;

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals with AES-256-GCM: one version byte, a 12-byte nonce, the ciphertext, a 16-byte tag.
 * Random nonces stay safe up to 2^32 seals per key (NIST SP 800-38D, 8.3): centuries of buyers on one bench.
 *
 * @param key 32 bytes
 * @param where the data folder, for the refusal
 */
export function keyVault(key: Uint8Array, where: string): Vault {
  // One key for one purpose. As objects: plain bytes are made into one at every use, which takes longer than the seal.
  const markKey = createSecretKey(
    createHmac("sha256", key).update("mark").digest(),
  );
  const sealKey = createSecretKey(key);
  return {
    seal(text) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv("aes-256-gcm", sealKey, nonce);
      return new Uint8Array(
        Buffer.concat([
          Buffer.from([version]),
          nonce,
          cipher.update(text, "utf8"),
          cipher.final(),
          cipher.getAuthTag(),
        ]),
      );
    },
    open(sealed) {
      return openSealed(sealKey, Buffer.from(sealed), where);
    },
    mark(text) {
      return createHmac("sha256", markKey).update(text).digest("hex");
    },
  };
}

function openSealed(
  key: KeyObject,
  sealed: Buffer,
  where: string,
): Result<string> {
  const damaged = refused(refusal("storage.damaged", { folder: where }));
  if (sealed.length < 1 + nonceBytes + tagBytes || sealed[0] !== version) {
    return damaged;
  }
  const nonce = sealed.subarray(1, 1 + nonceBytes);
  const body = sealed.subarray(1 + nonceBytes, -tagBytes);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce);
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  try {
    return ok(
      Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8"),
    );
  } catch {
    // final() throws when the tag does not fit: another key, or changed bytes.
    return damaged;
  }
}
