import { useState, type ReactElement } from "react";
import type { KeyboardSetup } from "../../../../shared/contract/keyboard-setup.ts";
import type { Refusal } from "../../../../shared/contract/refusals.ts";
import { sayRefusal } from "../../../../shared/i18n/catalogue.ts";
import type { ScannerSetupWords } from "../../../../shared/i18n/nl/scanner-setup.ts";
import {
  setupCheckCode,
  setupCodes,
} from "../../../../shared/scan/setup-codes.ts";
import { Barcode } from "../../../components/barcode.tsx";
import { useWords } from "../../../surroundings.tsx";
import { LearnedList } from "./learned-list.tsx";
import { codeToScan, type SetupProblem } from "./setup-steps.ts";
import { useSetupSteps } from "./use-setup-steps.ts";

type Kept =
  { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

/** Shows codes to scan until Packbench knows how a keyboard scanner types, and a last one to prove it. */
export function ScannerSetup({
  keep,
  close,
}: {
  /** Stores what was learned with the scanner's device. */
  readonly keep: (keyboard: KeyboardSetup) => Promise<Kept>;
  readonly close: () => void;
}): ReactElement {
  const words = useWords();
  const { steps, startAgain } = useSetupSteps(close);
  const [keeping, setKeeping] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { samples, learned, problem, works } = steps;
  const code = codeToScan(steps);

  const store = async (keyboard: KeyboardSetup): Promise<void> => {
    setKeeping(true);
    const kept = await keep(keyboard);
    setKeeping(false);
    if (kept.ok) close();
    else setRefusal(kept.refusal);
  };

  return (
    <div className="scanner-setup">
      {code !== null && (
        <section className="setup-code">
          <h2>
            {code === setupCheckCode
              ? words.scannerSetup.checkThis
              : `${words.scannerSetup.scanThis} · ${words.scannerSetup.codeOf(samples.length + 1, setupCodes.length)}`}
          </h2>
          <figure>
            <Barcode text={code} />
            <figcaption>{code.replaceAll("\u001d", " ").trim()}</figcaption>
          </figure>
          <p role="status">
            {problem === null
              ? words.scannerSetup.listening
              : problemInWords(problem, words.scannerSetup)}
          </p>
        </section>
      )}
      {works && <p role="status">{words.scannerSetup.works}</p>}
      {learned !== null && samples.length === setupCodes.length && (
        <LearnedList {...learned} />
      )}
      {refusal !== null && (
        <p className="refused" role="alert">
          {sayRefusal(words, refusal).says} {sayRefusal(words, refusal).remedy}
        </p>
      )}
      <div className="device-actions">
        {works && learned !== null && (
          <button
            type="button"
            className="button button-strong"
            disabled={keeping}
            onClick={() => {
              void store(learned.keyboard);
            }}
          >
            {keeping ? words.scannerSetup.keeping : words.scannerSetup.keep}
          </button>
        )}
        {samples.length > 0 && (
          <button type="button" className="button" onClick={startAgain}>
            {words.scannerSetup.again}
          </button>
        )}
        <button type="button" className="button" onClick={close}>
          {words.scannerSetup.stop}
        </button>
      </div>
      <BetterWays words={words.scannerSetup} />
    </div>
  );
}

/** The setup codes themselves are in each scanner's manual; what they are called there is the same everywhere. */
const BetterWays = ({
  words,
}: {
  readonly words: ScannerSetupWords;
}): ReactElement => (
  <section className="setup-better">
    <h2>{words.better}</h2>
    <p>{words.betterHint}</p>
    <ul>
      {words.betterNames.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  </section>
);

function problemInWords(
  problem: SetupProblem,
  { problems }: ScannerSetupWords,
): string {
  return problem.kind === "other-scan"
    ? problems["other-scan"](problem.text)
    : problems[problem.kind];
}
