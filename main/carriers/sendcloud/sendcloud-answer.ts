import { z } from "zod";
import type { BoughtLabel, CarrierService } from "../carrier.ts";

/** As the account really answers: what does not apply may be absent or null. */
const words = z.string().nullish().catch(null);
const anyId = z
  .union([z.string().min(1), z.number().int()])
  .transform((value) => String(value));

const errorsAnswer = z.object({
  errors: z.array(
    z.object({
      detail: words,
      title: words,
      source: z.object({ pointer: words }).nullish().catch(null),
    }),
  ),
});

/** The first complaint in words, with the field it is about; "" when the answer holds none. */
export function readComplaint(answer: unknown): string {
  const parsed = errorsAnswer.safeParse(answer);
  const [first] = parsed.success ? parsed.data.errors : [];
  if (first === undefined) return "";
  const field = first.source?.pointer?.split("/").at(-1) ?? "";
  const said = first.detail ?? first.title ?? "";
  return field === "" || said === "" ? said : `${said} (${field})`;
}

const sendersAnswer = z.object({
  data: z.array(
    z.object({ id: z.number().int(), country_code: words, postal_code: words }),
  ),
});

export interface SenderAddress {
  readonly id: number;
  readonly countryCode: string;
  readonly postalCode: string;
}

/** The account's first sender address; null when it has none. */
export function readSender(answer: unknown): SenderAddress | null {
  const parsed = sendersAnswer.safeParse(answer);
  const [first] = parsed.success ? parsed.data.data : [];
  return first === undefined
    ? null
    : {
        id: first.id,
        countryCode: first.country_code ?? "",
        postalCode: first.postal_code ?? "",
      };
}

const party = z.object({ code: z.string().min(1), name: words });
const price = z.object({ value: z.coerce.number(), currency: z.string() });
const optionsAnswer = z.object({ data: z.array(z.unknown()) });
const option = z.object({
  code: z.string().min(1),
  name: words,
  carrier: party,
  functionalities: z
    .object({ tracked: z.boolean().nullish(), returns: z.boolean().nullish() })
    .nullish()
    .catch(null),
  quotes: z
    .array(z.object({ price: z.object({ total: price }) }))
    .nullish()
    .catch(null),
});

/** Ways to send a parcel that can be followed; null when the answer is none. One that cannot be read is left out. */
export function readServices(
  answer: unknown,
): readonly CarrierService[] | null {
  const parsed = optionsAnswer.safeParse(answer);
  if (!parsed.success) return null;
  return parsed.data.data.flatMap((entry) => {
    const read = option.safeParse(entry);
    if (!read.success) return [];
    const { code, name, carrier, functionalities, quotes } = read.data;
    if (functionalities?.tracked === false || functionalities?.returns === true)
      return [];
    const total = quotes?.[0]?.price.total;
    return {
      code,
      name: name ?? code,
      carrierCode: carrier.code,
      carrierName: carrier.name ?? carrier.code,
      priceCents: total === undefined ? null : Math.round(total.value * 100),
      currency: total?.currency ?? "",
    };
  });
}

const shipment = z.object({
  id: anyId,
  ship_with: z
    .object({
      properties: z.object({ shipping_option_code: words }).nullish(),
    })
    .nullish()
    .catch(null),
  carrier: party.nullish().catch(null),
  errors: z
    .array(z.object({ detail: words }))
    .nullish()
    .catch(null),
  parcels: z
    .array(
      z.object({
        id: anyId,
        tracking_number: words,
        status: z.object({ code: words }).nullish().catch(null),
      }),
    )
    .min(1),
});

export interface ReadShipment {
  readonly label: BoughtLabel;
  /** Why the carrier did not take it; null when it did, or has not answered yet. */
  readonly failure: string | null;
}

/** One shipment of one parcel; null when the answer cannot be read. */
export function readShipment(answer: unknown): ReadShipment | null {
  const parsed = z.object({ data: shipment }).safeParse(answer);
  return parsed.success ? shipmentOf(parsed.data.data) : null;
}

/** Every shipment of a search. */
export function readShipments(answer: unknown): readonly ReadShipment[] | null {
  const parsed = z.object({ data: z.array(shipment) }).safeParse(answer);
  return parsed.success ? parsed.data.data.map(shipmentOf) : null;
}

function shipmentOf(found: z.infer<typeof shipment>): ReadShipment {
  const [parcel] = found.parcels;
  const status = parcel?.status?.code ?? "";
  const code = found.ship_with?.properties?.shipping_option_code ?? "";
  const carrierCode = found.carrier?.code ?? code.split(":")[0] ?? "";
  return {
    label: {
      shipmentId: found.id,
      carrierParcelId: parcel?.id ?? "",
      trackingNumber: (parcel?.tracking_number ?? "").trim(),
      carrierCode,
      carrierName: found.carrier?.name ?? carrierCode,
      serviceCode: code,
      voided: /^CANCEL/i.test(status),
    },
    failure: /FAILED/i.test(status)
      ? (found.errors?.[0]?.detail ?? status)
      : null,
  };
}
