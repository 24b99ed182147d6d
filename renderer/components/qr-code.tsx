import { useMemo, type ReactElement } from "react";
import { qrModules } from "./qr-modules.ts";

const quietModules = 4;

/** A QR code to be read from the screen; it fills its box. */
export function QrCode({
  text,
  label,
}: {
  readonly text: string;
  readonly label: string;
}): ReactElement {
  const { side, outlines } = useMemo(() => qrModules(text), [text]);
  const whole = side + 2 * quietModules;
  const path = outlines
    .map((points) => `M${points.map(([x, y]) => `${x} ${y}`).join("L")}z`)
    .join("");
  return (
    <svg
      className="qr-code"
      viewBox={`${-quietModules} ${-quietModules} ${whole} ${whole}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path d={path} fillRule="evenodd" />
    </svg>
  );
}
