import { implement } from "@orpc/server";
import { contract } from "../shared/contract/contract.ts";
import type { PaperDesk } from "./workflows/paper-desk.ts";
import type { SignedIn } from "./workflows/signed-in.ts";

const blob = (bytes: Uint8Array, type: string): Blob =>
  new Blob([Uint8Array.from(bytes)], { type });

/** The part of the contract about papers of our own. */
export function papersHandlers(papers: PaperDesk, operator: () => SignedIn) {
  const station = implement(contract);
  return {
    papers: {
      preview: station.papers.preview.handler(async ({ input }) => {
        const seen = await papers.preview(input.paper, operator());
        if (!seen.ok) return { ok: false as const, refusal: seen.refusal };
        const { png, labels } = seen.value;
        return { ok: true as const, picture: blob(png, "image/png"), labels };
      }),
      print: station.papers.print.handler(({ input }) =>
        papers.print(input.commandId, input.paper, operator()),
      ),
      pdf: station.papers.pdf.handler(async ({ input }) => {
        const made = await papers.pdf(input.paper, operator());
        return made.ok
          ? { ok: true as const, file: blob(made.value, "application/pdf") }
          : { ok: false as const, refusal: made.refusal };
      }),
    },
  };
}
