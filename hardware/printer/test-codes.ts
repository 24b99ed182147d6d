import { createHash } from "node:crypto";

/** One code of a test label; each has a text of its own, so that a scanner that tells no symbology still says which it read. */
export interface TestCode {
  readonly symbology: "code-128" | "data-matrix" | "qr";
  readonly text: string;
}

/** Letters and digits that are not mistaken for each other when somebody reads them out. */
const alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const tokenLength = 5;

/**
 * The codes of one test label, for example `PB-TEST-7K2MQ-1`: made from the id of the command that asked for it, so that a
 * label of last week proves nothing and the same command, arriving twice, means the same label.
 */
export function testCodes(commandId: string): readonly TestCode[] {
  const digest = createHash("sha256").update(commandId).digest();
  const token = [...digest.subarray(0, tokenLength)]
    .map((byte) => alphabet[byte % alphabet.length])
    .join("");
  return [
    { symbology: "code-128", text: `PB-TEST-${token}-1` },
    { symbology: "data-matrix", text: `PB-TEST-${token}-2` },
    { symbology: "qr", text: `PB-TEST-${token}-3` },
  ];
}
