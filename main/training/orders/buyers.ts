import type { Randomness } from "../../../shared/time.ts";
import { between, oneOf } from "./seeded-choice.ts";

export interface Buyer {
  readonly userId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
  readonly regionCode: "NL" | "BE" | "DE";
  readonly country: string;
  readonly province: string;
  readonly city: string;
  readonly postalCode: string;
  readonly street: string;
  readonly addition: string;
}

const firstNames = [
  "Zoë",
  "Aïcha",
  "Fenna",
  "Daan",
  "Sem",
  "Milou",
  "Jörg",
  "Noor",
  "Luuk",
  "Żaneta",
  "Björn",
  "Renée",
  "Mehmet",
  "Saïda",
  "Guusje",
  "Thijs",
  "Anaïs",
  "Ömer",
  "Eline",
  "Jesús",
  "Maël",
  "Femke",
  "Łukasz",
  "Ruben",
  "Šárka",
  "Tess",
  "Ilse",
  "José",
  "Niek",
  "Çağla",
  "Wout",
  "Maëlle",
  "Bram",
  "Aleksander",
  "Hêlin",
  "Joost",
  "Sofie",
  "Yara",
  "Cees",
  "Loïs",
];

const lastNames = [
  "de Vries",
  "van der Meijden-Çelik",
  "Hoekstra",
  "El Amrani",
  "’t Hooft",
  "van ’t Wout",
  "Jansen",
  "Öztürk",
  "de Groot",
  "Müller-Lüdenscheidt",
  "Bakker",
  "Van den Broeck",
  "Kowalczyk",
  "Peeters",
  "d’Hondt",
  "van IJzendoorn",
  "Smit",
  "Núñez",
  "Brouwer",
  "Straßburger",
  "Mulder",
  "van Dijk",
  "Łaski",
  "Boukhari",
  "Visser",
  "ten Brinke",
  "Åkesson",
  "Dekker",
  "Verhoeven",
  "in ’t Veld",
];

const streets: Readonly<Record<Buyer["regionCode"], readonly string[]>> = {
  NL: [
    "Korenbloemstraat",
    "Burgemeester van Tuyllkade",
    "Âldewei",
    "Singel",
    "Molenweg",
    "Zuiderzeelaan",
    "Oude Gracht",
    "Wilhelminastraat",
    "Kerkpad",
    "Havenkade",
    "Tulpenveld",
    "Dijkje",
    "Eerste Constantijn Huygensstraat",
    "Lange Nieuwstraat",
  ],
  BE: ["Lange Lozanastraat", "Kortrijksesteenweg", "Rue de l’Église", "Markt"],
  DE: ["Düsseldorfer Straße", "Am Mühlenbach", "Lindenstraße"],
};

type Place = readonly [
  region: Buyer["regionCode"],
  province: string,
  city: string,
  postalPrefix: string,
];

const dutchPlaces: readonly Place[] = [
  ["NL", "Utrecht", "Utrecht", "35"],
  ["NL", "Noord-Holland", "Amsterdam", "10"],
  ["NL", "Zuid-Holland", "Rotterdam", "30"],
  ["NL", "Zuid-Holland", "’s-Gravenhage", "25"],
  ["NL", "Noord-Brabant", "’s-Hertogenbosch", "52"],
  ["NL", "Noord-Brabant", "Eindhoven", "56"],
  ["NL", "Fryslân", "Sneek", "86"],
  ["NL", "Groningen", "Groningen", "97"],
  ["NL", "Overijssel", "Zwolle", "80"],
  ["NL", "Gelderland", "Nijmegen", "65"],
  ["NL", "Limburg", "Maastricht", "62"],
  ["NL", "Zeeland", "Middelburg", "43"],
  ["NL", "Drenthe", "Assen", "94"],
  ["NL", "Flevoland", "Almere", "13"],
];
const neighbourPlaces: readonly Place[] = [
  ["BE", "Antwerpen", "Antwerpen", "20"],
  ["BE", "Oost-Vlaanderen", "Gent", "90"],
  ["BE", "Liège", "Liège", "40"],
  ["DE", "Nordrhein-Westfalen", "Köln", "50"],
  ["DE", "Niedersachsen", "Osnabrück", "49"],
];

const countries = { NL: "Netherlands", BE: "Belgium", DE: "Germany" } as const;
const dialCodes = { NL: "+31", BE: "+32", DE: "+49" } as const;
// The letters Dutch postcodes use: never SA, SD or SS.
const postalLetters = "ABCDEGHJKLMNPRTVWXZ";

function postalCode(random: Randomness, [region, , , prefix]: Place): string {
  const digits = (count: number): string =>
    String(between(random, 1, 10 ** count - 1)).padStart(count, "0");
  if (region === "DE") return prefix + digits(3);
  if (region === "BE") return prefix + digits(2);
  const letter = (): string =>
    postalLetters.charAt(Math.floor(random() * postalLetters.length));
  return `${prefix}${digits(2)} ${letter()}${letter()}`;
}

/** Somebody who does not exist, at an address that might. One in twelve lives in Belgium or Germany. */
export function drawBuyer(random: Randomness, userId: string): Buyer {
  const place = oneOf(
    random,
    random() < 1 / 12 ? neighbourPlaces : dutchPlaces,
  );
  const [regionCode, province, city] = place;
  const house = between(random, 1, 240);
  const suffix = oneOf(random, ["", "", "", "", "a", "-bis", "-H", "-3"]);
  return {
    userId,
    firstName: oneOf(random, firstNames),
    lastName: oneOf(random, lastNames),
    phone: `(${dialCodes[regionCode]})6${String(between(random, 0, 99_999_999)).padStart(8, "0")}`,
    regionCode,
    country: countries[regionCode],
    province,
    city,
    postalCode: postalCode(random, place),
    street: `${oneOf(random, streets[regionCode])} ${house}${suffix}`,
    addition: random() < 0.06 ? "t.a.v. de receptie" : "",
  };
}
