import type { ReactElement } from "react";
import { useWords } from "../../surroundings.tsx";
import type { SplitLine } from "./split-rules.ts";

/** One article: how many of it travel now, and how many stay then. */
export function SplitLineRow({
  line: { title, sellerSku, unitIds },
  now,
  set,
}: {
  readonly line: SplitLine;
  readonly now: number;
  readonly set: (now: number) => void;
}): ReactElement {
  const words = useWords().shipping;
  const all = unitIds.length;
  return (
    <tr data-chosen={now > 0}>
      <th scope="row">
        {title}
        {sellerSku !== "" && <small>{sellerSku}</small>}
      </th>
      <td>
        <span className="stepper">
          <button
            type="button"
            className="button"
            aria-label={words.fewer(title)}
            disabled={now === 0}
            onClick={() => {
              set(now - 1);
            }}
          >
            −
          </button>
          <b>{now}</b>
          <button
            type="button"
            className="button"
            aria-label={words.more(title)}
            disabled={now === all}
            onClick={() => {
              set(now + 1);
            }}
          >
            +
          </button>
        </span>
      </td>
      <td>{all - now}</td>
    </tr>
  );
}
