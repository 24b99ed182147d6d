import { expectedSignature } from "../../main/training/server/signature-check.ts";
import type { TrainingShop } from "../../main/training/training-shop.ts";
import type { Clock } from "../../shared/time.ts";

export interface Envelope {
  readonly code: number;
  readonly message: string;
  readonly request_id: string;
  readonly data: unknown;
}

export interface SentCall {
  readonly method?: "GET" | "POST";
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Sent as the field `data` of a form. */
  readonly file?: Uint8Array<ArrayBuffer>;
  /** Replaces what would have been sent; null leaves it out. */
  readonly instead?: {
    readonly timestamp?: string | null;
    readonly app_key?: string;
    readonly sign?: string | null;
    readonly shop_cipher?: string | null;
    readonly token?: string;
    readonly contentType?: string;
    readonly rawBody?: string;
  };
}

/** A small honest client of the training shop, over real HTTP, that can be told to be dishonest. */
export interface TrainingClient {
  readonly accessToken: string;
  readonly refreshToken: string;
  send(call: SentCall): Promise<Response>;
  /** The envelope, whatever its code. */
  call(call: SentCall): Promise<Envelope>;
  /** The data of a call that must succeed. */
  data<T>(call: SentCall): Promise<T>;
}

async function formOf(
  file: Uint8Array<ArrayBuffer>,
): Promise<{ contentType: string; bytes: ArrayBuffer }> {
  const form = new FormData();
  form.set("data", new Blob([file]), "photo");
  const encoded = new Response(form);
  return {
    contentType: encoded.headers.get("content-type") ?? "",
    bytes: await encoded.arrayBuffer(),
  };
}

export async function trainingClient(
  shop: TrainingShop,
  clock: Clock,
): Promise<TrainingClient> {
  const query = new URLSearchParams({
    app_key: shop.appKey,
    app_secret: shop.appSecret,
    auth_code: shop.newAuthCode(),
    grant_type: "authorized_code",
  });
  const answer = await fetch(`${shop.authUrl}/api/v2/token/get?${query}`);
  const tokens = (await answer.json()) as {
    data: { access_token: string; refresh_token: string };
  };

  const send = async (call: SentCall): Promise<Response> => {
    const { instead = {} } = call;
    const form = call.file === undefined ? null : await formOf(call.file);
    const isRead = call.body === undefined && form === null;
    const method = call.method ?? (isRead ? "GET" : "POST");
    const body =
      instead.rawBody ??
      (call.body === undefined ? "" : JSON.stringify(call.body));
    const contentType =
      instead.contentType ?? form?.contentType ?? "application/json";
    const all: Record<string, string | null> = {
      app_key: shop.appKey,
      timestamp: String(Math.floor(clock.now() / 1000)),
      shop_cipher:
        call.path.startsWith("/authorization") || form !== null
          ? null
          : shop.shop.cipher,
      ...call.query,
      ...(instead.app_key !== undefined && { app_key: instead.app_key }),
      ...(instead.timestamp !== undefined && { timestamp: instead.timestamp }),
      ...(instead.shop_cipher !== undefined && {
        shop_cipher: instead.shop_cipher,
      }),
    };
    const pairs = Object.entries(all).flatMap(([name, value]) =>
      value === null ? [] : [[name, value] as const],
    );
    const sign =
      instead.sign === undefined
        ? expectedSignature(
            {
              path: call.path,
              query: pairs,
              contentType,
              body: Buffer.from(body),
            },
            shop.appSecret,
          )
        : instead.sign;
    const search = new URLSearchParams(
      pairs.map(([name, value]) => [name, value]),
    );
    if (sign !== null) search.set("sign", sign);
    return fetch(`${shop.apiUrl}${call.path}?${search}`, {
      method,
      headers: {
        "content-type": contentType,
        "x-tts-access-token": instead.token ?? tokens.data.access_token,
      },
      ...(body !== "" && { body }),
      ...(form !== null && { body: form.bytes }),
    });
  };

  const call = async (sent: SentCall): Promise<Envelope> =>
    (await (await send(sent)).json()) as Envelope;

  return {
    accessToken: tokens.data.access_token,
    refreshToken: tokens.data.refresh_token,
    send,
    call,
    async data<T>(sent: SentCall): Promise<T> {
      const envelope = await call(sent);
      if (envelope.code !== 0) {
        throw new Error(`${sent.path}: ${envelope.code} ${envelope.message}`);
      }
      return envelope.data as T;
    },
  };
}
