import { useCallback, useMemo, useState } from "react";
import { firstDraft, withScan, type PaperDraft } from "./paper-draft.ts";

/** What somebody is about to print; kept while another screen is shown, so that a look at the queue loses nothing. */
export interface PapersVisit {
  readonly draft: PaperDraft;
  set(draft: PaperDraft): void;
  scanned(text: string): void;
}

export function usePapersVisit(): PapersVisit {
  const [draft, set] = useState(firstDraft);
  const scanned = useCallback((text: string) => {
    set((before) => withScan(before, text));
  }, []);
  return useMemo(() => ({ draft, set, scanned }), [draft, scanned]);
}
