import type { RefusalParams } from "../contract/refusal-params.ts";
import type { Language } from "../contract/bench-view.ts";
import { refusalCatalogue, type Refusal } from "../contract/refusals.ts";
import { actions as enActions } from "./en/actions.ts";
import { bench as enBench } from "./en/bench.ts";
import { devices as enDevices } from "./en/devices.ts";
import { doctor as enDoctor } from "./en/doctor.ts";
import { frame as enFrame } from "./en/frame.ts";
import { instructions as enInstructions } from "./en/instructions.ts";
import { messages as enMessages } from "./en/messages.ts";
import { papers as enPapers } from "./en/papers.ts";
import { queue as enQueue } from "./en/queue.ts";
import {
  refusals as enRefusals,
  remedies as enRemedies,
} from "./en/refusals.ts";
import { scannerSetup as enScannerSetup } from "./en/scanner-setup.ts";
import { returns as enReturns } from "./en/returns.ts";
import { statements as enStatements } from "./en/statements.ts";
import { shipping as enShipping } from "./en/shipping.ts";
import { shops as enShops } from "./en/shops.ts";
import { training as enTraining } from "./en/training.ts";
import type { InstructionSentences } from "./instruction-sentences.ts";
import { actions, type ActionWords } from "./nl/actions.ts";
import { bench, type BenchWords } from "./nl/bench.ts";
import { devices, type DevicesWords } from "./nl/devices.ts";
import { doctor, type DoctorWords } from "./nl/doctor.ts";
import { frame, type FrameWords } from "./nl/frame.ts";
import { instructions } from "./nl/instructions.ts";
import { messages, type MessagesWords } from "./nl/messages.ts";
import { papers, type PapersWords } from "./nl/papers.ts";
import { queue, type QueueWords } from "./nl/queue.ts";
import { refusals, remedies } from "./nl/refusals.ts";
import { scannerSetup, type ScannerSetupWords } from "./nl/scanner-setup.ts";
import { returns, type ReturnsWords } from "./nl/returns.ts";
import { statements, type StatementsWords } from "./nl/statements.ts";
import { shipping, type ShippingWords } from "./nl/shipping.ts";
import { shops, type ShopsWords } from "./nl/shops.ts";
import { training, type TrainingWords } from "./nl/training.ts";
import type {
  RefusalSentence,
  RefusalSentences,
  RemedyWords,
  SaidRefusal,
} from "./refusal-sentences.ts";

/** Everything a screen says, in one language. Dutch is the type; another language must match it to compile. */
export interface Catalogue {
  readonly language: Language;
  readonly actions: ActionWords;
  readonly bench: BenchWords;
  readonly devices: DevicesWords;
  readonly doctor: DoctorWords;
  readonly frame: FrameWords;
  readonly instructions: InstructionSentences;
  readonly messages: MessagesWords;
  readonly papers: PapersWords;
  readonly queue: QueueWords;
  readonly refusals: RefusalSentences;
  readonly remedies: RemedyWords;
  readonly scannerSetup: ScannerSetupWords;
  readonly returns: ReturnsWords;
  readonly statements: StatementsWords;
  readonly shipping: ShippingWords;
  readonly shops: ShopsWords;
  readonly training: TrainingWords;
}

export const catalogues: { readonly [Name in Language]: Catalogue } = {
  nl: {
    language: "nl",
    actions,
    bench,
    devices,
    doctor,
    frame,
    instructions,
    messages,
    papers,
    queue,
    refusals,
    remedies,
    scannerSetup,
    returns,
    statements,
    shipping,
    shops,
    training,
  },
  en: {
    language: "en",
    actions: enActions,
    bench: enBench,
    devices: enDevices,
    doctor: enDoctor,
    frame: enFrame,
    instructions: enInstructions,
    messages: enMessages,
    papers: enPapers,
    queue: enQueue,
    refusals: enRefusals,
    remedies: enRemedies,
    scannerSetup: enScannerSetup,
    returns: enReturns,
    statements: enStatements,
    shipping: enShipping,
    shops: enShops,
    training: enTraining,
  },
};

/** A refusal in words. The code chose the parameters, so they fit its sentence. */
export function sayRefusal(
  catalogue: Catalogue,
  refusal: Refusal,
): SaidRefusal {
  const sentence = catalogue.refusals[refusal.code] as RefusalSentence<
    RefusalParams[keyof RefusalParams]
  >;
  return {
    says: sentence.says(refusal.params),
    remedy: sentence.remedy,
    inShort: catalogue.remedies[refusalCatalogue[refusal.code].remedy],
  };
}
