import type { Refusal } from "../../shared/contract/refusals.ts";

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * `~SDnn` sets the heat of the head, `^JUS` keeps it over a power cut; written only when a person changes it, because the
 * memory it is kept in wears. Source: Zebra ZPL II Programming Guide, ~SD, ^JU.
 * @param darkness whole number from 0 to 30
 */
export const darknessSetting = (darkness: number): Uint8Array =>
  ascii(`~SD${String(darkness).padStart(2, "0")}^XA^JUS^XZ`);

/** Feeds a few labels and measures their length and gap. Source: Zebra ZPL II Programming Guide, ~JC. */
export const calibration = ascii("~JC");

/** The fault that calibrating is the remedy for. */
export const mayBeCalibrated = ({ code }: Refusal): boolean =>
  code === "printer.needs-calibration";
