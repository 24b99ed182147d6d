import type { ReactElement } from "react";
import type {
  DoctorFact,
  DoctorResult,
} from "../../../../shared/contract/doctor-view.ts";
import { Icon, type IconName } from "../../../components/icon.tsx";
import { useWords } from "../../../surroundings.tsx";
import { ProblemNote } from "../problem-note.tsx";
import { factInWords } from "./fact-words.ts";

const icons: { readonly [State in DoctorResult["state"]]: IconName } = {
  running: "hourglass",
  good: "check",
  attention: "stop",
  bad: "cross",
  skipped: "pause",
};

/** The checks of one device, or of the computer. */
export function DoctorGroup({
  title,
  results,
}: {
  readonly title: string;
  readonly results: readonly DoctorResult[];
}): ReactElement {
  return (
    <section className="doctor-group">
      <h2>{title}</h2>
      <ul>
        {results.map((result) => (
          <Check key={result.id} result={result} />
        ))}
      </ul>
    </section>
  );
}

/** Told by the title, or of use to support alone: those stand in the report. */
const quietFacts: readonly DoctorFact[] = ["name", "state", "tookMs"];

function Check({
  result: { check, state, refusal, facts },
}: {
  readonly result: DoctorResult;
}): ReactElement {
  const words = useWords();
  const shown = facts.filter(([fact]) => !quietFacts.includes(fact));
  return (
    <li className="doctor-check" data-state={state}>
      <Icon name={icons[state]} />
      <b>{words.doctor.checks[check]}</b>
      <span className="doctor-state">{words.doctor.states[state]}</span>
      {refusal !== null && (
        <ProblemNote
          problem={refusal}
          state={state === "bad" ? "down" : "attention"}
        />
      )}
      {shown.length > 0 && (
        <dl>
          {shown.map((fact) => (
            <div key={fact[0]}>
              <dt>{words.doctor.facts[fact[0]]}</dt>
              <dd>{factInWords(words, fact)}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
