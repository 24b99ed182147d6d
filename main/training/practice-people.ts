import type { Language } from "../../shared/contract/bench-view.ts";

export interface PracticePerson {
  readonly name: string;
  readonly role: "packer" | "supervisor";
  readonly language: Language;
  /** What stands on the badge, after `PB-BADGE-`. */
  readonly badgeCode: string;
}

/** Who can sign in at a training bench: enough to change shifts and to call somebody who may undo. */
export const practicePeople: readonly PracticePerson[] = [
  {
    name: "Marta de Wit",
    role: "packer",
    language: "nl",
    badgeCode: "MARTA-2041",
  },
  {
    name: "Piotr Zieliński",
    role: "packer",
    language: "en",
    badgeCode: "PIOTR-2077",
  },
  {
    name: "Sam Okafor",
    role: "supervisor",
    language: "en",
    badgeCode: "SAM-1003",
  },
  {
    name: "Jule Brandt",
    role: "packer",
    language: "de",
    badgeCode: "JULE-2113",
  },
  {
    name: "Ola Wrona",
    role: "packer",
    language: "pl",
    badgeCode: "OLA-2150",
  },
];
