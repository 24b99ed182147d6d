import { qrcode } from "bwip-js/generic";
import { useMemo, type ReactElement } from "react";

const quietModules = 4;

/** The dark parts as one path in a square of so many modules, the quiet zone not counted. */
interface Modules {
  readonly side: number;
  readonly path: string;
}

/** Error correction M, the encoder's own choice: a screen has glare, and no dirt. */
function modulesOf(text: string): Modules {
  let side = 0;
  let path = "";
  qrcode(
    { bcid: "qrcode", text, scaleX: 1, scaleY: 1 },
    {
      scale: () => [1, 1],
      measure: () => ({ width: 0, ascent: 0, descent: 0 }),
      init(width) {
        side = width;
      },
      line: () => undefined,
      polygon(points) {
        path += `M${points.map(([x, y]) => `${x} ${y}`).join("L")}z`;
      },
      hexagon: () => undefined,
      ellipse: () => undefined,
      fill: () => undefined,
      text: () => undefined,
      end: () => undefined,
    },
  );
  return { side, path };
}

/** A QR code to be read from the screen; it fills its box. */
export function QrCode({
  text,
  label,
}: {
  readonly text: string;
  readonly label: string;
}): ReactElement {
  const { side, path } = useMemo(() => modulesOf(text), [text]);
  const whole = side + 2 * quietModules;
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
