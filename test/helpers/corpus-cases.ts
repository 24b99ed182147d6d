import { readFileSync } from "node:fs";
import { corpusFile, type CorpusArea } from "./corpus.ts";

/** The cases of one shared file, or none where the folder is absent; pair with `describe.skipIf(cases.length === 0)`. */
export function corpusCases<Case>(
  area: CorpusArea,
  name: string,
  list: "cases" | "descriptors" = "cases",
): readonly Case[] {
  const path = corpusFile(area, name);
  if (path === null) return [];
  const file = JSON.parse(readFileSync(path, "utf8")) as Readonly<
    Record<string, readonly Case[]>
  >;
  return file[list] ?? [];
}

/** "02 0D FF" → bytes. */
export const hexBytes = (hex: string): Uint8Array =>
  Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex"));
