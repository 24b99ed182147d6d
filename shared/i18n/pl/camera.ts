import type { CameraWords } from "../nl/camera.ts";

export const camera: CameraWords = {
  title: "Kamera",
  hint: "Robi jedno zdjęcie każdego zamkniętego kartonu. U góry widać, że jest włączona.",
  use: "Zdjęcie przy zamknięciu",
  uses: { off: "Wyłączone", on: "Włączone" },
  choose: "Wybierz kamerę",
  none: "Nie znaleziono kamery.",
  sharp: "Ostre na zdjęciu",
  sharps: { box: "Tylko karton", all: "Wszystko" },
  box: "Gdzie stoi karton",
  edges: { left: "Lewa", top: "Góra", right: "Prawa", bottom: "Dół" },
  less: "mniej",
  more: "więcej",
  preview: "To widzi kamera",
  states: {
    on: "Kamera włączona",
    opening: "Kamera startuje",
    down: "Brak zdjęcia",
  },
  photo: "Zdjęcie",
  hide: "Zamknij zdjęcie",
  taken: (moment) => `Zdjęcie kartonu, ${moment}`,
};
