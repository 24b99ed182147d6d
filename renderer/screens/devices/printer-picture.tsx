import type { ReactElement } from "react";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import { Icon } from "../../components/icon.tsx";
import { pictogramOf } from "./problem-note.tsx";

/** A label printer from the front: its lid open, its roll gone, its cable out, as it says of itself. */
export function PrinterPicture({
  problem,
}: {
  readonly problem: Refusal | null;
}): ReactElement {
  const open =
    problem?.code === "printer.head-open" ||
    problem?.code === "printer.media-out" ||
    problem?.code === "printer.ribbon-out";
  const empty = problem?.code === "printer.media-out";
  return (
    <span className="printer-picture" data-trouble={problem !== null}>
      <svg viewBox="0 0 160 130" aria-hidden="true" focusable="false">
        {open && (
          <circle
            className={empty ? "printer-roll-gone" : "printer-roll"}
            cx="80"
            cy="52"
            r="20"
          />
        )}
        <path
          className="printer-lid"
          d={
            open
              ? "M18 50 34 12a8 8 0 0 1 7-5h78a8 8 0 0 1 7 5l16 38"
              : "M18 62V44a12 12 0 0 1 12-12h100a12 12 0 0 1 12 12v18"
          }
        />
        <path
          className="printer-body"
          d="M14 60h132v46a10 10 0 0 1-10 10H24a10 10 0 0 1-10-10z"
        />
        <path className="printer-slot" d="M44 84h72" />
        {!empty && !open && (
          <path
            className="printer-paper"
            d="M50 84h60v38l-6 5-6-5-6 5-6-5-6 5-6-5-6 5-6-5-6 5-6-5z"
          />
        )}
        <circle className="printer-lamp" cx="130" cy="73" r="4" />
      </svg>
      {problem !== null && (
        <span className="printer-trouble">
          <Icon name={pictogramOf(problem)} />
        </span>
      )}
    </span>
  );
}
