import { raw } from "bwip-js/generic";
import { useMemo, type ReactElement } from "react";

const quietModules = 4;

/** Dark modules as one path in a square of so many modules, the quiet zone included. */
interface Modules {
  readonly side: number;
  readonly path: string;
}

/** Error correction L: the reader stands still before a bright screen, and fewer modules are larger ones. */
function modulesOf(text: string): Modules | null {
  const [symbol] = raw("qrcode", text, "eclevel=L");
  if (symbol === undefined || !("pixs" in symbol)) return null;
  const { pixs, pixx } = symbol;
  let path = "";
  for (let at = 0; at < pixs.length; at++)
    if (pixs[at] === 1)
      path += `M${(at % pixx) + quietModules} ${Math.floor(at / pixx) + quietModules}h1v1h-1z`;
  return { side: pixx + 2 * quietModules, path };
}

/** A QR code to be read from the screen; it fills its box. */
export function QrCode({
  text,
  label,
}: {
  readonly text: string;
  readonly label: string;
}): ReactElement | null {
  const modules = useMemo(() => modulesOf(text), [text]);
  if (modules === null) return null;
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${modules.side} ${modules.side}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path d={modules.path} />
    </svg>
  );
}
