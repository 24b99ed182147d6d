import type { Paper, PaperPrinted } from "../../shared/contract/papers-view.ts";
import type { Picture } from "../../shared/contract/plain.ts";
import type { Ask, Give, Refused } from "./station-calls.ts";
import type { StationClient } from "./station-client.ts";

export type Previewed =
  | { readonly ok: true; readonly picture: Picture; readonly labels: number }
  | Refused;

export type PaperFile = { readonly ok: true; readonly file: Picture } | Refused;

/** Papers of our own, out of the bench printer. */
export interface PapersDesk {
  /** null: could not be asked now. */
  preview(paper: Paper): Promise<Previewed | null>;
  print(paper: Paper): Promise<PaperPrinted>;
  /** For an office printer. null: could not be asked now. */
  pdf(paper: Paper): Promise<PaperFile | null>;
}

export const createPapersDesk = (
  { papers }: StationClient,
  give: Give,
  ask: Ask,
): PapersDesk => ({
  preview: (paper) => ask(() => papers.preview({ paper })),
  print: (paper) => give((commandId) => papers.print({ commandId, paper })),
  pdf: (paper) => ask(() => papers.pdf({ paper })),
});
