/** A code that the set-up of a keyboard scanner shows, and what a scanner must make of it. */
export interface SetupCode {
  readonly id: "letters" | "signs" | "separator";
  /** As a Code 128; GS stands for FNC1, which no scanner sends as a character when it comes first. */
  readonly drawn: string;
  readonly reads: string;
}

/**
 * Together they tell every layout from every other, show what becomes of capitals and small letters, and what is typed for
 * the separator of a GS1 code. Whatever surrounds them is prefix and suffix.
 */
export const setupCodes: readonly SetupCode[] = [
  { id: "letters", drawn: "ABCabc0123-/+]%", reads: "ABCabc0123-/+]%" },
  { id: "signs", drawn: 'PB:Zyxw@#"&_=?.', reads: 'PB:Zyxw@#"&_=?.' },
  {
    id: "separator",
    drawn: "\u001d010950600013435210AB12\u001d21X7",
    reads: "010950600013435210AB12\u001d21X7",
  },
];

/** Scanned last, to see that what was learned is enough. */
export const setupCheckCode = "PB-Qwazy/047:m";
