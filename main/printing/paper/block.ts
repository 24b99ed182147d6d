/**
 * What a document is made of, from top to bottom. A document says what stands on the paper and how large; where each letter
 * and bar goes is worked out for the paper it is printed on.
 */
export type Block =
  | {
      readonly kind: "text";
      readonly text: string;
      /** Height of a capital with its line's air; lengths are tenths of a millimetre. */
      readonly heightTenthsMm: number;
      /** What does not fit in this many lines ends in an ellipsis. */
      readonly mostLines: number;
    }
  | {
      readonly kind: "barcode";
      /** Printable ASCII. */
      readonly text: string;
      readonly heightTenthsMm: number;
    }
  | { readonly kind: "rule" }
  | { readonly kind: "gap"; readonly heightTenthsMm: number }
  /** White on black over the whole width: to be seen from across the hall. */
  | {
      readonly kind: "banner";
      readonly text: string;
      readonly heightTenthsMm: number;
    }
  | { readonly kind: "columns"; readonly columns: readonly Column[] };

export interface Column {
  /** Of the width, against the shares of the others. */
  readonly share: number;
  readonly blocks: readonly Block[];
}

export const text = (
  heightTenthsMm: number,
  words: string,
  mostLines = 1,
): Block => ({ kind: "text", text: words, heightTenthsMm, mostLines });

export const barcode = (heightTenthsMm: number, content: string): Block => ({
  kind: "barcode",
  text: content,
  heightTenthsMm,
});

export const banner = (heightTenthsMm: number, words: string): Block => ({
  kind: "banner",
  text: words,
  heightTenthsMm,
});

export const gap = (heightTenthsMm: number): Block => ({
  kind: "gap",
  heightTenthsMm,
});

export const rule: Block = { kind: "rule" };

export const columns = (...given: readonly Column[]): Block => ({
  kind: "columns",
  columns: given,
});
