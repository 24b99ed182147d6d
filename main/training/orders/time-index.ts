interface Key {
  readonly time: number;
  readonly id: string;
}

/** Where a walk stopped, and whether the next page begins behind this key or with it. */
export interface Bookmark extends Key {
  readonly inclusive: boolean;
}

export interface PageWish {
  /** Seconds; the first time that counts. */
  readonly from: number;
  /** Seconds; the first time that no longer counts. */
  readonly until: number;
  readonly descending: boolean;
  readonly size: number;
  readonly after: Bookmark | null;
  readonly accept: (id: string) => boolean;
}

/** Ids in the order of (time, id): pages come out stable and without reading what lies before them. */
export interface TimeIndex {
  /** Puts an id at its time, or moves it there. */
  place(id: string, time: number): void;
  /** Many new ids at once, in any order. */
  placeAll(entries: readonly Key[]): void;
  /** `last` is the key of the last id when more follow, else null. */
  page(wish: PageWish): {
    readonly ids: readonly string[];
    readonly last: Key | null;
  };
  count(wish: Pick<PageWish, "from" | "until" | "accept">): number;
}

const compare = (left: Key, right: Key): number =>
  left.time - right.time ||
  (left.id < right.id ? -1 : left.id > right.id ? 1 : 0);

export function timeIndex(): TimeIndex {
  const keys: Key[] = [];
  const timeOf = new Map<string, number>();

  /** The first position whose key is not before `key`. */
  const lowerBound = (key: Key): number => {
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = keys[middle];
      if (at !== undefined && compare(at, key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const startOf = (time: number): number => lowerBound({ time, id: "" });

  return {
    place(id, time) {
      const before = timeOf.get(id);
      if (before === time) return;
      if (before !== undefined) {
        keys.splice(lowerBound({ time: before, id }), 1);
      }
      keys.splice(lowerBound({ time, id }), 0, { time, id });
      timeOf.set(id, time);
    },
    placeAll(entries) {
      for (const { id, time } of entries) {
        keys.push({ id, time });
        timeOf.set(id, time);
      }
      keys.sort(compare);
    },
    page({ from, until, descending, size, after, accept }) {
      let first = startOf(from);
      let last = startOf(until) - 1;
      if (after !== null) {
        const at = lowerBound(after);
        const found = keys[at];
        const isThere = found !== undefined && compare(found, after) === 0;
        const skip = isThere && !after.inclusive;
        if (descending) last = Math.min(last, isThere && !skip ? at : at - 1);
        else first = Math.max(first, skip ? at + 1 : at);
      }
      const step = descending ? -1 : 1;
      const taken: Key[] = [];
      for (
        let at = descending ? last : first;
        at >= first && at <= last;
        at += step
      ) {
        const key = keys[at];
        if (key === undefined || !accept(key.id)) continue;
        if (taken.length === size) {
          return { ids: taken.map(({ id }) => id), last: taken.at(-1) ?? null };
        }
        taken.push(key);
      }
      return { ids: taken.map(({ id }) => id), last: null };
    },
    count({ from, until, accept }) {
      let matching = 0;
      for (let at = startOf(from); at < keys.length; at++) {
        const key = keys[at];
        if (key === undefined || key.time >= until) break;
        if (accept(key.id)) matching += 1;
      }
      return matching;
    },
  };
}
