import type { DoctorResult } from "../../../../shared/contract/doctor-view.ts";
import type { Catalogue } from "../../../../shared/i18n/catalogue.ts";

type Fact = DoctorResult["facts"][number];

/** A fact as somebody reads it: figures and makes as they are, our own words in the reader's language. */
export function factInWords(words: Catalogue, [fact, value]: Fact): string {
  const own: Readonly<
    Partial<Record<Fact[0], Readonly<Record<string, string>>>>
  > = {
    role: words.devices.roles,
    state: words.devices.states,
    driver: words.devices.drivers,
    virtual: { yes: words.doctor.yes },
  };
  return own[fact]?.[value] ?? value;
}
