import { useState, useSyncExternalStore, type ReactElement } from "react";
import {
  languages,
  type BenchView,
} from "../../../shared/contract/bench-view.ts";
import type { ProfileChange } from "../../../shared/contract/profile-contract.ts";
import type { Refusal } from "../../../shared/contract/refusals.ts";
import {
  profileChoices,
  usualProfile,
} from "../../../shared/domain/bench-profile.ts";
import { profileKeys } from "../../actions/profile-orders.ts";
import { ProblemSays } from "../../components/problem-says.tsx";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { CameraPanel } from "./camera-panel.tsx";
import { ChoiceRow } from "./choice-row.tsx";

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
      {operator?.role === "supervisor" && <CameraPanel />}
    </main>
  );
}

function Choices({
  operator,
}: {
  readonly operator: NonNullable<BenchView["operator"]>;
}): ReactElement {
  const words = useWords();
  const { station, speaker } = useSurroundings();
  const [problem, setProblem] = useState<Refusal | null>(null);
  const speaks = useSyncExternalStore(speaker.subscribe, () =>
    speaker.speaks(operator.language),
  );
  const profile = operator.profile ?? usualProfile;
  const change = (wanted: ProfileChange): void => {
    void station.profile.change(null, wanted).then((answer) => {
      setProblem(answer.ok ? null : answer.refusal);
    });
  };
  return (
    <section className="profile-choices">
      {problem !== null && <ProblemSays problem={problem} />}
      <ChoiceRow
        title={words.profile.language}
        keyName={profileKeys["my-language"]}
        choices={languages}
        chosen={operator.language}
        says={(language) => words.shops.languages[language]}
        choose={(language) => {
          change({ language });
        }}
      />
      <ChoiceRow
        title={words.profile.voice}
        keyName={profileKeys["my-voice"]}
        choices={profileChoices.voice}
        chosen={profile.voice}
        says={(voice) => words.profile.voices[voice]}
        choose={(voice) => {
          change({ voice });
        }}
        note={speaks ? null : words.profile.noVoice}
      />
      <ChoiceRow
        title={words.profile.volume}
        keyName={profileKeys["my-volume"]}
        choices={profileChoices.volumePercent}
        chosen={profile.volumePercent}
        says={(percent) => words.profile.percent(percent)}
        choose={(volumePercent) => {
          change({ volumePercent });
        }}
        note={words.profile.volumeHint}
      />
      <ChoiceRow
        title={words.profile.hand}
        keyName={profileKeys["my-hand"]}
        choices={profileChoices.hand}
        chosen={profile.hand}
        says={(hand) => words.profile.hands[hand]}
        choose={(hand) => {
          change({ hand });
        }}
      />
      <ChoiceRow
        title={words.profile.text}
        keyName={profileKeys["my-text"]}
        choices={profileChoices.textSize}
        chosen={profile.textSize}
        says={(size) => words.profile.sizes[size]}
        choose={(textSize) => {
          change({ textSize });
        }}
      />
      <ChoiceRow
        title={words.profile.palette}
        keyName={profileKeys["my-palette"]}
        choices={profileChoices.palette}
        chosen={profile.palette}
        says={(palette) => words.profile.palettes[palette]}
        choose={(palette) => {
          change({ palette });
        }}
      />
    </section>
  );
}
