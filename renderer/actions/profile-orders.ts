import type { ProfileSetting } from "../../shared/domain/bench-profile.ts";

/** One command for each thing a person may choose about the bench: it goes to the next choice. */
export const profileOrders = [
  "my-language",
  "my-voice",
  "my-volume",
  "my-hand",
  "my-text",
  "my-palette",
] as const;
export type ProfileOrder = (typeof profileOrders)[number];

/** While the screen of one's own bench is open; its barcodes work everywhere. */
export const profileKeys: { readonly [Name in ProfileOrder]: string } = {
  "my-language": "Shift+F1",
  "my-voice": "Shift+F2",
  "my-volume": "Shift+F4",
  "my-hand": "Shift+F7",
  "my-text": "Shift+F8",
  "my-palette": "Shift+F12",
};

export const settingOf: {
  readonly [Name in Exclude<ProfileOrder, "my-language">]: ProfileSetting;
} = {
  "my-voice": "voice",
  "my-volume": "volumePercent",
  "my-hand": "hand",
  "my-text": "textSize",
  "my-palette": "palette",
};
