import { randomBytes } from "node:crypto";
import type { Randomness } from "../../shared/time.ts";

const idChanceLength = 13;

/** Real chance, for entry files only. */
export const systemRandomness: Randomness = () =>
  randomBytes(6).readUIntBE(0, 6) / 2 ** 48;

/** 13 characters of 0-9a-z, about 64 bits, for ids. */
export const idChance = (): string =>
  BigInt(`0x${randomBytes(8).toString("hex")}`)
    .toString(36)
    .padStart(idChanceLength, "0");

/** 256 bits as 64 hexadecimal digits: opens the web host for whoever has read the ready line. */
export const newToken = (): string => randomBytes(32).toString("hex");
