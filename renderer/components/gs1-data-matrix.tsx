import { useMemo, type ReactElement } from "react";
import { gs1Matrix } from "./gs1-matrix.ts";

/** GS1 General Specifications, 5.6.3: one module on each side; a screen has no edge to be seen by, so more. */
const quietModules = 3;

/** A scannable GS1 DataMatrix that fills its box. */
export function Gs1DataMatrix({
  elements,
}: {
  readonly elements: string;
}): ReactElement {
  const { side, outlines } = useMemo(() => gs1Matrix(elements), [elements]);
  const whole = side + 2 * quietModules;
  const path = outlines
    .map((points) => `M${points.map(([x, y]) => `${x} ${y}`).join("L")}z`)
    .join("");
  return (
    <svg
      className="data-matrix"
      viewBox={`${-quietModules} ${-quietModules} ${whole} ${whole}`}
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <path d={path} fillRule="evenodd" />
    </svg>
  );
}
