import type { ProfileWords } from "../nl/profile.ts";

export const profile: ProfileWords = {
  title: "Moje stanowisko",
  hint: "Należy do twojego identyfikatora, na każdym stanowisku.",
  signIn: "Zeskanuj identyfikator, aby zobaczyć, co możesz wybrać.",
  language: "Język",
  voice: "Polecenia głosem",
  voices: { off: "Wyłączone", on: "Włączone" },
  noVoice: "Ten komputer nie ma głosu w tym języku.",
  volume: "Głośność",
  percent: (percent) => `${percent} %`,
  volumeHint: "Stop zawsze będzie dobrze słychać.",
  hand: "Ręka, która skanuje",
  hands: { right: "Prawa", left: "Lewa" },
  text: "Litery",
  sizes: { normal: "Zwykłe", large: "Duże", largest: "Bardzo duże" },
  palette: "Kolory",
  palettes: {
    system: "Jak w komputerze",
    light: "Jasne",
    dark: "Ciemne",
    contrast: "Duży kontrast",
    "colour-blind": "Dla daltonistów",
  },
};
