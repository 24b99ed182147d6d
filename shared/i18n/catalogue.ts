import { scannedWords } from "./scanned-words.ts";
import type { Language } from "../contract/bench-view.ts";
import type { RefusalParams } from "../contract/refusal-params.ts";
import { refusalCatalogue, type Refusal } from "../contract/refusals.ts";
import { catalogue as de } from "./de/catalogue.ts";
import { catalogue as en } from "./en/catalogue.ts";
import type { InstructionSentences } from "./instruction-sentences.ts";
import type { ActionWords } from "./nl/actions.ts";
import type { ArticlesWords } from "./nl/articles.ts";
import type { BenchWords } from "./nl/bench.ts";
import type { BoxesWords } from "./nl/boxes.ts";
import type { BenchRulesWords } from "./nl/bench-rules.ts";
import type { CameraWords } from "./nl/camera.ts";
import type { DevicesWords } from "./nl/devices.ts";
import type { DoctorWords } from "./nl/doctor.ts";
import type { FrameWords } from "./nl/frame.ts";
import type { HandoverWords } from "./nl/handover.ts";
import type { FirstRunWords } from "./nl/first-run.ts";
import type { LessonsWords } from "./nl/lessons.ts";
import type { MessagesWords } from "./nl/messages.ts";
import type { PapersWords } from "./nl/papers.ts";
import type { ProfileWords } from "./nl/profile.ts";
import type { QueueWords } from "./nl/queue.ts";
import type { ReturnsWords } from "./nl/returns.ts";
import type { ScannerSetupWords } from "./nl/scanner-setup.ts";
import type { StatementsWords } from "./nl/statements.ts";
import type { RunsWords } from "./nl/runs.ts";
import type { ShippingWords } from "./nl/shipping.ts";
import type { ShopsWords } from "./nl/shops.ts";
import type { TrainingWords } from "./nl/training.ts";
import { catalogue as nl } from "./nl/catalogue.ts";
import { catalogue as pl } from "./pl/catalogue.ts";
import type { TroubleWords } from "./trouble-words.ts";
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
  readonly articles: ArticlesWords;
  readonly bench: BenchWords;
  readonly boxes: BoxesWords;
  readonly benchRules: BenchRulesWords;
  readonly camera: CameraWords;
  readonly devices: DevicesWords;
  readonly doctor: DoctorWords;
  readonly frame: FrameWords;
  readonly handover: HandoverWords;
  readonly instructions: InstructionSentences;
  readonly firstRun: FirstRunWords;
  readonly lessons: LessonsWords;
  readonly messages: MessagesWords;
  readonly papers: PapersWords;
  readonly profile: ProfileWords;
  readonly queue: QueueWords;
  readonly refusals: RefusalSentences;
  readonly remedies: RemedyWords;
  readonly scannerSetup: ScannerSetupWords;
  readonly returns: ReturnsWords;
  readonly statements: StatementsWords;
  readonly runs: RunsWords;
  readonly shipping: ShippingWords;
  readonly shops: ShopsWords;
  readonly training: TrainingWords;
  readonly trouble: TroubleWords;
}

export const catalogues: { readonly [Name in Language]: Catalogue } = {
  nl,
  en,
  de,
  pl,
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
    says: sentence.says(inWords(refusal.params, catalogue)),
    remedy: sentence.remedy,
    inShort: catalogue.remedies[refusalCatalogue[refusal.code].remedy],
  };
}

/** With the scan as people call it. */
function inWords<Params extends object>(
  params: Params,
  catalogue: Catalogue,
): Params {
  const scanned: unknown = Object.hasOwn(params, "scanned")
    ? Reflect.get(params, "scanned")
    : null;
  return typeof scanned === "string"
    ? { ...params, scanned: scannedWords(scanned, catalogue) }
    : params;
}
