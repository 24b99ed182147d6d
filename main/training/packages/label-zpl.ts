import {
  dotsOfMm,
  labelHeightMm,
  labelWidthMm,
  type LabelSheet,
  type TextStyle,
} from "./label-sheet.ts";

/** Height of a letter's box in printer font 0 for a capital of the PDF's: its own letters are narrower and taller. */
const fontScale = 1.05;
/** A letter of font 0 is about half as wide as it is high. */
const letterWidth = 0.52;

/** `^` and `~` begin commands, and `_` begins what is written in hexadecimal after ^FH. */
const asField = (text: string): string =>
  text.replaceAll(
    /[\^~_]/g,
    (letter) => `_${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The same label in a thermal printer's own language. Source: Zebra, "ZPL II Programming Guide": ^A, ^FB, ^FR, ^GB. */
export function zplSheet(): LabelSheet {
  const fields: string[] = [];
  const filled = (
    x: number,
    y: number,
    width: number,
    height: number,
  ): void => {
    const thick = Math.max(1, Math.min(width, height));
    fields.push(`^FO${x},${y}^GB${width},${height},${thick},B,0^FS`);
  };

  const fitting = (text: string, style: TextStyle): number => {
    const wanted = style.sizeMm * fontScale;
    const width = text.length * wanted * letterWidth;
    const most = style.maxWidthMm ?? Number.POSITIVE_INFINITY;
    return width > most ? (wanted * most) / width : wanted;
  };

  return {
    text(xMm, yMm, text, style) {
      const sizeMm = fitting(text, style);
      const high = dotsOfMm(sizeMm);
      const wide = Math.round(high * (style.bold === true ? 1 : 0.9));
      const blockMm =
        style.align === "centre"
          ? 2 * Math.min(xMm, labelWidthMm - xMm)
          : style.align === "right"
            ? xMm
            : labelWidthMm - xMm;
      const leftMm =
        style.align === "centre"
          ? xMm - blockMm / 2
          : style.align === "right"
            ? 0
            : xMm;
      const turn = { left: "L", right: "R", centre: "C" }[
        style.align ?? "left"
      ];
      const top = dotsOfMm(yMm - sizeMm * 0.76);
      fields.push(
        `^FO${dotsOfMm(leftMm)},${top}^A0N,${high},${wide}` +
          `^FB${dotsOfMm(blockMm)},1,0,${turn}` +
          (style.white === true ? "^FR" : "") +
          `^FH^FD${asField(text)}^FS`,
      );
    },
    box(xMm, yMm, widthMm, heightMm) {
      filled(
        dotsOfMm(xMm),
        dotsOfMm(yMm),
        dotsOfMm(widthMm),
        Math.max(1, dotsOfMm(heightMm)),
      );
    },
    frame(xMm, yMm, widthMm, heightMm) {
      fields.push(
        `^FO${dotsOfMm(xMm)},${dotsOfMm(yMm)}^GB${dotsOfMm(widthMm)},${dotsOfMm(heightMm)},3,B,0^FS`,
      );
    },
    // A printer's own language has no free shapes: the carrier's mark is a plain square here.
    polygon(xMm, yMm, _, scale) {
      filled(dotsOfMm(xMm), dotsOfMm(yMm), dotsOfMm(scale), dotsOfMm(scale));
    },
    dots: filled,
    save: () =>
      Promise.resolve(
        new TextEncoder().encode(
          `^XA^CI28^PW${dotsOfMm(labelWidthMm)}^LL${dotsOfMm(labelHeightMm)}^LH0,0\n${fields.join("\n")}\n^XZ\n`,
        ),
      ),
  };
}
