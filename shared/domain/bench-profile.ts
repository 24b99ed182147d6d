/** What a person may choose about the bench they stand at; the first of each row is what somebody new gets. */
export const profileChoices = {
  /** Whether instructions are spoken, where the system has a voice of the language. */
  voice: ["off", "on"],
  volumePercent: [100, 75, 50, 25],
  /** The parcel's column lies at the side of the hand that does not scan. */
  hand: ["right", "left"],
  textSize: ["normal", "large", "largest"],
  palette: ["system", "light", "dark", "contrast", "colour-blind"],
} as const;

export type ProfileSetting = keyof typeof profileChoices;

export type BenchProfile = {
  readonly [
    Setting in ProfileSetting
  ]: (typeof profileChoices)[Setting][number];
};

export const usualProfile: BenchProfile = {
  voice: "off",
  volumePercent: 100,
  hand: "right",
  textSize: "normal",
  palette: "system",
};

/** The choice after this one, and after the last the first: what one command barcode does. */
export const nextOf = <Choice>(
  choices: readonly Choice[],
  current: Choice,
): Choice =>
  choices[(choices.indexOf(current) + 1) % choices.length] ?? current;

/** One command at one setting: its next choice. */
export const nextChoice = (
  profile: BenchProfile,
  setting: ProfileSetting,
): Partial<BenchProfile> => ({
  [setting]: nextOf<string | number>(profileChoices[setting], profile[setting]),
});

/** Everybody about themselves; a supervisor about anybody. */
export const mayChangeProfile = (
  by: { readonly id: string; readonly role: "packer" | "supervisor" },
  personId: string,
): boolean => by.id === personId || by.role === "supervisor";
