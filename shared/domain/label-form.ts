import { marketOf, marketRules } from "./market-rules.ts";

/** The shapes a label can be asked for in. */
export const labelForms = ["pdf-a6", "pdf-a5", "png", "zpl"] as const;
export type LabelForm = (typeof labelForms)[number];

/** The platform's own when nothing is said, and the one every market has. */
export const usualLabelForm: LabelForm = "pdf-a6";

/** Where a thermal printer's own language is offered. Source: OpenAPI file, Get Package Shipping Document 202309. */
const zplRegions: ReadonlySet<string> = new Set(["BR", "MX"]);

/** @param region of the shop, as the platform spells it */
export function labelFormsOf(region: string): readonly LabelForm[] {
  const market = marketOf(region);
  const offered = market === null ? null : marketRules[market].labelMedia.value;
  return offered ?? (zplRegions.has(region) ? labelForms : [usualLabelForm]);
}

/** What is asked for: the wish where the shop's market offers it, else the usual. */
export const labelFormFor = (region: string, wish: LabelForm): LabelForm =>
  labelFormsOf(region).includes(wish) ? wish : usualLabelForm;
