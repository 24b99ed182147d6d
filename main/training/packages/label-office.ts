import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Clock, Randomness } from "../../../shared/time.ts";
import type { Shipment } from "../orders/order.ts";
import { labelShapes, type LabelShape } from "./label-sheet.ts";
import { trackingNumber } from "./polder-post.ts";

/** What the next label that is handed out looks like. The one after it is good again. */
export const labelFlaws = ["good", "mismatch", "truncated", "blank"] as const;
export type LabelFlaw = (typeof labelFlaws)[number];

/** Source: TikTok Shop, Get Package Shipping Document (202309). */
const urlLifeSeconds = 24 * 3600;

const ticketSchema = z.object({
  packageId: z.string(),
  flaw: z.enum(labelFlaws),
  /** Addresses given out before shapes could be chosen say nothing. */
  size: z.enum(labelShapes).default("A6"),
  expire: z.number().int(),
});
export type LabelTicket = z.infer<typeof ticketSchema>;

/** What the office must not forget. */
export interface LabelRecords {
  /** Signs document addresses. */
  readonly key: string;
  readonly shippedSoFar: number;
  readonly delayMs: number;
  readonly nextFlaw: LabelFlaw;
}

export const newLabelRecords = (
  random: Randomness,
  delayMs: number,
): LabelRecords => ({
  key: String(random()) + String(random()),
  shippedSoFar: Math.floor(random() * 900_000),
  delayMs,
  nextFlaw: "good",
});

const extensions: Readonly<Record<LabelShape, string>> = {
  A6: "pdf",
  A5: "pdf",
  PNG: "png",
  ZPL: "zpl",
};

/** Gives out tracking numbers and the addresses labels are fetched from. */
export interface LabelOffice {
  delayMs: number;
  nextFlaw: LabelFlaw;
  /** For a package that ships now. */
  take(): Pick<Shipment, "trackingNumber" | "label">;
  /** Path and query of a fresh document address, valid for 24 hours. Uses up the next flaw. */
  issue(packageId: string, size: LabelShape): string;
  /** Null when the address is not one of ours, was altered, or has expired. */
  redeem(path: string, query: ReadonlyMap<string, string>): LabelTicket | null;
  records(): LabelRecords;
}

export function labelOffice(clock: Clock, records: LabelRecords): LabelOffice {
  const { key } = records;
  let { shippedSoFar } = records;
  const signed = (text: string): string =>
    createHmac("sha256", key).update(text).digest("hex");

  const office: LabelOffice = {
    delayMs: records.delayMs,
    nextFlaw: records.nextFlaw,
    take() {
      shippedSoFar += 1;
      const askedAt = clock.now();
      return {
        trackingNumber: trackingNumber(shippedSoFar),
        label: { askedAt, readyAt: askedAt + office.delayMs },
      };
    },
    issue(packageId, size) {
      const expire = Math.floor(clock.now() / 1000) + urlLifeSeconds;
      const ticket: LabelTicket = {
        packageId,
        flaw: office.nextFlaw,
        size,
        expire,
      };
      office.nextFlaw = "good";
      const name = Buffer.from(JSON.stringify(ticket)).toString("base64url");
      return `/files/${name}.${extensions[size]}?expire=${expire}&sign=${signed(name)}`;
    },
    redeem(path, query) {
      const name =
        /^\/files\/([\w-]{1,400})\.(?:pdf|png|zpl)$/.exec(path)?.[1] ?? "";
      const given = Buffer.from(query.get("sign") ?? "");
      const right = Buffer.from(signed(name));
      if (given.length !== right.length || !timingSafeEqual(given, right)) {
        return null;
      }
      const content: unknown = JSON.parse(
        Buffer.from(name, "base64url").toString("utf8"),
      );
      const ticket = ticketSchema.parse(content);
      return ticket.expire * 1000 > clock.now() ? ticket : null;
    },
    records: () => ({
      key,
      shippedSoFar,
      delayMs: office.delayMs,
      nextFlaw: office.nextFlaw,
    }),
  };
  return office;
}
