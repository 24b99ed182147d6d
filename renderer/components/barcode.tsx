import { useMemo, type ReactElement } from "react";
import { code128Bars } from "./code128.ts";

const quietModules = 10;
const heightModules = 34;

/** A scannable Code 128 that scales with its box; nothing where the text cannot be one. */
export function Barcode({
  text,
}: {
  readonly text: string;
}): ReactElement | null {
  const bars = useMemo(() => code128Bars(text), [text]);
  if (bars === null) return null;
  const width = bars.widthModules + 2 * quietModules;
  const path = bars.bars
    .map(
      (bar) =>
        `M${bar.at + quietModules} 0h${bar.width}v${heightModules}h-${bar.width}z`,
    )
    .join("");
  return (
    <svg
      className="barcode"
      viewBox={`0 0 ${width} ${heightModules}`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
