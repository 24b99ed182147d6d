import { useState, type ReactElement } from "react";
import type { DoctorResult } from "../../../../shared/contract/doctor-view.ts";
import { CopyButton } from "../../../components/copy-button.tsx";
import { useFigures } from "../../../components/figures.ts";
import { Icon } from "../../../components/icon.tsx";
import { useTold, type Listening } from "../../../station/use-told.ts";
import {
  useStationState,
  useSurroundings,
  useWords,
} from "../../../surroundings.tsx";
import { overview, type GoTo } from "../devices-page.ts";
import { SubPage } from "../sub-page.tsx";
import { DoctorGroup } from "./doctor-group.tsx";
import { doctorReport } from "./doctor-report.ts";
import { groupsOf, verdictOf, type DoctorVerdict } from "./doctor-verdict.ts";

/** Every self-test, as it runs; the whole of it on one sheet for whoever helps by telephone. */
export function DoctorPage({ goTo }: { readonly goTo: GoTo }): ReactElement {
  const [round, setRound] = useState(0);
  return (
    <Examination
      key={round}
      again={() => {
        setRound(round + 1);
      }}
      goTo={goTo}
    />
  );
}

function Examination({
  again,
  goTo,
}: {
  readonly again: () => void;
  readonly goTo: GoTo;
}): ReactElement {
  const { station, clock } = useSurroundings();
  const words = useWords();
  const figures = useFigures();
  const greeting = useStationState((state) => state.greeting);
  const devices = useStationState((state) => state.devices);
  const [startedAt] = useState(() => clock.now());
  const [results, setResults] = useState<readonly DoctorResult[]>([]);
  const listening = useTold(
    (signal) => station.devices.doctor(signal),
    (result) => {
      setResults((before) => withResult(before, result));
    },
  );
  const verdict = verdictOf(results, listening !== "listening");
  const groups = groupsOf(results);
  const nameOf = (subject: string): string =>
    subject === "computer"
      ? words.doctor.computer
      : (devices?.find(({ setup }) => setup.id === subject)?.setup.name ??
        subject);
  const title = words.doctor.report(
    greeting?.stationName ?? "",
    greeting?.version ?? "",
  );
  const day = `${figures.wallDay(startedAt)}, ${figures.wallTime(startedAt)}`;
  return (
    <SubPage
      title={words.doctor.title}
      hint={words.doctor.hint}
      back={() => {
        goTo(overview);
      }}
      actions={
        <div className="device-actions">
          <button
            type="button"
            className="button"
            disabled={verdict === "running"}
            onClick={again}
          >
            {words.doctor.again}
          </button>
          <CopyButton
            text={doctorReport(words, title, day, groups, nameOf)}
            label={words.doctor.copy}
          />
          <button
            type="button"
            className="button"
            onClick={() => {
              window.print();
            }}
          >
            {words.doctor.print}
          </button>
        </div>
      }
    >
      <div className="doctor">
        <p className="doctor-sheet">
          {title}. {day}
        </p>
        <Overall verdict={verdict} results={results} listening={listening} />
        {groups.map(({ subject, results: checks }) => (
          <DoctorGroup key={subject} title={nameOf(subject)} results={checks} />
        ))}
      </div>
    </SubPage>
  );
}

/** A check comes twice: the second word about it takes the place of the first. */
const withResult = (
  before: readonly DoctorResult[],
  result: DoctorResult,
): readonly DoctorResult[] =>
  before.some(({ id }) => id === result.id)
    ? before.map((known) => (known.id === result.id ? result : known))
    : [...before, result];

const verdictIcons = {
  running: "hourglass",
  good: "check",
  attention: "stop",
  bad: "cross",
} as const;

function Overall({
  verdict,
  results,
  listening,
}: {
  readonly verdict: DoctorVerdict;
  readonly results: readonly DoctorResult[];
  readonly listening: Listening;
}): ReactElement {
  const words = useWords().doctor;
  const count = (...states: readonly DoctorResult["state"][]): number =>
    results.filter(({ state }) => states.includes(state)).length;
  const wrong = count("attention", "bad");
  return (
    <section className="doctor-verdict" data-verdict={verdict} role="status">
      <Icon name={verdictIcons[verdict]} />
      <div>
        <h2>{words.verdicts[verdict]}</h2>
        <p>
          {listening === "interrupted"
            ? words.interrupted
            : results.length === 0
              ? words.starting
              : verdict === "running"
                ? words.progress(results.length - count("running"))
                : wrong > 0
                  ? words.wrong(wrong)
                  : words.allWell(count("good"))}
        </p>
      </div>
    </section>
  );
}
