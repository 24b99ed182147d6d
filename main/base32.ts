/** RFC 4648, 6, without padding. */
const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

export function toBase32(bytes: Uint8Array): string {
  let text = "";
  let held = 0;
  let heldBits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    heldBits += 8;
    while (heldBits >= 5) {
      heldBits -= 5;
      text += digits[(held >> heldBits) & 31] ?? "";
    }
  }
  return heldBits === 0
    ? text
    : text + (digits[(held << (5 - heldBits)) & 31] ?? "");
}

/** Null for anything that is not such text. */
export function fromBase32(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let at = 0;
  let held = 0;
  let heldBits = 0;
  for (const letter of text) {
    const digit = digits.indexOf(letter);
    if (digit === -1) return null;
    held = ((held << 5) | digit) & 0xfff;
    heldBits += 5;
    if (heldBits < 8) continue;
    heldBits -= 8;
    bytes[at++] = (held >> heldBits) & 0xff;
  }
  return bytes;
}
