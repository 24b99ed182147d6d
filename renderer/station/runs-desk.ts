import type {
  RunBoard,
  RunWanted,
} from "../../shared/contract/runs-contract.ts";
import type { Ask, Give, Outcome } from "./station-calls.ts";
import type { StationClient } from "./station-client.ts";

export interface Stack {
  readonly words: string;
  readonly labels: number;
}

/** Labels that are printed before their goods are packed. */
export interface RunsDesk {
  /** null: could not be asked now. */
  board(): Promise<RunBoard | null>;
  preview(wanted: RunWanted): Promise<readonly Stack[] | null>;
  start(wanted: RunWanted): Promise<Outcome>;
  answer(cameOut: boolean): Promise<Outcome>;
  stop(): Promise<Outcome>;
}

export const createRunsDesk = (
  { runs }: StationClient,
  give: Give,
  ask: Ask,
): RunsDesk => ({
  board: () => ask(() => runs.board()),
  preview: (wanted) => ask(async () => (await runs.preview({ wanted })).stacks),
  start: (wanted) => give((commandId) => runs.start({ commandId, wanted })),
  answer: (cameOut) => give((commandId) => runs.answer({ commandId, cameOut })),
  stop: () => give((commandId) => runs.stop({ commandId })),
});
