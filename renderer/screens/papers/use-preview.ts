import { useEffect, useState } from "react";
import type { Paper } from "../../../shared/contract/papers-view.ts";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import { useSurroundings } from "../../surroundings.tsx";

export interface Preview {
  /** Object address of the first label. */
  readonly address: string | null;
  readonly labels: number;
  readonly refusal: Refusal | null;
}

const none: Preview = { address: null, labels: 0, refusal: null };
/** Typing goes on for longer than this between two letters only when somebody thinks. */
const settleMs = 300;

/** What would come out, as the printer will draw it; follows the paper a moment after it stopped changing. */
export function usePreview(paper: Paper | null): Preview {
  const { station, clock } = useSurroundings();
  const [preview, setPreview] = useState(none);
  const asked = JSON.stringify(paper);
  useEffect(() => {
    const wanted = JSON.parse(asked) as Paper | null;
    let address: string | null = null;
    let left = false;
    const look = async (): Promise<void> => {
      const seen =
        wanted === null ? null : await station.papers.preview(wanted);
      if (seen === null || !seen.ok) {
        if (!left) setPreview({ ...none, refusal: seen?.refusal ?? null });
        return;
      }
      const bytes = await seen.picture.arrayBuffer();
      if (left) return;
      address = URL.createObjectURL(
        new Blob([bytes], { type: seen.picture.type }),
      );
      setPreview({ address, labels: seen.labels, refusal: null });
    };
    const cancel = clock.after(settleMs, () => void look());
    return () => {
      left = true;
      cancel();
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [asked, station, clock]);
  return paper === null ? none : preview;
}
