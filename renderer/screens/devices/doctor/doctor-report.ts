import type { DoctorResult } from "../../../../shared/contract/doctor-view.ts";
import {
  sayRefusal,
  type Catalogue,
} from "../../../../shared/i18n/catalogue.ts";
import { lineToPaste } from "../line-to-paste.ts";
import type { DoctorGroupOf } from "./doctor-verdict.ts";
import { factInWords } from "./fact-words.ts";

/** The whole examination as plain text, one fact a line: to be pasted into a message to whoever helps. */
export const doctorReport = (
  words: Catalogue,
  title: string,
  day: string,
  groups: readonly DoctorGroupOf[],
  nameOf: (subject: string) => string,
): string =>
  [
    title,
    day,
    ...groups.flatMap(({ subject, results }) => [
      "",
      nameOf(subject),
      ...results.flatMap((result) => linesOf(words, result)),
    ]),
    "",
  ].join("\n");

function linesOf(
  words: Catalogue,
  { check, state, refusal, facts }: DoctorResult,
): string[] {
  const paste = refusal === null ? null : lineToPaste(words, refusal);
  const said = refusal === null ? null : sayRefusal(words, refusal);
  return [
    `- ${words.doctor.checks[check]}: ${words.doctor.states[state]}`,
    ...(refusal === null || said === null
      ? []
      : [`    ${said.says} ${said.remedy} [${refusal.code}]`]),
    ...(paste === null ? [] : [`    ${paste.hint} ${paste.line}`]),
    ...facts.map(
      (fact) =>
        `    ${words.doctor.facts[fact[0]]}: ${factInWords(words, fact)}`,
    ),
  ];
}
