import { z } from "zod";
import { decimal, text } from "./loose-fields.ts";
import type { HttpAnswer } from "./http-exchange.ts";

/** The platform's envelope, opened. `code` 0 is success, whatever the HTTP status or the message say. */
export interface Answer {
  readonly code: number;
  /** The platform's words, cut to what a screen can show. */
  readonly message: string;
  readonly requestId: string;
  /** Whatever was inside, {} when nothing was. */
  readonly data: unknown;
}

const envelope = z.object({
  code: z.union([
    z.number().int(),
    z
      .string()
      .regex(/^\d{1,12}$/)
      .transform(Number),
  ]),
  message: text,
  request_id: text,
  data: z.unknown().optional(),
});

const decoder = new TextDecoder("utf-8", { fatal: true });

/** Null when it is not the platform's envelope: cut short, another language, somebody else's page. */
export function openAnswer(answer: HttpAnswer): Answer | null {
  const parsed = envelope.safeParse(jsonOf(answer.bytes));
  if (!parsed.success) return null;
  const { code, message, request_id: requestId, data } = parsed.data;
  return {
    code,
    message: message.slice(0, 200),
    requestId: requestId.slice(0, 64),
    data: data ?? {},
  };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    // Not JSON is a normal answer of an overloaded gateway or a hotel's login page; the caller refuses it.
    return undefined;
  }
}

export interface Page {
  readonly entries: readonly unknown[];
  /** "" after the last page. */
  readonly nextToken: string;
  /** How many there are in all pages together, where the platform says so. */
  readonly total: number | null;
}

const pageFrame = z.looseObject({
  next_page_token: text,
  total_count: decimal,
});

/** One page of a search with its entries under `key`; a missing key is an empty page, anything but a list is garbled. */
export function pageOf(data: unknown, key: string): Page | null {
  const frame = pageFrame.safeParse(data);
  if (!frame.success) return null;
  const entries = frame.data[key] ?? [];
  if (!Array.isArray(entries)) return null;
  return {
    entries,
    nextToken: frame.data.next_page_token,
    total: frame.data.total_count,
  };
}
