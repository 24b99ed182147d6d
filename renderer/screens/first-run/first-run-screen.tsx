import type { ReactElement } from "react";
import {
  languages,
  type Language,
} from "../../../shared/contract/bench-view.ts";
import {
  firstSteps,
  type FirstStep,
} from "../../../shared/domain/first-run.ts";
import { firstKeys, type FirstOrder } from "../../actions/first-orders.ts";
import { Barcode } from "../../components/barcode.tsx";
import { useFigures } from "../../components/figures.ts";
import { Icon } from "../../components/icon.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import {
  useHands,
  useStationState,
  useSurroundings,
  useWords,
} from "../../surroundings.tsx";
import { ScanCard } from "../training/scan-card.tsx";
import type { FirstRunVisit } from "./use-first-run.ts";

/** Lighter than this is a draught. */
const somethingGrams = 20;

/** Somebody who reads no other language finds their own. */
const ownName = (language: Language): string =>
  new Intl.DisplayNames([language], { type: "language" }).of(language) ??
  language;

/** One question at a time from an empty folder to the first order. */
export function FirstRunScreen({
  visit,
  step,
}: {
  readonly visit: FirstRunVisit;
  readonly step: FirstStep;
}): ReactElement {
  const { firstRun } = useWords();
  return (
    <main className="office first-run">
      <header className="screen-head">
        <h1>{firstRun.titles[step]}</h1>
        <p className="quiet">
          {firstRun.stepOf(firstSteps.indexOf(step) + 1, firstSteps.length)}
        </p>
      </header>
      <p className="first-hint">{firstRun.hints[step]}</p>
      {step === "language" && <LanguageStep visit={visit} />}
      {step === "scale" && <ScaleStep />}
      {step === "printer" && <PrinterStep />}
      <div className="first-answers">
        {visit.possible.map((order) => (
          <Answer key={order} order={order} />
        ))}
      </div>
    </main>
  );
}

function Answer({ order }: { readonly order: FirstOrder }): ReactElement {
  const { actions } = useWords();
  const hands = useHands();
  return (
    <button
      type="button"
      className="lesson-tile"
      onClick={() => {
        hands.lead(order);
      }}
    >
      <span className="lesson-name">
        <KeyCap chord={firstKeys[order]} />
        <b>{actions[order]}</b>
      </span>
      <Barcode text={`PB-CMD-${order.toUpperCase()}`} />
    </button>
  );
}

function LanguageStep({
  visit,
}: {
  readonly visit: FirstRunVisit;
}): ReactElement {
  const words = useWords();
  return (
    <div className="first-choices">
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          className="button"
          lang={language}
          aria-pressed={language === words.language}
          onClick={() => {
            visit.goTo({ ...visit.at, language });
          }}
        >
          {ownName(language)}
        </button>
      ))}
    </div>
  );
}

/** Nothing is asked of a bench without a scale: packing goes on without one. */
function ScaleStep(): ReactElement {
  const { firstRun } = useWords();
  const figures = useFigures();
  const reading = useStationState((state) => state.reading);
  const works =
    reading?.stable === true && (reading.grams ?? 0) >= somethingGrams;
  return (
    <p className="first-live" role="status" data-good={works}>
      {works && <Icon name="check" />}
      {reading === null || reading.weight === null
        ? firstRun.noScale
        : `${figures.shownDecimals(reading.weight)} ${reading.unit}`}
      {works && ` ${firstRun.works}`}
    </p>
  );
}

/** The codes of the test label, ticked off as a scanner reads them. */
function PrinterStep(): ReactElement {
  const { firstRun } = useWords();
  const { station } = useSurroundings();
  const devices = useStationState((state) => state.devices);
  const printer = devices?.find(({ setup }) => setup.kind === "printer");
  const codes = printer?.testLabel?.codes ?? [];
  const works =
    codes.length > 0 && codes.every(({ scannedAt }) => scannedAt !== null);
  if (printer === undefined)
    return <p className="first-live">{firstRun.noPrinter}</p>;
  return (
    <>
      {works && (
        <p className="first-live" role="status" data-good>
          <Icon name="check" /> {firstRun.works}
        </p>
      )}
      <div className="first-choices">
        {codes
          .filter(({ scannedAt }) => scannedAt === null)
          .map(({ text }) => (
            <ScanCard
              key={text}
              title={firstRun.scanBack}
              text={text}
              scan={(scanned) => {
                void station.train({ kind: "scan", text: scanned });
              }}
            />
          ))}
      </div>
    </>
  );
}
