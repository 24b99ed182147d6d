import { usualRules } from "../../shared/domain/article-rules.ts";
import type { Hands } from "./hands.ts";
import type { Memory } from "./incident.ts";

/** Days a dated article must have left. */
const minimumDays = 14;
const catalogueMs = 60_000;

/** A supervisor says what is noted of which article; the station has to have read the shop's catalogue before. */
export async function setNotedRules(
  hands: Hands,
  { supervisorBadge }: Memory,
): Promise<void> {
  const { client, newId } = hands.floor.screen();
  await hands.scan(supervisorBadge);
  for (const { skuId, code, marks } of hands.shelf) {
    if (marks.length === 0) continue;
    const isKnown = async (): Promise<boolean> =>
      (await client.articles.find({ text: code })).length > 0;
    const deadline = performance.now() + catalogueMs;
    while (!(await isKnown()) && performance.now() < deadline)
      await hands.seen(() => false, 250);
    const set = await client.articles.setRules({
      commandId: newId(),
      skuId,
      rules: {
        ...usualRules,
        serial: marks.includes("serial"),
        lot: marks.includes("lot"),
        expiry: marks.includes("expiry"),
        minimumDays: marks.includes("expiry") ? minimumDays : 0,
      },
    });
    if (!set.ok) throw new Error(`no rules for ${code}: ${set.refusal.code}`);
  }
}
