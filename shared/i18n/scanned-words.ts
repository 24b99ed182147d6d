import type { Catalogue } from "./catalogue.ts";

const ownCode = /^PB-(BADGE|BIN|BOX|CMD|PARCEL|QTY|TOTE)-([!-~]{1,64})$/i;

/** What was scanned, as people call it: nobody at a bench says "PB-CMD-UNDO". Codes of others stay as they are. */
export function scannedWords(scanned: string, words: Catalogue): string {
  const [, kind, rest] = ownCode.exec(scanned) ?? [];
  if (kind === undefined || rest === undefined) return scanned;
  switch (kind.toUpperCase()) {
    case "BADGE":
      return words.bench.own.badge;
    case "BIN":
      return words.bench.bin(rest);
    case "BOX":
      return words.bench.own.box(rest);
    case "PARCEL":
      return words.bench.parcel(rest);
    case "QTY":
      return `${rest} ×`;
    case "TOTE":
      return words.bench.own.tote(rest.toUpperCase());
    default:
      return commandWord(rest.toLowerCase(), words) ?? scanned;
  }
}

const commandWord = (name: string, { actions }: Catalogue): string | null =>
  isAction(name, actions) ? actions[name] : null;

const isAction = (
  name: string,
  actions: Catalogue["actions"],
): name is keyof Catalogue["actions"] => Object.hasOwn(actions, name);
