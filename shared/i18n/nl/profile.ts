/** How one person wants the bench. */
export const profile = {
  title: "Mijn tafel",
  hint: "Het hoort bij je badge, aan elke tafel.",
  signIn: "Scan je badge, dan zie je wat je kunt kiezen.",
  language: "Taal",
  voice: "Gesproken opdrachten",
  voices: { off: "Uit", on: "Aan" },
  noVoice: "Deze computer heeft geen stem in deze taal.",
  volume: "Volume",
  percent: (percent: number) => `${percent} %`,
  volumeHint: "Een stop blijft altijd goed te horen.",
  hand: "Hand die scant",
  hands: { right: "Rechts", left: "Links" },
  text: "Letters",
  sizes: { normal: "Gewoon", large: "Groot", largest: "Heel groot" },
  palette: "Kleuren",
  palettes: {
    system: "Zoals de computer",
    light: "Licht",
    dark: "Donker",
    contrast: "Veel contrast",
    "colour-blind": "Kleurenblind",
  },
};

export type ProfileWords = typeof profile;
