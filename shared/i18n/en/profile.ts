import type { ProfileWords } from "../nl/profile.ts";

export const profile: ProfileWords = {
  title: "My bench",
  hint: "It goes with your badge, at every bench.",
  signIn: "Scan your badge to see what you can choose.",
  language: "Language",
  voice: "Spoken instructions",
  voices: { off: "Off", on: "On" },
  noVoice: "This computer has no voice for this language.",
  volume: "Volume",
  percent: (percent) => `${percent} %`,
  volumeHint: "A stop is always loud enough to hear.",
  hand: "Hand that scans",
  hands: { right: "Right", left: "Left" },
  text: "Letters",
  sizes: { normal: "Normal", large: "Large", largest: "Largest" },
  palette: "Colours",
  palettes: {
    system: "Like the computer",
    light: "Light",
    dark: "Dark",
    contrast: "High contrast",
    "colour-blind": "Colour-blind",
  },
};
