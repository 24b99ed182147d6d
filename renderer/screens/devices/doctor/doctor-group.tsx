import type { ReactElement } from "react";
import type { DoctorResult } from "../../../../shared/contract/doctor-view.ts";
import { sayRefusal } from "../../../../shared/i18n/catalogue.ts";
import { Icon, type IconName } from "../../../components/icon.tsx";
import { useWords } from "../../../surroundings.tsx";

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

function Check({
  result: { check, state, refusal, facts },
}: {
  readonly result: DoctorResult;
}): ReactElement {
  const words = useWords();
  const said = refusal === null ? null : sayRefusal(words, refusal);
  return (
    <li className="doctor-check" data-state={state}>
      <p className="doctor-state">
        <Icon name={icons[state]} />
        <b>{words.doctor.checks[check]}</b>
        <span>{words.doctor.states[state]}</span>
      </p>
      {said !== null && (
        <p className="doctor-said">
          <b>{said.says}</b> {said.remedy}
        </p>
      )}
      {facts.length > 0 && (
        <dl>
          {facts.map(([fact, value]) => (
            <div key={fact}>
              <dt>{words.doctor.facts[fact]}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
