import type { CameraWords } from "../nl/camera.ts";

export const camera: CameraWords = {
  title: "Camera",
  hint: "Takes one photo of every box that is closed. Everybody sees at the top that it is on.",
  use: "Photo at close",
  uses: { off: "Off", on: "On" },
  choose: "Choose a camera",
  none: "No camera was found.",
  sharp: "Sharp in the picture",
  sharps: { box: "Only the box", all: "Everything" },
  box: "Where the box stands",
  edges: { left: "Left", top: "Top", right: "Right", bottom: "Bottom" },
  less: "less",
  more: "more",
  preview: "What the camera sees",
  states: { on: "Camera on", opening: "Camera starts", down: "No photo" },
  photo: "Photo",
  hide: "Close the photo",
  taken: (moment) => `Photo of the box, ${moment}`,
};
