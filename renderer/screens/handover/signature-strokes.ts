import type { Signature } from "../../../shared/contract/handover-contract.ts";

/** Must equal the contract's sheet; repeated here so that the contract's schemas stay out of the bundle. */
export const inkWidth = 1_000;
export const inkHeight = 320;
/** What the contract takes: a child scribbling at the pad must not lose the signature. */
const mostStrokes = 100;
const mostNumbers = 2_000;
/** Closer together the eye sees no difference. */
const leastStep = 3;

export interface Point {
  readonly x: number;
  readonly y: number;
}

const onSheet = ({ x, y }: Point): [number, number] => [
  Math.round(Math.min(Math.max(x, 0), inkWidth)),
  Math.round(Math.min(Math.max(y, 0), inkHeight)),
];

/** The pen touches the sheet: a dot at least, which is a line of no length. */
export function withStroke(strokes: Signature, at: Point): Signature {
  if (strokes.length >= mostStrokes) return strokes;
  const dot = onSheet(at);
  return [...strokes, [...dot, ...dot]];
}

/** The pen moves on. */
export function withPoint(strokes: Signature, at: Point): Signature {
  const stroke = strokes.at(-1);
  if (stroke === undefined || stroke.length + 2 > mostNumbers) return strokes;
  const [x, y] = onSheet(at);
  const [lastX = 0, lastY = 0] = stroke.slice(-2);
  return Math.hypot(x - lastX, y - lastY) < leastStep
    ? strokes
    : [...strokes.slice(0, -1), [...stroke, x, y]];
}
