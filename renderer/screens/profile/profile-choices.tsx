import { useSyncExternalStore, type ReactElement } from "react";
import {
  languages,
  type Language,
} from "../../../shared/contract/bench-view.ts";
import type { ProfileChange } from "../../../shared/contract/profile-contract.ts";
import {
  profileChoices,
  type BenchProfile,
} from "../../../shared/domain/bench-profile.ts";
import {
  profileKeys,
  type ProfileOrder,
} from "../../actions/profile-orders.ts";
import { useSurroundings, useWords } from "../../surroundings.tsx";
import { ChoiceRow } from "./choice-row.tsx";

/** Everything one person may choose about the bench. The keys are for whoever is signed in: they change nobody else. */
export function ProfileChoices({
  language,
  profile,
  withKeys,
  change,
}: {
  readonly language: Language;
  readonly profile: BenchProfile;
  readonly withKeys: boolean;
  readonly change: (wanted: ProfileChange) => void;
}): ReactElement {
  const words = useWords();
  const { speaker } = useSurroundings();
  const speaks = useSyncExternalStore(speaker.subscribe, () =>
    speaker.speaks(language),
  );
  const keyOf = (order: ProfileOrder): string | null =>
    withKeys ? profileKeys[order] : null;
  return (
    <div className="profile-choices">
      <ChoiceRow
        title={words.profile.language}
        keyName={keyOf("my-language")}
        choices={languages}
        chosen={language}
        says={(each) => words.shops.languages[each]}
        choose={(wanted) => {
          change({ language: wanted });
        }}
      />
      <ChoiceRow
        title={words.profile.voice}
        keyName={keyOf("my-voice")}
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
        keyName={keyOf("my-volume")}
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
        keyName={keyOf("my-hand")}
        choices={profileChoices.hand}
        chosen={profile.hand}
        says={(hand) => words.profile.hands[hand]}
        choose={(hand) => {
          change({ hand });
        }}
      />
      <ChoiceRow
        title={words.profile.text}
        keyName={keyOf("my-text")}
        choices={profileChoices.textSize}
        chosen={profile.textSize}
        says={(size) => words.profile.sizes[size]}
        choose={(textSize) => {
          change({ textSize });
        }}
      />
      <ChoiceRow
        title={words.profile.palette}
        keyName={keyOf("my-palette")}
        choices={profileChoices.palette}
        chosen={profile.palette}
        says={(palette) => words.profile.palettes[palette]}
        choose={(palette) => {
          change({ palette });
        }}
      />
    </div>
  );
}
