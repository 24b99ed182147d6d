/** The camera that sees boxes closed. */
export const camera = {
  title: "Camera",
  hint: "Maakt één foto van elke doos die dicht is. Iedereen ziet bovenaan dat hij aan staat.",
  use: "Foto bij sluiten",
  uses: { off: "Uit", on: "Aan" },
  choose: "Camera kiezen",
  none: "Er is geen camera gevonden.",
  sharp: "Scherp in beeld",
  sharps: { box: "Alleen de doos", all: "Alles" },
  box: "Waar de doos staat",
  edges: { left: "Links", top: "Boven", right: "Rechts", bottom: "Onder" },
  less: "kleiner",
  more: "groter",
  preview: "Dit ziet de camera",
  states: { on: "Camera aan", opening: "Camera start", down: "Geen foto" },
  photo: "Foto",
  hide: "Foto sluiten",
  taken: (moment: string) => `Foto van de doos, ${moment}`,
};

export type CameraWords = typeof camera;
