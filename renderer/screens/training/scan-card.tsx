import type { ReactElement } from "react";
import { Barcode } from "../../components/barcode.tsx";
import { Gs1DataMatrix } from "../../components/gs1-data-matrix.tsx";

const separator = "\u001d";

/** How it would be printed: in front of GS1 codes stands what a scanner says of their kind (ISO/IEC 15424). */
function symbolOf(text: string): {
  readonly symbol: ReactElement;
  readonly read: string;
  readonly isWide: boolean;
} {
  const elements = text.slice(3);
  const read = elements.replaceAll(separator, " ");
  if (text.startsWith("]d2"))
    return {
      symbol: <Gs1DataMatrix elements={elements} />,
      read,
      isWide: false,
    };
  if (text.startsWith("]C1"))
    return {
      symbol: <Barcode text={`${separator}${elements}`} />,
      read,
      isWide: true,
    };
  return { symbol: <Barcode text={text} />, read: text, isWide: false };
}

/** A barcode on paper: a real scanner can read it from the screen, a click does the same. */
export function ScanCard({
  title,
  text,
  scan,
}: {
  readonly title: string;
  readonly text: string;
  readonly scan: (text: string) => void;
}): ReactElement {
  const { symbol, read, isWide } = symbolOf(text);
  return (
    <button
      type="button"
      className={isWide ? "scan-card scan-card-wide" : "scan-card"}
      onClick={() => {
        scan(text);
      }}
    >
      <b>{title}</b>
      {symbol}
      <small>{read}</small>
    </button>
  );
}
