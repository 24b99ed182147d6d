import type { Buyer } from "../orders/buyers.ts";

/** Carrier and depot, the same on every parcel. */
const carrier = "PLDR";
const depot = "0420";

/** Mod 10, weights 3 and 1 from the right, as GS1 keys have it. */
function checkDigit(digits: string): string {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const weight = (digits.length - at) % 2 === 1 ? 3 : 1;
    sum += Number(digits.charAt(at)) * weight;
  }
  return String((10 - (sum % 10)) % 10);
}

/** `PLDR` and twelve digits, the last a check digit: PLDR042000000017. */
export function trackingNumber(sequence: number): string {
  const digits = `${depot}${String(sequence).padStart(7, "0")}`;
  return carrier + digits + checkDigit(digits);
}

/** As people read it aloud: groups of four. */
export const spokenTracking = (tracking: string): string =>
  tracking.replaceAll(/(.{4})(?=.)/g, "$1 ");

export interface Routing {
  /** Sorting centre and round: the two things a sorter reads from two metres. */
  readonly hub: string;
  readonly round: string;
}

const dutchHubs = [
  "LEL",
  "AMS",
  "LEI",
  "UTR",
  "BRD",
  "EHV",
  "ARN",
  "APD",
  "ZWO",
  "GRO",
] as const;

export function routingFor(
  buyer: Pick<Buyer, "regionCode" | "postalCode">,
): Routing {
  const digits = buyer.postalCode.replaceAll(/\D/g, "");
  const first = Number(digits.charAt(0));
  const hub =
    buyer.regionCode === "NL"
      ? (dutchHubs[first] ?? "UTR")
      : buyer.regionCode === "BE"
        ? "ANR"
        : "DUS";
  return {
    hub: `${buyer.regionCode}-${hub}`,
    round: `${digits.slice(0, 2)}-${(Number(digits) % 47) + 1}`,
  };
}
