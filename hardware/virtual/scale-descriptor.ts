/**
 * Writes the report descriptor of a scale: weight report 3, and report 2 to set it to zero.
 * Source: USB Device Class Definition for HID 1.11, section 6.2.2; HID Point of Sale usage tables 1.02, page 8D.
 */
export function scaleDescriptor({
  zero,
  weightBits,
}: {
  readonly zero: "output" | "feature" | "none";
  readonly weightBits: 16 | 24;
}): Uint8Array {
  const main = zero === "output" ? 0x91 : 0xb1;
  return Uint8Array.from(
    [
      [0x05, 0x8d],
      [0x09, 0x20],
      [0xa1, 0x01],
      ...(zero === "none"
        ? []
        : [
            [0x85, 0x02],
            // Two switches, "enforced zero return" and "zero scale", and six bits that fill the byte.
            [0x75, 0x01, 0x95, 0x02, 0x15, 0x00, 0x25, 0x01],
            [0x09, 0x81, 0x09, 0x80, main, 0x02],
            [0x75, 0x06, 0x95, 0x01, main, 0x03],
          ]),
      [0x85, 0x03, 0x75, 0x08, 0x95, 0x01],
      choice(0x70, 8),
      choice(0x50, 12),
      // Power of ten, signed.
      [0x15, 0x81, 0x25, 0x7f, 0x09, 0x41, 0x81, 0x02],
      [0x75, weightBits, 0x15, 0x00, 0x27, 0xff, 0xff, 0xff, 0x00],
      [0x09, 0x40, 0x81, 0x02],
      [0xc0],
    ].flat(),
  );
}

/** A value that chooses one of the usages behind its collection's own. */
const choice = (collection: number, usages: number): number[] => [
  ...[0x09, collection, 0xa1, 0x02, 0x15, 0x01, 0x25, usages],
  ...[0x19, collection + 1, 0x29, collection + usages, 0x81, 0x00, 0xc0],
];
