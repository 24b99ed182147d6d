import type { CameraWords } from "../nl/camera.ts";

export const camera: CameraWords = {
  title: "Kamera",
  hint: "Macht ein Foto von jedem Karton, der zu ist. Alle sehen oben, dass sie an ist.",
  use: "Foto beim Schließen",
  uses: { off: "Aus", on: "An" },
  choose: "Kamera wählen",
  none: "Keine Kamera gefunden.",
  sharp: "Scharf im Bild",
  sharps: { box: "Nur der Karton", all: "Alles" },
  box: "Wo der Karton steht",
  edges: { left: "Links", top: "Oben", right: "Rechts", bottom: "Unten" },
  less: "kleiner",
  more: "größer",
  preview: "Das sieht die Kamera",
  states: { on: "Kamera an", opening: "Kamera startet", down: "Kein Foto" },
  photo: "Foto",
  hide: "Foto schließen",
  taken: (moment) => `Foto vom Karton, ${moment}`,
};
