import type { LabelFor, PrintReport } from "../hardware/printer/take-over.ts";
import type { Language } from "../shared/contract/bench-view.ts";
import type { Refusal } from "../shared/contract/refusals.ts";
import { catalogues } from "../shared/i18n/catalogue.ts";
import { ok } from "../shared/result.ts";
import { separatorLabel } from "./printing/documents/separator-label.ts";
import { paperZpl } from "./printing/paper/paper-zpl.ts";
import type { RunsHandlerParts } from "./runs-handlers.ts";
import { createCommandAnswers } from "./storage/command-answers.ts";
import { createLabelRun, type LabelRunParts } from "./workflows/label-run.ts";
import { createRunDesk } from "./workflows/run-desk.ts";
import type { SignedIn } from "./workflows/signed-in.ts";

export interface LabelRunsOptions extends Omit<
  LabelRunParts,
  "printSeparator"
> {
  /** Until somebody signs in. */
  readonly language: Language;
  operator(): SignedIn;
  print(labelFor: LabelFor): Promise<PrintReport>;
  printProblem(): Refusal | null;
}

export interface LabelRuns {
  readonly handlers: RunsHandlerParts;
  poke(): void;
  stop(): Promise<void>;
}

/** What a station needs to print labels before their goods are packed, wired together. */
export async function openLabelRuns(
  options: LabelRunsOptions,
): Promise<LabelRuns> {
  const { store, stationId, clock } = options;
  const run = await createLabelRun({
    ...options,
    printSeparator: (words) =>
      options.print((media) =>
        Promise.resolve(ok(paperZpl([separatorLabel(words)], media).zpl)),
      ),
  });
  const desk = createRunDesk({
    ...options,
    waits: run.waits,
    mixedWords: () =>
      catalogues[options.operator()?.language ?? options.language].runs.mixed,
    changed() {
      options.changed();
      options.printQueued();
      run.poke();
    },
  });
  return {
    handlers: {
      desk,
      answers: createCommandAnswers(store.database, stationId, clock),
    },
    poke: run.poke,
    stop: run.stop,
  };
}
