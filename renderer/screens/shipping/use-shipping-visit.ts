import { useCallback, useMemo, useState } from "react";
import {
  firstDraft,
  toSplit,
  withScan,
  type ShippingDraft,
} from "./shipping-draft.ts";

/** What a supervisor is about to put right or to split; kept while another screen is shown. */
export interface ShippingVisit {
  readonly draft: ShippingDraft;
  set(draft: ShippingDraft): void;
  scanned(text: string): void;
  split(parcel: string): void;
}

export function useShippingVisit(): ShippingVisit {
  const [draft, set] = useState(firstDraft);
  const scanned = useCallback((text: string) => {
    set((before) => withScan(before, text));
  }, []);
  const split = useCallback((parcel: string) => {
    set((before) => toSplit(before, parcel));
  }, []);
  return useMemo(
    () => ({ draft, set, scanned, split }),
    [draft, scanned, split],
  );
}
