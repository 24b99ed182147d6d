import type { ReactElement } from "react";
import type {
  BenchView,
  Instruction,
} from "../../../shared/contract/bench-view.ts";
import { ArticlePicture } from "../../components/article-picture.tsx";
import { useWords } from "../../surroundings.tsx";

/** More dots than this are not counted by an eye; the figures say it alone. */
const mostDots = 12;

/** The article to scan: its picture as large as the screen allows, and how many are in. */
export function ArticlePanel({
  bench: { parcel },
  instruction,
}: {
  readonly bench: BenchView;
  readonly instruction: Extract<Instruction, { kind: "scan-unit" }>;
}): ReactElement {
  const words = useWords().bench;
  const line = parcel?.lines.find(
    (candidate) =>
      candidate.skuId === instruction.skuId &&
      candidate.scanned < candidate.needed,
  );
  const needed = line?.needed ?? instruction.remaining;
  const scanned = line?.scanned ?? 0;
  return (
    <div className="panel panel-article">
      <ArticlePicture
        skuId={line?.hasPicture === false ? null : instruction.skuId}
        large
      />
      <div className="article-words">
        <h2 data-long={instruction.title.length > 44}>{instruction.title}</h2>
        <p className="article-codes">
          {line?.bin && <b>{words.bin(line.bin)}</b>}
          {line?.sellerSku && <span>{line.sellerSku}</span>}
          {line?.barcode && <EndFirst barcode={line.barcode} />}
        </p>
        <p className="counter">
          <strong>{scanned}</strong> <span>{words.ofNeeded(needed)}</span>
        </p>
        {needed > 1 && needed <= mostDots && (
          <div className="dots" data-many={needed > 6} aria-hidden="true">
            {Array.from({ length: needed }, (_, unit) => (
              <i key={unit} data-on={unit < scanned} />
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

/** The last four digits tell look-alikes apart, so they stand out. */
const EndFirst = ({ barcode }: { readonly barcode: string }): ReactElement => (
  <span>
    {barcode.slice(0, -4)}
    <b>{barcode.slice(-4)}</b>
  </span>
);
