/**
 * The layouts a keyboard scanner can be set to, as physical keys. Source: Microsoft keyboard layouts 00000409 (us),
 * 00000809 (uk), 0000040C (fr), 00000813 (be), 00000407 (de), 00000807 (ch), 00000410 (it), 0000040A (es), 00000413 (nl);
 * the Dutch one checked against xkeyboard-config, nl(std).
 */
interface Layout {
  /** Keys in `keyOrder`, without and with Shift; ⍽ types nothing. */
  readonly plain: string;
  readonly shift: string;
  /** With AltGr, by key. */
  readonly altGr: Readonly<Record<string, string>>;
  /** Keys whose accents wait for the next key; "AltGr+" in front where only that level does. */
  readonly dead: readonly string[];
}

export const physicalLayouts = [
  ...(["us", "uk", "fr", "be", "de"] as const),
  ...(["ch", "it", "es", "nl"] as const),
] as const;
export type PhysicalLayout = (typeof physicalLayouts)[number];

const letters = (row: string): string[] => [...row].map((key) => `Key${key}`);

/** The four rows of keys from the top left, with the key that only European keyboards have beside the left Shift. */
const keyOrder: readonly string[] = [
  "Backquote",
  ...[..."1234567890"].map((digit) => `Digit${digit}`),
  ...["Minus", "Equal"],
  ...letters("QWERTYUIOP"),
  ...["BracketLeft", "BracketRight"],
  ...letters("ASDFGHJKL"),
  ...["Semicolon", "Quote", "Backslash"],
  "IntlBackslash",
  ...letters("ZXCVBNM"),
  ...["Comma", "Period", "Slash"],
];

const places: ReadonlyMap<string, number> = new Map(
  keyOrder.map((code, place) => [code, place]),
);

const layouts: Readonly<Record<PhysicalLayout, Layout>> = {
  us: {
    plain: "`1234567890-=qwertyuiop[]asdfghjkl;'\\\\zxcvbnm,./",
    shift: '~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"||ZXCVBNM<>?',
    altGr: {},
    dead: [],
  },
  uk: {
    plain: "`1234567890-=qwertyuiop[]asdfghjkl;'#\\zxcvbnm,./",
    shift: '¬!"£$%^&*()_+QWERTYUIOP{}ASDFGHJKL:@~|ZXCVBNM<>?',
    altGr: { Digit4: "€", Backquote: "¦" },
    dead: [],
  },
  fr: {
    plain: "²&é\"'(-è_çà)=azertyuiop^$qsdfghjklmù*<wxcvbn,;:!",
    shift: "⍽1234567890°+AZERTYUIOP¨£QSDFGHJKLM%µ>WXCVBN?./§",
    altGr: {
      ...{ Digit2: "~", Digit3: "#", Digit4: "{", Digit5: "[", Digit6: "|" },
      ...{ Digit7: "`", Digit8: "\\", Digit9: "^", Digit0: "@" },
      ...{ Minus: "]", Equal: "}", BracketRight: "¤", KeyE: "€" },
    },
    dead: ["BracketLeft", "AltGr+Digit2", "AltGr+Digit7"],
  },
  be: {
    plain: "²&é\"'(§è!çà)-azertyuiop^$qsdfghjklmùµ<wxcvbn,;:=",
    shift: "³1234567890°_AZERTYUIOP¨*QSDFGHJKLM%£>WXCVBN?./+",
    altGr: {
      ...{ Digit1: "|", Digit2: "@", Digit3: "#", Digit4: "{", Digit5: "[" },
      ...{ Digit6: "^", Digit9: "{", Digit0: "}", KeyE: "€" },
      ...{ BracketLeft: "[", BracketRight: "]", IntlBackslash: "\\" },
      ...{ Quote: "´", Backslash: "`", Slash: "~" },
    },
    dead: ["BracketLeft", "AltGr+Quote", "AltGr+Backslash", "AltGr+Slash"],
  },
  de: {
    plain: "^1234567890ß´qwertzuiopü+asdfghjklöä#<yxcvbnm,.-",
    shift: "°!\"§$%&/()=?`QWERTZUIOPÜ*ASDFGHJKLÖÄ'>YXCVBNM;:_",
    altGr: {
      ...{ Digit2: "²", Digit3: "³", Digit7: "{", Digit8: "[", Digit9: "]" },
      ...{ Digit0: "}", Minus: "\\", KeyQ: "@", KeyE: "€", KeyM: "µ" },
      ...{ BracketRight: "~", IntlBackslash: "|" },
    },
    dead: ["Backquote", "Equal"],
  },
  ch: {
    plain: "§1234567890'^qwertzuiopü¨asdfghjklöä$<yxcvbnm,.-",
    shift: '°+"*ç%&/()=?`QWERTZUIOPè!ASDFGHJKLéà£>YXCVBNM;:_',
    altGr: {
      ...{ Digit1: "¦", Digit2: "@", Digit3: "#", Digit4: "°", Digit5: "§" },
      ...{ Digit6: "¬", Digit7: "|", Digit8: "¢", Minus: "´", Equal: "~" },
      ...{ BracketLeft: "[", BracketRight: "]", Quote: "{", Backslash: "}" },
      ...{ IntlBackslash: "\\", KeyE: "€" },
    },
    dead: ["Equal", "BracketRight", "AltGr+Minus", "AltGr+Equal"],
  },
  it: {
    plain: "\\1234567890'ìqwertyuiopè+asdfghjklòàù<zxcvbnm,.-",
    shift: '|!"£$%&/()=?^QWERTYUIOPé*ASDFGHJKLç°§>ZXCVBNM;:_',
    altGr: {
      ...{ BracketLeft: "[", BracketRight: "]", Semicolon: "@", Quote: "#" },
      ...{ Digit5: "€", KeyE: "€" },
    },
    dead: [],
  },
  es: {
    plain: "º1234567890'¡qwertyuiop`+asdfghjklñ´ç<zxcvbnm,.-",
    shift: 'ª!"·$%&/()=?¿QWERTYUIOP^*ASDFGHJKLÑ¨Ç>ZXCVBNM;:_',
    altGr: {
      ...{ Backquote: "\\", Digit1: "|", Digit2: "@", Digit3: "#" },
      ...{ Digit4: "~", Digit5: "€", Digit6: "¬", KeyE: "€" },
      ...{ BracketLeft: "[", BracketRight: "]", Quote: "{", Backslash: "}" },
    },
    dead: ["BracketLeft", "Quote", "AltGr+Digit4"],
  },
  nl: {
    plain: "@1234567890/°qwertyuiop¨*asdfghjkl+´<]zxcvbnm,.-",
    shift: "§!\"#$%&_()'?~QWERTYUIOP^|ASDFGHJKL±`>[ZXCVBNM;:=",
    altGr: {
      ...{ Backquote: "¬", Digit1: "¹", Digit2: "²", Digit3: "³" },
      ...{ Digit7: "£", Digit8: "{", Digit9: "}", Minus: "\\", Equal: "¸" },
      ...{ KeyE: "€", KeyR: "¶", KeyS: "ß", KeyM: "µ", Period: "·" },
      ...{ IntlBackslash: "¦" },
    },
    dead: ["Equal", "BracketLeft", "Quote", "AltGr+Equal"],
  },
};

