import { refusal } from "../../../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../../../shared/result.ts";
import type { Clock } from "../../../shared/time.ts";
import type { CarrierKeys } from "../../storage/carrier-keys.ts";
import { exchange } from "../../tiktok/http-exchange.ts";
import { readComplaint } from "./sendcloud-answer.ts";

/** Source: Sendcloud API v3 reference; v2 takes no new accounts since April 2026. */
export const sendcloudApiUrl = "https://panel.sendcloud.sc/api/v3";

export interface SendcloudCall {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** What is wanted back; JSON unless said. */
  readonly accept?: string;
}

export interface SendcloudAnswer {
  readonly status: number;
  readonly bytes: Uint8Array;
  /** In lower case, without parameters. */
  readonly contentType: string;
}

export interface SendcloudClient {
  /**
   * One call with the seller's keys. `tolerated` are statuses the caller wants to see besides success.
   * Refuses with `carrier.unreachable` (the call may have had its effect), `carrier.keys-refused`, `carrier.refused`.
   */
  call(
    call: SendcloudCall,
    tolerated?: readonly number[],
  ): Promise<Result<SendcloudAnswer>>;
}

/** Announcing asks the carrier in turn, which takes its time. */
const limits = { timeoutMs: 20_000, maxBytes: 10 * 1024 * 1024 };

export function createSendcloudClient(
  apiUrl: string,
  keys: CarrierKeys,
  clock: Clock,
): SendcloudClient {
  const credentials = Buffer.from(
    `${keys.publicKey}:${keys.secretKey}`,
    "utf8",
  ).toString("base64");
  return {
    async call({ method, path, query = {}, body, accept }, tolerated = []) {
      const search = new URLSearchParams(query).toString();
      const answered = await exchange(
        {
          url: `${apiUrl}${path}${search === "" ? "" : `?${search}`}`,
          method,
          headers: {
            authorization: `Basic ${credentials}`,
            accept: accept ?? "application/json",
            ...(body !== undefined && { "content-type": "application/json" }),
          },
          body: body === undefined ? "" : JSON.stringify(body),
          redirect: "error",
        },
        limits,
        clock,
      );
      if (!answered.ok) return refused(refusal("carrier.unreachable", {}));
      const { status, headers, bytes } = answered.value;
      const [contentType = ""] = (headers.get("content-type") ?? "").split(";");
      if ((status >= 200 && status < 300) || tolerated.includes(status)) {
        return ok({
          status,
          bytes,
          contentType: contentType.trim().toLowerCase(),
        });
      }
      if (status === 401 || status === 403)
        return refused(refusal("carrier.keys-refused", {}));
      if (status === 429 || status >= 500)
        return refused(refusal("carrier.unreachable", {}));
      const said = readComplaint(jsonOf(bytes));
      const message = said === "" ? `HTTP ${String(status)}` : said;
      return refused(refusal("carrier.refused", { parcel: "", message }));
    },
  };
}

/** Null for what is no JSON: an answer that was garbled says nothing. */
export function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    // Not JSON: whoever reads it finds none of the fields it needs.
    return null;
  }
}
