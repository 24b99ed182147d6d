/** A part of the picture: its edges in whole percent of the picture, from the left and from the top. */
export interface SharpBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How a bench photographs the boxes it closes. */
export interface CameraSetup {
  readonly on: boolean;
  /** As the browser knows it; its id may change with the address of the page, its name does not. */
  readonly camera: { readonly id: string; readonly name: string } | null;
  /** Nothing outside the box can be recognised. */
  readonly blur: boolean;
  readonly box: SharpBox;
}

/** Off until a supervisor turns it on; then whoever walks by is not in the picture. */
export const noCamera: CameraSetup = {
  on: false,
  camera: null,
  blur: true,
  box: { left: 20, top: 20, right: 80, bottom: 80 },
};

/** A box narrower than this shows nothing. */
const narrowestPercent = 10;

export const boxFits = ({ left, top, right, bottom }: SharpBox): boolean =>
  right - left >= narrowestPercent && bottom - top >= narrowestPercent;

/** The box with one edge moved as far as the opposite one lets it. */
export function withEdge(
  box: SharpBox,
  edge: keyof SharpBox,
  percent: number,
): SharpBox {
  const between = (low: number, high: number): number =>
    Math.min(high, Math.max(low, Math.round(percent)));
  switch (edge) {
    case "left":
      return { ...box, left: between(0, box.right - narrowestPercent) };
    case "top":
      return { ...box, top: between(0, box.bottom - narrowestPercent) };
    case "right":
      return { ...box, right: between(box.left + narrowestPercent, 100) };
    case "bottom":
      return { ...box, bottom: between(box.top + narrowestPercent, 100) };
    default:
      return edge satisfies never;
  }
}

/** A line may be slow; but a photo is of the box just closed, never of another day's. */
export const photoComesWithinMs = 15 * 60_000;
export const largestPhotoBytes = 300_000;

/** What decides whether a photo may be kept with a parcel. */
export interface PhotoFacts {
  readonly cameraOn: boolean;
  readonly sealedAt: number | null;
}

export const mayKeepPhoto = (
  { cameraOn, sealedAt }: PhotoFacts,
  now: number,
): boolean =>
  cameraOn && sealedAt !== null && now - sealedAt <= photoComesWithinMs;
