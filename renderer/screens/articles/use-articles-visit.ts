import { useCallback, useMemo, useState } from "react";
import { useSurroundings } from "../../surroundings.tsx";

/** What is looked for, which article is open, and a barcode that nobody knows yet. */
export interface ArticlesVisit {
  readonly text: string;
  readonly chosen: string | null;
  readonly newCode: string;
  set(text: string): void;
  choose(skuId: string | null): void;
  setNewCode(code: string): void;
  scanned(text: string): void;
}

export function useArticlesVisit(): ArticlesVisit {
  const { articles } = useSurroundings().station;
  const [text, set] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [newCode, setNewCode] = useState("");
  const choose = useCallback((skuId: string | null) => {
    setChosen(skuId);
    setNewCode("");
  }, []);
  const scanned = useCallback(
    (code: string) => {
      void articles.find(code).then((found) => {
        const [only] = found ?? [];
        // With an article open, a barcode of nothing is one to be learned.
        if (found?.length === 0) setNewCode(code);
        else set(code);
        if (only !== undefined && found?.length === 1) choose(only.skuId);
      });
    },
    [articles, choose],
  );
  return useMemo(
    () => ({ text, chosen, newCode, set, choose, setNewCode, scanned }),
    [text, chosen, newCode, choose, scanned],
  );
}
