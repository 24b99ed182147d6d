import type { ReactElement } from "react";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import { Icon } from "../../components/icon.tsx";
import { pictogramOf } from "./problem-note.tsx";

const withLidOpen: readonly Refusal["code"][] = [
  "printer.head-open",
  "printer.media-out",
  "printer.ribbon-out",
];

/** A label printer from the front: its lid open, its roll gone, its trouble as a sign on it. */
export function PrinterPicture({
  problem,
}: {
  readonly problem: Refusal | null;
}): ReactElement {
  const open = problem !== null && withLidOpen.includes(problem.code);
  const empty = problem?.code === "printer.media-out";
  return (
    <span className="printer-picture" data-trouble={problem !== null}>
      <svg
        className="printer-drawing"
        viewBox="0 0 160 130"
        aria-hidden="true"
        focusable="false"
      >
        <path
          className="printer-lid"
          d={
            open
              ? "M22 62 40 13a8 8 0 0 1 7.5-5h65a8 8 0 0 1 7.5 5l18 49z"
              : "M18 62V44a12 12 0 0 1 12-12h100a12 12 0 0 1 12 12v18z"
          }
        />
        {open && (
          <circle
            className={empty ? "printer-roll-gone" : "printer-roll"}
            cx="80"
            cy="48"
            r="20"
          />
        )}
        <path
          className="printer-body"
          d="M14 62h132v44a10 10 0 0 1-10 10H24a10 10 0 0 1-10-10z"
        />
        <path d="M44 86h72" />
        {!open && (
          <path
            className="printer-paper"
            d="M50 86h60v36l-6 5-6-5-6 5-6-5-6 5-6-5-6 5-6-5-6 5-6-5z"
          />
        )}
        <circle className="printer-lamp" cx="130" cy="75" r="4" />
      </svg>
      {problem !== null && (
        <span className="printer-trouble">
          <Icon name={pictogramOf(problem)} />
        </span>
      )}
    </span>
  );
}
