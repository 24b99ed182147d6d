import { refusal } from "../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type { Clock } from "../../shared/time.ts";
import { exchange } from "./http-exchange.ts";

export interface DownloadedFile {
  readonly bytes: Uint8Array;
  /** In lower case without parameters, such as "application/pdf"; "" when the server does not say. */
  readonly contentType: string;
}

export interface Downloads {
  label(url: string): Promise<Result<DownloadedFile>>;
  picture(url: string): Promise<Result<DownloadedFile>>;
}

const labelLimits = { timeoutMs: 15_000, maxBytes: 20 * 1024 * 1024 };
const pictureLimits = { timeoutMs: 15_000, maxBytes: 5 * 1024 * 1024 };

/**
 * Files from the platform's file servers: no token, no signature, http and https only. Addresses are never logged,
 * whoever has one has the label.
 *
 * Refuse with `shop.unreachable`, `shop.garbled-answer` (no address, too large, empty, no picture), and `shop.refused`
 * with the HTTP status when the server will not give the file.
 */
export function createDownloads(clock: Clock): Downloads {
  const download = async (
    url: string,
    limits: { readonly timeoutMs: number; readonly maxBytes: number },
  ): Promise<Result<DownloadedFile>> => {
    const unusable = refusal("shop.garbled-answer", { requestId: "" });
    if (!/^https?:$/.test(URL.parse(url)?.protocol ?? "")) {
      return refused(unusable);
    }
    const answered = await exchange(
      { url, method: "GET", headers: {}, body: "", redirect: "follow" },
      limits,
      clock,
    );
    if (!answered.ok) {
      return refused(
        answered.refusal === "too-large"
          ? unusable
          : refusal("shop.unreachable", {}),
      );
    }
    const { status, headers, bytes } = answered.value;
    if (status === 429 || status >= 500) {
      return refused(refusal("shop.unreachable", {}));
    }
    if (status !== 200) {
      const code = String(status);
      const params = { code, message: "", requestId: "" };
      return refused(refusal("shop.refused", params));
    }
    if (bytes.byteLength === 0) return refused(unusable);
    const [contentType = ""] = (headers.get("content-type") ?? "").split(";");
    return ok({ bytes, contentType: contentType.trim().toLowerCase() });
  };
  return {
    label: (url) => download(url, labelLimits),
    async picture(url) {
      const file = await download(url, pictureLimits);
      if (!file.ok || /^image\/[\w.+-]+$/.test(file.value.contentType)) {
        return file;
      }
      return refused(refusal("shop.garbled-answer", { requestId: "" }));
    },
  };
}
