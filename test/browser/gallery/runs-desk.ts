import { implement } from "@orpc/server";
import { contract } from "../../../shared/contract/contract.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import type { RunView } from "../../../shared/contract/runs-contract.ts";

type Noted = <Answer>(name: string, input: unknown, answer: Answer) => Answer;

const run = (of: Partial<RunView>): RunView => ({
  id: "run-1",
  state: "going",
  startedAt: 0,
  labels: 48,
  printed: 17,
  waitsFor: null,
  paper: { kind: "label", parcel: "0061" },
  problem: null,
  dropped: [],
  takeOut: [],
  ...of,
});

/** A run as the address names it: none yet, in doubt about a label, out of paper, or over. */
function runShown(wanted: { has(name: string): boolean }): RunView | null {
  if (wanted.has("run-asks")) return run({ waitsFor: "answer" });
  if (wanted.has("run-waits"))
    return run({
      waitsFor: "printer",
      problem: refusal("printer.media-out", { printer: "Zebra ZD421" }),
    });
  if (wanted.has("run-over"))
    return run({
      state: "ended",
      printed: 46,
      paper: null,
      dropped: [
        {
          parcel: "0074",
          problem: refusal("parcel.on-hold", { parcel: "0074" }),
        },
        { parcel: "0081", problem: null },
      ],
      takeOut: [
        {
          parcel: "0063",
          stack: "12 × Wollen sokken, grijs",
          problem: refusal("parcel.cancelled", { parcel: "0063" }),
        },
      ],
    });
  return null;
}

export function runsDesk(noted: Noted, wanted: { has(name: string): boolean }) {
  const station = implement(contract);
  const ok = { ok: true as const };
  return {
    runs: {
      board: station.runs.board.handler(() => ({
        run: runShown(wanted),
        deliveries: ["Standard Shipping", "Express"],
      })),
      preview: station.runs.preview.handler(() => ({
        stacks: [
          { words: "Bloemenhoning 500 g", labels: 21 },
          { words: "Wollen sokken, grijs", labels: 12 },
          { words: "Groene thee 100 g", labels: 15 },
        ],
      })),
      start: station.runs.start.handler(({ input }) =>
        noted("runs.start", input.wanted, ok),
      ),
      answer: station.runs.answer.handler(({ input }) =>
        noted("runs.answer", input.cameOut, ok),
      ),
      stop: station.runs.stop.handler(() => noted("runs.stop", null, ok)),
    },
  };
}
