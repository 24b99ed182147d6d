/** What all drawn pictures share: a 400 by 400 field, light from the upper left, one main colour and its shades. */
export interface Look {
  /** `#rrggbb`. */
  readonly main: string;
  readonly accent: string;
  /** One or two short words on the article. */
  readonly words: readonly string[];
}

/** Mixes towards white (positive) or black (negative); `amount` from -1 to 1. */
export function shade(colour: string, amount: number): string {
  const target = amount > 0 ? 255 : 0;
  const channels = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16);
    const mixed = Math.round(value + (target - value) * Math.abs(amount));
    return mixed.toString(16).padStart(2, "0");
  });
  return `#${channels.join("")}`;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export interface Lettering {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  /** Widest it may become; longer words are set tighter. */
  readonly width: number;
}

/** Centred serif words, one beneath the other, never wider than the label they stand on. */
export const lettered = (
  words: readonly string[],
  { x, y, size, colour, width }: Lettering,
): string =>
  words
    .map((word, row) => {
      const fontSize = row === 0 ? size : size * 0.68;
      const tight =
        word.length * fontSize * 0.64 > width
          ? ` textLength="${width}" lengthAdjust="spacingAndGlyphs"`
          : "";
      return `<text x="${x}" y="${y + row * size * 1.05}" font-family="Georgia,'DejaVu Serif',serif" font-size="${fontSize}" font-weight="${row === 0 ? 700 : 400}" fill="${colour}" text-anchor="middle"${tight}>${escaped(word)}</text>`;
    })
    .join("");

export const shadow = (x: number, y: number, width: number): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${width / 2}" ry="${width / 14}" fill="#000" opacity=".14"/>`;

/** A small tulip: the mark of the shop's own goods. */
export const tulip = (
  x: number,
  y: number,
  size: number,
  colour: string,
): string =>
  `<g transform="translate(${x} ${y}) scale(${size / 40})"><path d="M0 20V-2" stroke="${colour}" stroke-width="3" fill="none"/><path d="M0 16C-10 14-13 6-13 0C-6 2-1 8 0 16C1 8 6 2 13 0C13 6 10 14 0 16" fill="${colour}" opacity=".75"/><path d="M-11-22C-6-19-3-15 0-22C3-15 6-19 11-22C13-8 8 0 0 0C-8 0-13-8-11-22Z" fill="${colour}"/></g>`;
