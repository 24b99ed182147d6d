import type { ReactElement } from "react";
import { Barcode } from "../../components/barcode.tsx";

/** A barcode on paper: a real scanner can read it from the screen, a click does the same. */
export const ScanCard = ({
  title,
  text,
  scan,
}: {
  readonly title: string;
  readonly text: string;
  readonly scan: (text: string) => void;
}): ReactElement => (
  <button
    type="button"
    className="scan-card"
    onClick={() => {
      scan(text);
    }}
  >
    <b>{title}</b>
    <Barcode text={text} />
    <small>{text}</small>
  </button>
);
