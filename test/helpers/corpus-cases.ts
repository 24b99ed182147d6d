import { readFileSync } from "node:fs";
import { corpusFile, type CorpusArea } from "./corpus.ts";

interface CaseFile<Case> {
  readonly cases: readonly Case[];
}

/** The cases of one shared file, or none where the folder is absent; pair with `describe.skipIf(cases.length === 0)`. */
export function corpusCases<Case>(
  area: CorpusArea,
  name: string,
): readonly Case[] {
  const path = corpusFile(area, name);
  if (path === null) return [];
  return (JSON.parse(readFileSync(path, "utf8")) as CaseFile<Case>).cases;
}

/** "02 0D FF" → bytes. */
export const hexBytes = (hex: string): Uint8Array =>
  Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex"));
