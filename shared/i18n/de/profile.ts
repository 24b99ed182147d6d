import type { ProfileWords } from "../nl/profile.ts";

export const profile: ProfileWords = {
  title: "Mein Packplatz",
  hint: "Das gehört zu deinem Ausweis, an jedem Packplatz.",
  signIn: "Ausweis scannen, dann siehst du, was du wählen kannst.",
  language: "Sprache",
  voice: "Gesprochene Anweisungen",
  voices: { off: "Aus", on: "An" },
  noVoice: "Dieser Computer hat keine Stimme in dieser Sprache.",
  volume: "Lautstärke",
  percent: (percent) => `${percent} %`,
  volumeHint: "Ein Stopp bleibt immer laut genug.",
  hand: "Hand, die scannt",
  hands: { right: "Rechts", left: "Links" },
  text: "Schrift",
  sizes: { normal: "Normal", large: "Groß", largest: "Sehr groß" },
  palette: "Farben",
  palettes: {
    system: "Wie der Computer",
    light: "Hell",
    dark: "Dunkel",
    contrast: "Starker Kontrast",
    "colour-blind": "Farbenblind",
  },
};
