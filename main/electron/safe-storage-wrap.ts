import { safeStorage } from "electron";
import type { KeyWrap } from "../host/key-file.ts";

/**
 * The system's own keeper of secrets (Keychain, DPAPI, libsecret or KWallet), or null where there is none:
 * Electron's "basic_text" fallback is a fixed password and hides nothing.
 */
export function safeStorageWrap(): KeyWrap | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  if (
    process.platform === "linux" &&
    safeStorage.getSelectedStorageBackend() === "basic_text"
  ) {
    return null;
  }
  return {
    wrap: (key) =>
      new Uint8Array(
        safeStorage.encryptString(Buffer.from(key).toString("base64")),
      ),
    unwrap(wrapped) {
      try {
        const text = safeStorage.decryptString(Buffer.from(wrapped));
        return new Uint8Array(Buffer.from(text, "base64"));
      } catch {
        // Wrapped for another user or machine.
        return null;
      }
    },
  };
}
