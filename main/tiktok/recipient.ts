import { createHash } from "node:crypto";
import { z } from "zod";
import { text } from "./loose-fields.ts";

/** Phone numbers and the one-line address are left out: the same address comes with them written in different ways. */
const recipient = z.object({
  name: text,
  region_code: text,
  postal_code: text,
  post_town: text,
  address_detail: text,
  address_line1: text,
  address_line2: text,
  address_line3: text,
  address_line4: text,
});

const answer = z.object({ recipient_address: recipient });

/** Case, spaces and punctuation are no other address. Stars stay: they are all a masked address has. */
const plain = (written: string): string =>
  written
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}*]+/gu, " ")
    .trim();

/**
 * A fingerprint of where an order goes, to tell whether that changed: "clear:…" or "masked:…", because the platform shows
 * the same address masked in one state and clear in another. Null where it shows none, as for held, cancelled and old
 * orders.
 *
 * @param order of a search or detail answer
 * @param updated what the platform says of it: two masked addresses may look alike
 */
export function recipientPrint(
  order: unknown,
  updated: boolean,
): string | null {
  const parsed = answer.safeParse(order);
  if (!parsed.success) return null;
  const fields = Object.values(parsed.data.recipient_address).map(plain);
  // A name and a country alone are an address nowhere.
  const { postal_code, address_detail, address_line1 } =
    parsed.data.recipient_address;
  if (plain(postal_code + address_detail + address_line1) === "") return null;
  const kind = fields.some((field) => field.includes("*")) ? "masked" : "clear";
  const hash = createHash("sha256")
    .update(JSON.stringify([fields, updated]))
    .digest("hex");
  return `${kind}:${hash}`;
}
