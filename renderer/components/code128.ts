import { code128 } from "bwip-js/generic";

/** Bars of a Code 128, in modules: where each begins and how wide it is. */
export interface Bars {
  readonly widthModules: number;
  readonly bars: readonly { readonly at: number; readonly width: number }[];
}

/** What a Code 128 can hold at a width a scanner still reads from a screen. */
const longest = 48;

/**
 * Null when the text cannot be a scannable Code 128: empty, too long, or with characters beyond ASCII. GS stands for FNC1:
 * in front it makes a GS1-128, further on it separates.
 */
export function code128Bars(text: string): Bars | null {
  const printed = text.replaceAll("\u001d", "");
  if (text.length > longest || !/^[ -~]+$/.test(printed)) return null;
  // Only then has a caret a second meaning.
  const parsefnc = printed !== text;
  const spelled = parsefnc
    ? text.replaceAll("^", "^^").replaceAll("\u001d", "^FNC1")
    : text;
  const bars: { at: number; width: number }[] = [];
  let widthModules = 0;
  code128(
    {
      ...{ bcid: "code128", text: spelled, parsefnc },
      ...{ scaleX: 1, scaleY: 1, height: 1 },
    },
    {
      scale: (x, y) => [x, y],
      measure: () => ({ width: 0, ascent: 0, descent: 0 }),
      init(width) {
        widthModules = width;
      },
      line(x0, _y0, _x1, _y1, width) {
        // An odd bar is given by its middle, rounded up to a whole module.
        bars.push({ at: Math.floor(x0 - width / 2), width });
      },
      polygon: () => undefined,
      hexagon: () => undefined,
      ellipse: () => undefined,
      fill: () => undefined,
      text: () => undefined,
      end: () => undefined,
    },
  );
  return { widthModules, bars };
}
