import { useState, type ReactElement } from "react";
import type { Person } from "../../../shared/contract/people-view.ts";
import type { ProfileChange } from "../../../shared/contract/profile-contract.ts";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import { usualProfile } from "../../../shared/domain/bench-profile.ts";
import { Icon } from "../../components/icon.tsx";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { ProfileChoices } from "../profile/profile-choices.tsx";

/** Who may sign in, and for a supervisor how each of them has the bench. */
export function PeopleList({
  people,
  changed,
}: {
  readonly people: readonly Person[];
  readonly changed: () => void;
}): ReactElement {
  const { shops: words, frame } = useWords();
  const { station } = useSurroundings();
  const [shown, setShown] = useState<string | null>(null);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const change = (personId: string, wanted: ProfileChange): void => {
    void station.profile.change(personId, wanted).then((answer) => {
      setProblem(answer.ok ? null : answer.refusal);
      changed();
    });
  };
  return (
    <ul className="people">
      {people.map(({ id, name, role, language, profile }) => (
        <li key={id}>
          <Icon name="badge" />
          {name}
          <span className="quiet">{frame.roles[role]}</span>
          <button
            type="button"
            className="button"
            aria-expanded={shown === id}
            aria-label={words.benchOf(name)}
            onClick={() => {
              setShown(shown === id ? null : id);
            }}
          >
            {words.bench}
          </button>
          {shown === id && (
            <section className="person-bench" aria-label={words.benchOf(name)}>
              {problem !== null && <ProblemSays problem={problem} />}
              <ProfileChoices
                language={language}
                profile={profile}
                withKeys={false}
                change={(wanted) => {
                  change(id, wanted);
                }}
              />
              <button
                type="button"
                className="button"
                onClick={() => {
                  change(id, usualProfile);
                }}
              >
                <Icon name="back" />
                {words.benchAsUsual}
              </button>
            </section>
          )}
        </li>
      ))}
    </ul>
  );
}
