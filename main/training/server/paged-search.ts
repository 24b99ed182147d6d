import { z } from "zod";
import type { TimeIndex } from "../orders/time-index.ts";
import type { ShopState } from "../shop-state.ts";
import type { ApiCall } from "./api-call.ts";
import { failure, success, type Answer } from "./envelope.ts";
import {
  readPageToken,
  searchFingerprint,
  writePageToken,
} from "./page-token.ts";
import type { PlatformErrorCode } from "./platform-errors.ts";

const seconds = z.number().int().nonnegative();

/** The time window every search takes: `ge` is inside, `lt` is not. Unix seconds. */
export const timeWindow = {
  create_time_ge: seconds.optional(),
  create_time_lt: seconds.optional(),
  update_time_ge: seconds.optional(),
  update_time_lt: seconds.optional(),
};

interface Times {
  readonly create_time: number;
  readonly update_time: number;
}

export interface SearchRules {
  /** 1 unless told. */
  readonly minPageSize?: number;
  readonly maxPageSize: number;
  readonly defaultPageSize: number;
  readonly defaultOrder: "ASC" | "DESC";
  readonly parameterError: PlatformErrorCode;
}

export interface Search<Entry> {
  readonly window: {
    readonly [Bound in keyof typeof timeWindow]?: number | undefined;
  };
  readonly indexes: Readonly<Record<keyof Times, TimeIndex>>;
  readonly entry: (id: string) => Entry | undefined;
  readonly times: (entry: Entry) => Times;
  readonly accept: (entry: Entry) => boolean;
  /** The name of the list in the answer. */
  readonly listName: string;
  readonly answer: (entry: Entry) => object;
}

/**
 * One page of a search, the way all of the platform's searches walk: ordered by (time, id), an opaque token for the next
 * page, no list at all when nothing was found. An entry that changes during the walk may come twice.
 */
export function pagedSearch<Entry>(
  call: ApiCall,
  shop: ShopState,
  rules: SearchRules,
  search: Search<Entry>,
): Answer {
  const querySchema = z.object({
    page_size: z.coerce
      .number()
      .int()
      .min(rules.minPageSize ?? 1)
      .max(rules.maxPageSize)
      .default(rules.defaultPageSize),
    sort_field: z.enum(["create_time", "update_time"]).default("create_time"),
    sort_order: z.enum(["ASC", "DESC"]).default(rules.defaultOrder),
    page_token: z.string().default(""),
  });
  const query = querySchema.safeParse(Object.fromEntries(call.query));
  if (!query.success) return failure(rules.parameterError);
  const { page_size, sort_field, sort_order, page_token } = query.data;

  const fingerprint = searchFingerprint([
    call.path,
    sort_field,
    sort_order,
    call.body,
  ]);
  const place =
    page_token === "" ? null : readPageToken(fingerprint, page_token);
  if (page_token !== "" && place === null) {
    return failure(rules.parameterError, "Invalid page_token.");
  }

  const { window } = search;
  const now = Math.floor(shop.clock.now() / 1000);
  const within = (field: keyof Times, time: number): boolean =>
    time >= (window[`${field}_ge`] ?? 0) &&
    time < (window[`${field}_lt`] ?? Number.POSITIVE_INFINITY);
  const otherField =
    sort_field === "create_time" ? "update_time" : "create_time";
  const accept = (id: string): boolean => {
    const entry = search.entry(id);
    return (
      entry !== undefined &&
      within(otherField, search.times(entry)[otherField]) &&
      search.accept(entry)
    );
  };
  const range = {
    from: window[`${sort_field}_ge`] ?? 0,
    // A missing end means now; what happened in this very second counts, or a fresh change would be seen by nobody.
    until: window[`${sort_field}_lt`] ?? now + 1,
    accept,
  };
  const index = search.indexes[sort_field];
  const repeated =
    place !== null && shop.faults.take("repeat-at-border", call.path) !== null;
  const { ids, last } = index.page({
    ...range,
    descending: sort_order === "DESC",
    size: page_size,
    after: place && { ...place, inclusive: repeated },
  });
  const totalCount = place?.totalCount ?? index.count(range);
  const found = ids.flatMap((id) => search.entry(id) ?? []);
  const slipped =
    place !== null && shop.faults.take("missing-at-border", call.path) !== null;
  const entries = slipped ? found.slice(1) : found;
  return success({
    next_page_token:
      last === null ? "" : writePageToken(fingerprint, { ...last, totalCount }),
    total_count: totalCount,
    ...(entries.length > 0 && {
      [search.listName]: entries.map(search.answer),
    }),
  });
}
