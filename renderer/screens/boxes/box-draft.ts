import {
  boxEntrySchema,
  type BoxEntry,
  type BoxKind,
} from "../../../shared/contract/boxes-contract.ts";

export const millilitresPerLitre = 1_000;

/** A box as somebody types it. */
export interface BoxDraft {
  readonly code: string;
  readonly name: string;
  readonly kind: BoxKind;
  readonly length: string;
  readonly width: string;
  readonly height: string;
  readonly weight: string;
  readonly most: string;
  readonly reorder: string;
  readonly hazmat: boolean;
}

export type BoxText = Exclude<keyof BoxDraft, "kind" | "hazmat">;

const textOf = (number: number | null | undefined): string =>
  number === null || number === undefined ? "" : String(number);

export const draftOf = (box: BoxEntry | null): BoxDraft => ({
  code: box?.code ?? "",
  name: box?.name ?? "",
  kind: box?.kind ?? "box",
  length: textOf(box?.innerMm?.[0]),
  width: textOf(box?.innerMm?.[1]),
  height: textOf(box?.innerMm?.[2]),
  weight: textOf(box?.weightGrams),
  most: textOf(box?.mostGrams),
  reorder: textOf(
    box?.kind === "filling"
      ? box.reorderLevel / millilitresPerLitre
      : box?.reorderLevel,
  ),
  hazmat: box?.hazmat ?? false,
});

/** Digits with a point or a comma; null for anything else. */
export const numberOf = (text: string): number | null => {
  const plain = text.trim().replace(",", ".");
  return /^\d{1,9}(?:\.\d{1,3})?$/.test(plain) ? Number(plain) : null;
};

const optional = (text: string): number | null | undefined =>
  text.trim() === "" ? null : (numberOf(text) ?? undefined);

/** What was typed, as a box; null while something is missing or impossible. */
export function entryOf(draft: BoxDraft): BoxEntry | null {
  const isFilling = draft.kind === "filling";
  const entry = boxEntrySchema.safeParse({
    code: draft.code,
    name: draft.name,
    kind: draft.kind,
    innerMm: isFilling
      ? null
      : [draft.length, draft.width, draft.height].map(numberOf),
    weightGrams: isFilling ? null : optional(draft.weight),
    mostGrams: isFilling ? null : optional(draft.most),
    hazmat: !isFilling && draft.hazmat,
    reorderLevel:
      (numberOf(draft.reorder === "" ? "0" : draft.reorder) ?? -1) *
      (isFilling ? millilitresPerLitre : 1),
  });
  return entry.success ? entry.data : null;
}
