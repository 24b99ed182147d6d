import type { ParcelId, SkuId } from "../ids.ts";

/** Nobody carries more labels than that to the shelves at once. */
export const mostRunLabels = 300;

/** A waiting parcel that a run may print the label of, the most urgent given first. */
export interface RunCandidate {
  readonly parcelId: ParcelId;
  readonly contents: readonly {
    readonly skuId: SkuId;
    readonly needed: number;
  }[];
  readonly deadlineAt: number | null;
}

export interface RunArticle {
  readonly title: string;
  readonly bin: string | null;
}

export type PlannedPaper =
  | { readonly kind: "separator"; readonly words: string }
  | { readonly kind: "label"; readonly parcelId: ParcelId };

/** Labels that are packed from the same shelf. */
export interface RunStack {
  readonly words: string;
  readonly parcelIds: readonly ParcelId[];
}

/**
 * The stacks of a run: one for each article, in walking order of their shelves, and what holds several articles last.
 * Within a stack equal parcels lie together, the first due first.
 *
 * @param mixed what the stack of parcels with several articles is called
 */
export function planStacks(
  candidates: readonly RunCandidate[],
  articles: ReadonlyMap<SkuId, RunArticle>,
  mixed: string,
): RunStack[] {
  const stacks = new Map<string, RunCandidate[]>();
  for (const candidate of candidates) {
    const key = onlyArticle(candidate) ?? "";
    stacks.set(key, [...(stacks.get(key) ?? []), candidate]);
  }
  return [...stacks]
    .map(([key, parcels]) => {
      const skuId = parcels[0] === undefined ? null : onlyArticle(parcels[0]);
      const article = skuId === null ? undefined : articles.get(skuId);
      return {
        words: key === "" ? mixed : (article?.title ?? `SKU ${key}`),
        // After every shelf, and after what lies on none.
        place: key === "" ? "~~" : (article?.bin ?? "~"),
        parcelIds: parcels
          .toSorted(
            (one, other) =>
              unitsOf(one) - unitsOf(other) ||
              (one.deadlineAt ?? Infinity) - (other.deadlineAt ?? Infinity) ||
              0,
          )
          .map(({ parcelId }) => parcelId),
      };
    })
    .toSorted(
      (one, other) =>
        one.place.localeCompare(other.place) ||
        one.words.localeCompare(other.words),
    )
    .map(({ words, parcelIds }) => ({ words, parcelIds }));
}

/** Each stack begins with its separator. */
export const papersOf = (stacks: readonly RunStack[]): PlannedPaper[] =>
  stacks.flatMap(({ words, parcelIds }): PlannedPaper[] => [
    { kind: "separator", words: `${parcelIds.length} × ${words}` },
    ...parcelIds.map((parcelId) => ({ kind: "label" as const, parcelId })),
  ]);

export const holdsOneArticle = (contents: RunCandidate["contents"]): boolean =>
  new Set(contents.map(({ skuId }) => skuId)).size === 1;

const onlyArticle = ({ contents }: RunCandidate): SkuId | null =>
  holdsOneArticle(contents) ? (contents[0]?.skuId ?? null) : null;

const unitsOf = ({ contents }: RunCandidate): number =>
  contents.reduce((sum, { needed }) => sum + needed, 0);
