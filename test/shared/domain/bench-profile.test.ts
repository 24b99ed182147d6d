import { expect, test } from "vitest";
import {
  mayChangeProfile,
  nextChoice,
  profileChoices,
  type ProfileSetting,
  usualProfile,
} from "../../../shared/domain/bench-profile.ts";

test.each(Object.keys(profileChoices) as ProfileSetting[])(
  "the command of %s goes through every choice and is back where it began",
  (setting) => {
    const seen = profileChoices[setting].map(() => null as unknown);
    let profile = usualProfile;
    for (const index of seen.keys()) {
      seen[index] = profile[setting];
      profile = { ...profile, ...nextChoice(profile, setting) };
    }

    expect(seen).toEqual([...profileChoices[setting]]);
    expect(profile).toEqual(usualProfile);
  },
);

test("a packer changes only their own bench, a supervisor anybody's", () => {
  expect(mayChangeProfile({ id: "marta", role: "packer" }, "marta")).toBe(true);
  expect(mayChangeProfile({ id: "marta", role: "packer" }, "piotr")).toBe(
    false,
  );
  expect(mayChangeProfile({ id: "sam", role: "supervisor" }, "piotr")).toBe(
    true,
  );
});
