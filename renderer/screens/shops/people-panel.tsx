import { useCallback, useState, type ReactElement } from "react";
import { languages } from "../../../shared/contract/bench-view.ts";
import type {
  NewPerson,
  Person,
} from "../../../shared/contract/people-view.ts";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import { Barcode } from "../../components/barcode.tsx";
import { Icon } from "../../components/icon.tsx";
import { useList } from "../../components/use-list.ts";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { PeopleList } from "./people-list.tsx";
import { PrintBadge } from "./print-badge.tsx";

interface NewBadge {
  readonly name: string;
  readonly role: Person["role"];
  readonly code: string;
  readonly first: boolean;
}

const roles = ["packer", "supervisor"] as const;

/** Who may sign in, and a badge for one more. The very first one is the owner's own. */
export function PeoplePanel({
  role: mine,
}: {
  readonly role: Person["role"] | null;
}): ReactElement | null {
  const words = useWords();
  const { station } = useSurroundings();
  const { owner } = station;
  const listed = useList(useCallback(() => owner.people(), [owner]));
  const people = listed.items ?? [];
  const first = listed.items?.length === 0;
  const [person, setPerson] = useState<NewPerson>({
    name: "",
    role: "packer",
    language: words.language,
  });
  const [badge, setBadge] = useState<NewBadge | null>(null);
  const [problem, setProblem] = useState<Refusal | null>(null);

  const hire = async (): Promise<void> => {
    const answer = await owner.hire(person);
    setProblem(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    setBadge({
      name: person.name,
      role: first ? "supervisor" : person.role,
      code: answer.badge,
      first,
    });
    setPerson({ ...person, name: "" });
  };
  const close = (): void => {
    setBadge(null);
    listed.again();
  };

  if (badge !== null)
    return (
      <section className="people-panel new-badge">
        <h2>{words.shops.badgeOf(badge.name)}</h2>
        <p>{words.shops.badgeHint}</p>
        <Barcode text={badge.code} />
        <div className="office-buttons">
          {badge.first && (
            <button
              type="button"
              className="button button-strong"
              onClick={() => {
                station.scan(badge.code);
                close();
              }}
            >
              <Icon name="badge" />
              {words.shops.signIn}
            </button>
          )}
          <PrintBadge
            paper={{
              kind: "badge",
              name: badge.name,
              role: badge.role,
              badge: badge.code,
            }}
          />
          <button type="button" className="button" onClick={close}>
            {words.shops.done}
          </button>
        </div>
      </section>
    );
  if (listed.items === null || (!first && mine !== "supervisor")) return null;
  return (
    <section className="people-panel">
      <h2>{first ? words.shops.peopleFirst : words.shops.people}</h2>
      {first && <p>{words.shops.peopleFirstHint}</p>}
      <PeopleList people={people} changed={listed.again} />
      {problem !== null && <ProblemSays problem={problem} />}
      <form
        className="office-form"
        onSubmit={(event) => {
          event.preventDefault();
          void hire();
        }}
      >
        <label className="field">
          <span>{words.shops.personName}</span>
          <input
            type="text"
            required
            maxLength={60}
            value={person.name}
            autoComplete="off"
            onChange={(event) => {
              setPerson({ ...person, name: event.target.value });
            }}
          />
        </label>
        {!first && (
          <label className="field">
            <span>{words.shops.role}</span>
            <select
              value={person.role}
              onChange={({ target }) => {
                const role = roles.find((one) => one === target.value);
                if (role !== undefined) setPerson({ ...person, role });
              }}
            >
              {roles.map((role) => (
                <option key={role} value={role}>
                  {words.frame.roles[role]}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className="field">
          <span>{words.shops.language}</span>
          <select
            value={person.language}
            onChange={({ target }) => {
              const language = languages.find((one) => one === target.value);
              if (language !== undefined) setPerson({ ...person, language });
            }}
          >
            {languages.map((language) => (
              <option key={language} value={language}>
                {words.shops.languages[language]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button button-strong">
          <Icon name="badge" />
          {words.shops.hire}
        </button>
      </form>
    </section>
  );
}
