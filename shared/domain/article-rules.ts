/** How an article is verified; a supervisor sets it. */
export interface ArticleRules {
  /** One scan may count for several units. */
  readonly multiply: boolean;
  /** What is noted of each unit before it counts. */
  readonly serial: boolean;
  readonly lot: boolean;
  readonly expiry: boolean;
  /** A unit must keep for so many more days when it leaves; only with `expiry`. */
  readonly minimumDays: number;
  readonly fragile: boolean;
}

/** Of an article nobody has set anything for: every unit is scanned, nothing else is asked. */
export const usualRules: ArticleRules = {
  multiply: false,
  serial: false,
  lot: false,
  expiry: false,
  minimumDays: 0,
  fragile: false,
};

/** A serial number is one unit's: whatever else is set, those are scanned one by one. */
export const mayMultiply = ({ multiply, serial }: ArticleRules): boolean =>
  multiply && !serial;
