import { useState, type ReactElement } from "react";
import type { BenchView } from "../../../shared/contract/bench-view.ts";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import { usualProfile } from "../../../shared/domain/bench-profile.ts";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { BenchRulesPanel } from "./bench-rules-panel.tsx";
import { CameraPanel } from "./camera-panel.tsx";
import { ProfileChoices } from "./profile-choices.tsx";

/** How whoever is signed in wants the bench: kept with the person, at every bench. */
export function ProfileScreen({
  bench: { operator },
}: {
  readonly bench: BenchView;
}): ReactElement {
  const words = useWords().profile;
  return (
    <main className="office profile">
      <header className="screen-head">
        <h1>{words.title}</h1>
        <p className="quiet">{operator === null ? words.signIn : words.hint}</p>
      </header>
      {operator !== null && <Choices operator={operator} />}
      {operator?.role === "supervisor" && <BenchRulesPanel />}
      {operator?.role === "supervisor" && <CameraPanel />}
    </main>
  );
}

function Choices({
  operator,
}: {
  readonly operator: NonNullable<BenchView["operator"]>;
}): ReactElement {
  const { station } = useSurroundings();
  const [problem, setProblem] = useState<Refusal | null>(null);
  return (
    <section>
      {problem !== null && <ProblemSays problem={problem} />}
      <ProfileChoices
        language={operator.language}
        profile={operator.profile ?? usualProfile}
        withKeys
        change={(wanted) => {
          void station.profile.change(null, wanted).then((answer) => {
            setProblem(answer.ok ? null : answer.refusal);
          });
        }}
      />
    </section>
  );
}
