import {
  PDFDocument,
  StandardFonts,
  rgb,
  type PDFFont,
  type PDFPage,
} from "pdf-lib";

/** A6, as the platform's labels. */
export const labelWidthMm = 105;
export const labelHeightMm = 148;

/** What the platform makes labels on; an A5 sheet is twice an A6 one, and the label stands as large as ever at its top. */
const labelSizes = ["A6", "A5"] as const;
export type LabelSize = (typeof labelSizes)[number];
/** Everything a label is handed out as. */
export const labelShapes = [...labelSizes, "PNG", "ZPL"] as const;
export type LabelShape = (typeof labelShapes)[number];
const pagesMm: { readonly [Size in LabelSize]: readonly [number, number] } = {
  A6: [labelWidthMm, labelHeightMm],
  A5: [148, 210],
};

const pointsPerMm = 72 / 25.4;
/** A Zebra's 203 dpi: bars laid on these dots stay as wide as they were meant. */
const pointsPerDot = 72 / 203;

export interface TextStyle {
  /** Capital height is about 0.72 of it. */
  readonly sizeMm: number;
  readonly bold?: boolean;
  readonly align?: "left" | "right" | "centre";
  /** Longer text is set smaller until it fits. */
  readonly maxWidthMm?: number;
  readonly white?: boolean;
}

/** A page measured from its upper left corner, in millimetres; symbols in printer dots. Black and white only. */
export interface LabelSheet {
  /** `y` is the text's baseline. */
  text(xMm: number, yMm: number, text: string, style: TextStyle): void;
  box(xMm: number, yMm: number, widthMm: number, heightMm: number): void;
  frame(xMm: number, yMm: number, widthMm: number, heightMm: number): void;
  polygon(xMm: number, yMm: number, path: string, scale: number): void;
  dots(x: number, y: number, width: number, height: number): void;
  save(): Promise<Uint8Array>;
}

export const dotsOfMm = (mm: number): number => Math.round((mm / 25.4) * 203);

const black = rgb(0, 0, 0);
const white = rgb(1, 1, 1);

/** `atMs` is what the file names as its date: the clock's, not the machine's. */
export async function labelSheet(
  atMs: number,
  paper: LabelSize = "A6",
): Promise<LabelSheet> {
  const file = await PDFDocument.create({ updateMetadata: false });
  file.setProducer("PolderPost label service");
  file.setCreationDate(new Date(atMs));
  const [pageWidthMm, pageHeightMm] = pagesMm[paper];
  const page: PDFPage = file.addPage([
    pageWidthMm * pointsPerMm,
    pageHeightMm * pointsPerMm,
  ]);
  const height = page.getHeight();
  const plain = await file.embedFont(StandardFonts.Helvetica);
  const bold = await file.embedFont(StandardFonts.HelveticaBold);

  const fittingSize = (
    font: PDFFont,
    text: string,
    style: TextStyle,
  ): number => {
    const wanted = style.sizeMm * pointsPerMm;
    const width = font.widthOfTextAtSize(text, wanted);
    const most = (style.maxWidthMm ?? Number.POSITIVE_INFINITY) * pointsPerMm;
    return width > most ? (wanted * most) / width : wanted;
  };

  return {
    text(xMm, yMm, given, style) {
      const text = printable(given);
      const font = style.bold === true ? bold : plain;
      const size = fittingSize(font, text, style);
      const width = font.widthOfTextAtSize(text, size);
      const shift =
        style.align === "right"
          ? width
          : style.align === "centre"
            ? width / 2
            : 0;
      page.drawText(text, {
        x: xMm * pointsPerMm - shift,
        y: height - yMm * pointsPerMm,
        size,
        font,
        color: style.white === true ? white : black,
      });
    },
    box(xMm, yMm, widthMm, heightMm) {
      page.drawRectangle({
        x: xMm * pointsPerMm,
        y: height - (yMm + heightMm) * pointsPerMm,
        width: widthMm * pointsPerMm,
        height: heightMm * pointsPerMm,
        color: black,
      });
    },
    frame(xMm, yMm, widthMm, heightMm) {
      page.drawRectangle({
        x: xMm * pointsPerMm,
        y: height - (yMm + heightMm) * pointsPerMm,
        width: widthMm * pointsPerMm,
        height: heightMm * pointsPerMm,
        borderColor: black,
        borderWidth: 3 * pointsPerDot,
      });
    },
    polygon(xMm, yMm, path, scale) {
      page.drawSvgPath(path, {
        x: xMm * pointsPerMm,
        y: height - yMm * pointsPerMm,
        scale: scale * pointsPerMm,
        color: black,
      });
    },
    dots(x, y, width, dotsHigh) {
      page.drawRectangle({
        x: x * pointsPerDot,
        y: height - (y + dotsHigh) * pointsPerDot,
        width: width * pointsPerDot,
        height: dotsHigh * pointsPerDot,
        color: black,
      });
    },
    save: () => file.save(),
  };
}

const standIns: Readonly<Record<string, string>> = {
  Ł: "L",
  ł: "l",
  ı: "i",
  İ: "I",
  đ: "d",
  Đ: "D",
};

/**
 * The standard PDF fonts write Western European letters only; others lose their marks, as carriers' own systems do it
 * (Łukasz becomes Lukasz). What has no stand-in is left out.
 */
export const printable = (text: string): string =>
  Array.from(text.normalize("NFC"), (letter) => {
    if (isWestern(letter)) return letter;
    const bare = standIns[letter] ?? letter.normalize("NFD").charAt(0);
    return isWestern(bare) ? bare : "";
  }).join("");

/** Latin-1 and the quotes and dashes of Windows-1252. */
const isWestern = (letter: string): boolean =>
  /^[\u0020-\u007e\u00a0-\u00ff‘’“”–—•…€ŠšŽžŒœŸ]$/.test(letter);
