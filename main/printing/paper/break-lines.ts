/**
 * Widths of letters as parts of their height, on the wide side: the font in the printer is condensed, and a line that turns out
 * shorter than thought harms nobody.
 */
const narrow = 0.29;
const usual = 0.49;
const capital = 0.57;
const wide = 0.78;
/** Scripts and signs that fill a square. */
const square = 1.05;

function widthOf(letter: string): number {
  if (/[ -~]/.test(letter)) {
    if (/[iljtfrI.,:;'`|!()[\]{} -]/.test(letter)) return narrow;
    if (/[mwMW@%&]/.test(letter)) return wide;
    return /[A-Z0-9#]/.test(letter) ? capital : usual;
  }
  return /[\u00a0-\u024f]/.test(letter) ? capital : square;
}

/** How wide a line is, in heights of its letters. */
export const lineWidth = (line: string): number => {
  let width = 0;
  for (const letter of line) width += widthOf(letter);
  return width;
};

const ellipsis = "...";

/** Printers' fonts have no pictures: each would be an empty box. */
const withoutPictures = (text: string): string =>
  text.replace(
    /(?![©®™])\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu,
    "",
  );

/**
 * Breaks text at spaces into lines no wider than so many letter heights; a word wider than a line is broken where it must be.
 * What does not fit ends in an ellipsis. Always at least one line.
 */
export function breakLines(
  text: string,
  widest: number,
  mostLines: number,
): string[] {
  const lines: string[] = [];
  let rest = withoutPictures(text).trim().replace(/\s+/g, " ");
  while (rest !== "" && lines.length < mostLines) {
    const line = firstLine(rest, widest);
    lines.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  const last = lines.at(-1);
  if (rest !== "" && last !== undefined) {
    lines[lines.length - 1] = shortened(last, widest);
  }
  return lines.length === 0 ? [""] : lines;
}

function firstLine(text: string, widest: number): string {
  const longest = fitting(text, widest);
  if (longest.length === text.length) return longest;
  const space = longest.lastIndexOf(" ");
  return text[longest.length] === " " || space <= 0
    ? longest
    : longest.slice(0, space);
}

/** As many whole letters as fit; one at least, however narrow the paper. */
function fitting(text: string, widest: number): string {
  let width = 0;
  let length = 0;
  for (const letter of text) {
    width += widthOf(letter);
    if (width > widest && length > 0) break;
    length += letter.length;
  }
  return text.slice(0, length);
}

const shortened = (line: string, widest: number): string =>
  fitting(line, widest - lineWidth(ellipsis)).trimEnd() + ellipsis;
