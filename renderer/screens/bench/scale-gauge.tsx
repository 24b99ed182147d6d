import type { ReactElement } from "react";
import type { ParcelView } from "../../../shared/contract/bench-view.ts";
import { useFigures } from "../../components/figures.ts";
import { Icon } from "../../components/icon.tsx";
import { useStationState, useWords } from "../../surroundings.tsx";
import { gaugeOf, windowFrom, windowTo } from "./scale-words.ts";

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** The live weight with the scale's own decimals, over a bar whose window is the accepted weight. */
export function ScaleGauge({
  parcel,
  large = false,
}: {
  /** What lies on the scale should weigh this; null when no parcel is open. */
  readonly parcel: Pick<
    ParcelView,
    | "expectedGrams"
    | "toleranceGrams"
    | "learnedFrom"
    | "expectedNow"
    | "weighedGrams"
  > | null;
  readonly large?: boolean;
}): ReactElement {
  const words = useWords().bench;
  const figures = useFigures();
  const reading = useStationState((state) => state.reading);
  // A box that is packed on the scale should weigh what is in it so far.
  const now = parcel?.expectedNow ?? null;
  const expectedGrams = (now ?? parcel)?.expectedGrams ?? null;
  const toleranceGrams = (now ?? parcel)?.toleranceGrams ?? 0;
  const gauge = gaugeOf(reading, expectedGrams, toleranceGrams);
  const stateWords = {
    silent: reading === null ? "" : words.scaleStatus[reading.status],
    moving: words.scaleMoving,
    settled: reading?.stable === true ? words.scaleStable : "",
    trouble: reading === null ? "" : words.scaleStatus[reading.status],
  }[gauge.state];
  // What is weighed is weighed: a window would ask for it again.
  const weighedGrams = large ? null : (parcel?.weighedGrams ?? null);
  const knowsExpected =
    weighedGrams === null && expectedGrams !== null && expectedGrams > 0;
  return (
    <section
      className={large ? "gauge gauge-large" : "gauge"}
      data-state={gauge.state}
      data-zone={gauge.zone ?? undefined}
      aria-label={words.scale}
    >
      <p className="gauge-value">
        <small>
          {reading === null
            ? words.scaleSilent
            : [words.scale, stateWords]
                .filter((word) => word !== "")
                .join(", ")}
        </small>
        <strong>
          {gauge.weight === null ? "—" : figures.shownDecimals(gauge.weight)}
          {gauge.weight !== null && gauge.unit !== null && (
            <span> {gauge.unit}</span>
          )}
        </strong>
      </p>
      {weighedGrams !== null && (
        <p className="gauge-expected gauge-weighed">
          <small>{words.weighed}</small>
          <span>
            <Icon name="check" />
            {figures.grams(weighedGrams)}
          </span>
        </p>
      )}
      {parcel !== null && weighedGrams === null && (
        <p className="gauge-expected">
          <small>{now === null ? words.expected : words.expectedNow}</small>
          <span>
            {knowsExpected
              ? words.expectedWeight(expectedGrams, toleranceGrams)
              : words.anyWeight}
          </span>
          {knowsExpected && (
            <small>
              {typeof parcel.learnedFrom === "number"
                ? words.learnedFrom(parcel.learnedFrom)
                : words.fromCatalogue}
            </small>
          )}
        </p>
      )}
      <div className="gauge-bar" data-used={weighedGrams === null}>
        {knowsExpected && (
          <span
            className="gauge-window"
            style={{ left: percent(windowFrom), right: percent(1 - windowTo) }}
          />
        )}
        {knowsExpected && gauge.pointer !== null && (
          <span
            className="gauge-fill"
            style={{ width: percent(gauge.pointer) }}
          />
        )}
        {knowsExpected && gauge.pointer !== null && (
          <span
            className="gauge-pointer"
            style={{ left: percent(gauge.pointer) }}
          />
        )}
      </div>
      {large && knowsExpected && (
        <p className="gauge-zones">
          <span data-here={gauge.zone === "light"}>{words.tooLight}</span>
          <span data-here={gauge.zone === "right"}>{words.justRight}</span>
          <span data-here={gauge.zone === "heavy"}>{words.tooHeavy}</span>
        </p>
      )}
    </section>
  );
}
