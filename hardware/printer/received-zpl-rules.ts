import type { ZplCommand } from "./zpl-reader.ts";

export type Ruling = "keep" | "drop" | "store-picture" | "refuse";

/** What draws: fields, fonts, barcodes, boxes, pictures, and where they stand. */
const draws =
  /^(A|B[0-9A-Z]|BY|C[FIVW]|F[BCDHMNOPRSTVW]|G[BCDEFS]|L[HLRST]|MU|P[MOQW]|S[FN]|TB|X[AFGZ]|DF|IM)$/;

/**
 * What stores, configures, resets, stops, talks, joins networks or feeds paper, and so has no business in a label:
 * ^J job and sensor commands but for those below, ^K display and password, ^N and ^W network, ^H and ~H answers, ^S serial port and
 * clock, ^IS and ^TO storage, ^CO ^CP memory and presenter, ^P pauses; ~D downloads, ~E erasing, ~J ~K ~N ~P ~R ~W likewise.
 */
const dangerous =
  /^(\^(J[^MTUZ]|K[A-Z]|N[A-Z]|W[A-Z]|H[A-Z]|S[CILOPRTX]|IS|TO|C[OP]|P[NP]|M[AIL])|~([DEHKNPRW][A-Z]|J[^OS]))$/;

/** The prefixes as they are from the factory; naming them again changes nothing, and Zebra's own drivers do. */
const factoryPrefix: Readonly<Record<string, string>> = {
  CC: "^",
  CT: "~",
  CD: ",",
};

/**
 * What happens to one command of somebody else's label. Only what draws is passed on. Left out without a word are the settings that
 * carriers' programs send along (media, mode, darkness, speed, sensors, comments) and what no printer knows: the picture does not
 * depend on them. A label that tries more than that is refused, because nobody can say what it was meant to be.
 * Source: Zebra ZPL II Programming Guide, command list.
 */
export function rulingOn({ prefix, code, data }: ZplCommand): Ruling {
  // Bytes between commands: printers skip them, and they are not passed on.
  if (prefix === "") return "drop";
  if (prefix === "!") return "refuse";
  const factory = factoryPrefix[code];
  if (factory !== undefined) return data === factory ? "drop" : "refuse";
  if (prefix === "^" && code === "JM") return halvesDots(data);
  if (prefix === "~" && code === "DG") return "store-picture";
  if (prefix === "^" && draws.test(code)) return "keep";
  return dangerous.test(prefix + code) ? "refuse" : "drop";
}

/** ^JMA is the head as it is; ^JMB doubles every dot, for this label and all that follow. */
const halvesDots = (data: string): Ruling =>
  /^\s*B/i.test(data) ? "refuse" : "drop";