/** One stroke of a physical key. */
export interface Stroke {
  readonly code: string;
  readonly shift: boolean;
  readonly altGr: boolean;
}

/**
 * What this key types on this layout: one character, a combining accent for a key that waits for the next one, or null.
 * Join with `joinAccents`.
 */
export function typedOn(
  layout: PhysicalLayout,
  { code, shift, altGr }: Stroke,
): string | null {
  const { plain, shift: shifted, altGr: third, dead } = layouts[layout];
  const place = places.get(code);
  if (place === undefined) return code === "Space" && !altGr ? " " : null;
  const character = altGr ? third[code] : (shift ? shifted : plain)[place];
  if (character === undefined || character === "⍽") return null;
  const waits = dead.includes(altGr ? `AltGr+${code}` : code);
  return waits ? (accents.get(character) ?? character) : character;
}

/** Every character this layout has, with its stroke; the simplest stroke where there are several. */
export function strokesOf(
  layout: PhysicalLayout,
): ReadonlyMap<string, readonly Stroke[]> {
  const found = new Map<string, readonly Stroke[]>();
  const add = (stroke: Stroke): void => {
    const typed = typedOn(layout, stroke);
    if (typed === null) return;
    const spacing = spacings.get(typed);
    const text = spacing ?? typed;
    const strokes = spacing === undefined ? [stroke] : [stroke, spaceStroke];
    const known = found.get(text);
    if (known === undefined || known.length > strokes.length) {
      found.set(text, strokes);
    }
  };
  for (const code of [...keyOrder, "Space"]) {
    add({ code, shift: false, altGr: false });
  }
  for (const code of keyOrder) add({ code, shift: true, altGr: false });
  for (const code of keyOrder) add({ code, shift: false, altGr: true });
  return found;
}

const spaceStroke: Stroke = { code: "Space", shift: false, altGr: false };

/** Accents by themselves, and as the combining character that stands for a key waiting for its letter. */
const accents: ReadonlyMap<string, string> = new Map([
  ["^", "\u0302"],
  ["¨", "\u0308"],
  ["´", "\u0301"],
  ["`", "\u0300"],
  ["~", "\u0303"],
  ["¸", "\u0327"],
]);
const spacings: ReadonlyMap<string, string> = new Map(
  [...accents].map(([spacing, combining]) => [combining, spacing]),
);

/** Puts waiting accents on the letters after them; before a blank an accent stands by itself, as before what takes none. */
export function joinAccents(text: string): string {
  if (!/[\u0300-\u0303\u0308\u0327]/.test(text)) return text;
  let joined = "";
  let waiting = "";
  for (const character of text) {
    const accent = spacings.get(waiting) ?? "";
    const together = `${character}${waiting}`.normalize("NFC");
    if (waiting === "") joined += spacings.has(character) ? "" : character;
    else if (character === " ") joined += accent;
    else if (together.length === 1) joined += together;
    else joined += accent + (spacings.has(character) ? "" : character);
    waiting = spacings.has(character) ? character : "";
  }
  return joined + (spacings.get(waiting) ?? "");
}
