/**
 * Writes text from outside (names, article titles, barcodes) into ZPL so that it can only ever be text.
 *
 * ZPL has three live characters, `^`, `~` and the `^FH` indicator; everything else that could matter belongs to one
 * symbology or to `^FB`. Each writer below returns a whole field, `^FH…^FD…^FS`, for labels that begin with `^CI28` (UTF-8).
 * Source: Zebra ZPL II Programming Guide, ^FH, ^FD, ^FB, ^BC, ^BX, ^BQ, ^CI.
 */

/** The guide's limit for one field, counted after escaping; what is longer is cut at a whole letter. */
export const maxFieldBytes = 3072;

const defaultIndicator = "_";

/** `^BX` has an escape character of its own (default `_` or `~` by firmware), so ^FH uses another one there. */
const dataMatrixIndicator = "\\";
const dataMatrixEscape = "_";

const utf8 = new TextEncoder();

/** Hex-escapes all that is not plain printable ASCII, so no transport can re-code it and no command can start. */
function escapeBytes(text: string, indicator: string): string {
  let escaped = "";
  for (const letter of text) {
    const written = escapeLetter(letter, indicator);
    if (escaped.length + written.length > maxFieldBytes) break;
    escaped += written;
  }
  return escaped;
}

function escapeLetter(letter: string, indicator: string): string {
  const live = letter === "^" || letter === "~" || letter === indicator;
  if (!live && /^[ -~]$/.test(letter)) return letter;
  let escaped = "";
  for (const byte of utf8.encode(letter)) {
    escaped += indicator + byte.toString(16).toUpperCase().padStart(2, "0");
  }
  return escaped;
}

/** Lone surrogates become U+FFFD and letters their composed form: fonts have é, not e followed by an accent. */
const readable = (text: string): string => text.toWellFormed().normalize("NFC");

const withoutLineBreaks = (text: string): string =>
  text.replace(/\r\n|[\r\n\u2028\u2029]/g, " ");

/** One line of text. */
export const textField = (text: string): string =>
  `^FH${defaultIndicator}^FD${escapeBytes(readable(text), defaultIndicator)}^FS`;

/** Text inside `^FB`: line breaks stay line breaks, backslashes are doubled because ^FB reads them. */
export const blockField = (text: string): string =>
  textField(
    readable(text)
      .replaceAll("\\", "\\\\")
      .replace(/\r\n|[\r\n\u2028\u2029]/g, "\\&"),
  );

/** Data of `^BC` in normal mode, where `>` starts a sub-code and `>0` is the character itself. */
export const code128Field = (data: string): string =>
  textField(withoutLineBreaks(data).replaceAll(">", ">0"));

/** Data of `^BX` written with `_` as its escape parameter (g), for example `^BXN,6,200,,,,_`. */
export const dataMatrixField = (data: string): string => {
  const doubled = data
    .toWellFormed()
    .replaceAll(dataMatrixEscape, dataMatrixEscape.repeat(2));
  return `^FH${dataMatrixIndicator}^FD${escapeBytes(doubled, dataMatrixIndicator)}^FS`;
};

/** Data of `^BQ`: error level M, automatic input; the comma ends the switches, so later ones are data. */
export const qrField = (data: string): string =>
  `^FH${defaultIndicator}^FD${escapeBytes(`MA,${data.toWellFormed()}`, defaultIndicator)}^FS`;
