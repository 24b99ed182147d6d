import { useState, type ReactElement } from "react";
import type {
  Discovery,
  ScaleDetection,
} from "../../../../shared/contract/devices-view.ts";
import { useFigures } from "../../../components/figures.ts";
import { Icon } from "../../../components/icon.tsx";
import type { SerialAddress } from "../../../station/devices-desk.ts";
import { useTold } from "../../../station/use-told.ts";
import { useSurroundings, useWords } from "../../../surroundings.tsx";
import { driverName, lineInWords } from "../device-words.ts";
import { newSetup, takeIntoUse } from "./new-setup.ts";
import { ProblemNote } from "../problem-note.tsx";
import { useOrder } from "../use-order.ts";

/** Finds out which make of scale hangs on a port, where everybody can see it happen. */
export function ScaleSearch({
  address,
  drivers,
  close,
}: {
  readonly address: SerialAddress;
  readonly drivers: Discovery["drivers"];
  readonly close: () => void;
}): ReactElement {
  const [round, setRound] = useState({ number: 0, longer: false });
  return (
    <Round
      key={round.number}
      address={address}
      drivers={drivers}
      longer={round.longer}
      again={(longer) => {
        setRound({ number: round.number + 1, longer });
      }}
      close={close}
    />
  );
}

function Round({
  address,
  drivers,
  longer,
  again,
  close,
}: {
  readonly address: SerialAddress;
  readonly drivers: Discovery["drivers"];
  readonly longer: boolean;
  readonly again: (longer: boolean) => void;
  readonly close: () => void;
}): ReactElement {
  const { devices } = useSurroundings().station;
  const words = useWords().devices;
  const [step, setStep] = useState<ScaleDetection | null>(null);
  const listening = useTold(
    (signal) => devices.detectScale(address, longer, signal),
    setStep,
  );
  const searching =
    listening === "listening" && (step === null || step.kind === "trying");
  return (
    <section className="device set-up scale-search" data-searching={searching}>
      {step?.kind === "finished" ? (
        <Candidates
          candidates={step.candidates}
          drivers={drivers}
          close={close}
        />
      ) : searching ? (
        <Progress step={step} />
      ) : (
        <p className="refused">{words.searchBroken}</p>
      )}
      {step?.kind === "finished" && step.problem !== null && (
        <ProblemNote problem={step.problem} />
      )}
      {step?.kind === "finished" &&
        step.candidates.length === 0 &&
        step.problem === null && <NothingAnswered />}
      <div className="device-actions">
        <button type="button" className="button" onClick={close}>
          {words.cancel}
        </button>
        {!searching && (
          <>
            <button
              type="button"
              className="button"
              onClick={() => {
                again(false);
              }}
            >
              {words.searchAgain}
            </button>
            {!longer && (
              <button
                type="button"
                className="button"
                onClick={() => {
                  again(true);
                }}
              >
                {words.searchLonger}
              </button>
            )}
          </>
        )}
      </div>
    </section>
  );
}

function Progress({
  step,
}: {
  readonly step: Extract<ScaleDetection, { kind: "trying" }> | null;
}): ReactElement {
  const words = useWords();
  const { devices } = words;
  const done = step?.done ?? 0;
  const total = step?.total ?? 1;
  return (
    <div className="live search-progress" role="status">
      <Icon name={step?.phase === "asking" ? "scale" : "pulse"} />
      <h2>
        {step?.phase === "asking" ? devices.askingScale : devices.hearingScale}
      </h2>
      <progress value={done} max={total} aria-label={devices.setUp.scale} />
      <p>
        {step === null
          ? devices.opening
          : `${devices.attempt(Math.min(done + 1, total), total)} · ${lineInWords(words, step.line)}`}
      </p>
    </div>
  );
}

function Candidates({
  candidates,
  drivers,
  close,
}: {
  readonly candidates: Extract<
    ScaleDetection,
    { kind: "finished" }
  >["candidates"];
  readonly drivers: Discovery["drivers"];
  readonly close: () => void;
}): ReactElement | null {
  const { station, newId } = useSurroundings();
  const words = useWords();
  const figures = useFigures();
  const order = useOrder();
  const [id] = useState(newId);
  if (candidates.length === 0) return null;
  return (
    <>
      <h2>
        {candidates.length === 1
          ? words.devices.foundScale
          : words.devices.foundScales(candidates.length)}
      </h2>
      <ul className="candidates">
        {candidates.map(({ driver: driverId, address, sample }, place) => {
          const driver = drivers.find((known) => known.id === driverId);
          if (driver === undefined) return null;
          return (
            <li key={`${driverId} ${JSON.stringify(address)}`}>
              <strong className="live-weight">
                {sample === null ? "—" : figures.shownDecimals(sample)}
              </strong>
              <div>
                <b>{driverName(words, driver)}</b>
                <p>{lineInWords(words, address)}</p>
              </div>
              <button
                type="button"
                className={place === 0 ? "button button-strong" : "button"}
                disabled={order.busy}
                onClick={() => {
                  order.give(
                    takeIntoUse(
                      station.devices,
                      newSetup(words, driver, address, "", id),
                    ),
                    close,
                  );
                }}
              >
                {order.busy ? words.devices.saving : words.devices.useThis}
              </button>
            </li>
          );
        })}
      </ul>
      {order.refusal !== null && <ProblemNote problem={order.refusal} />}
    </>
  );
}

function NothingAnswered(): ReactElement {
  const words = useWords().devices;
  return (
    <div className="nothing-answered" role="status">
      <Icon name="asleep" />
      <div>
        <h2>{words.noAnswer}</h2>
        <ul>
          {words.noAnswerRemedies.map((remedy) => (
            <li key={remedy}>{remedy}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
