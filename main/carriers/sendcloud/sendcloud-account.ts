import { refusal } from "../../../shared/contract/refusals.ts";
import { done, ok, refused, type Result } from "../../../shared/result.ts";
import type {
  BoughtLabel,
  CarrierAccount,
  CarrierService,
  Consignment,
} from "../carrier.ts";
import {
  readSender,
  readServices,
  readShipment,
  readShipments,
  type ReadShipment,
  type SenderAddress,
} from "./sendcloud-answer.ts";
import { jsonOf, type SendcloudClient } from "./sendcloud-client.ts";

/** What the account said cannot be read: it may say it better next time. */
const garbled = refused(refusal("carrier.unreachable", {}));

/** Kilograms with grams as decimals: the account counts no others. */
const weight = (grams: number) => ({
  value: (grams / 1000).toFixed(3),
  unit: "kg",
});

/**
 * Sendcloud's multi-carrier account. A purchase carries our reference, which the account keeps unique: the second time it
 * answers 409, and what was bought the first time is looked up.
 * Source: Sendcloud API v3: Shipping options, Shipments (announce, retrieve, cancel), Parcel documents, Sender addresses.
 */
export function createSendcloudAccount(
  client: SendcloudClient,
): CarrierAccount {
  let sender: SenderAddress | null = null;

  async function senderAddress(): Promise<Result<SenderAddress>> {
    if (sender !== null) return ok(sender);
    const answered = await client.call({
      method: "GET",
      path: "/addresses/sender-addresses",
    });
    if (!answered.ok) return answered;
    sender = readSender(jsonOf(answered.value.bytes));
    if (sender !== null) return ok(sender);
    const message = "The account has no sender address.";
    return refused(refusal("carrier.refused", { parcel: "", message }));
  }

  async function find(reference: string): Promise<Result<BoughtLabel | null>> {
    const answered = await client.call({
      method: "GET",
      path: "/shipments",
      query: { external_reference_id: reference },
    });
    if (!answered.ok) return answered;
    const found = readShipments(jsonOf(answered.value.bytes));
    if (found === null) return garbled;
    const [first] = found;
    return first === undefined ? ok(null) : taken(first);
  }

  return {
    find,
    async services({ recipient, weightGrams }) {
      const from = await senderAddress();
      if (!from.ok) return from;
      const { countryCode, postalCode } = from.value;
      const answered = await client.call({
        method: "POST",
        path: "/shipping-options",
        body: {
          from_address: { country_code: countryCode, postal_code: postalCode },
          to_address: {
            country_code: recipient.countryCode,
            postal_code: recipient.postalCode,
            city: recipient.city,
          },
          parcels: [{ weight: weight(weightGrams) }],
          calculate_quotes: true,
        },
      });
      if (!answered.ok) return answered;
      const services = readServices(jsonOf(answered.value.bytes));
      return services === null ? garbled : ok(services);
    },
    async buy(consignment, service, reference) {
      const from = await senderAddress();
      if (!from.ok) return from;
      const answered = await client.call(
        {
          method: "POST",
          path: "/shipments/announce",
          body: announcement(consignment, service, reference, from.value),
        },
        [409],
      );
      if (!answered.ok) return answered;
      if (answered.value.status === 409) {
        const bought = await find(reference);
        if (!bought.ok) return bought;
        return bought.value === null ? garbled : ok(bought.value);
      }
      const read = readShipment(jsonOf(answered.value.bytes));
      return read === null ? garbled : taken(read);
    },
    async label({ carrierParcelId }) {
      const answered = await client.call(
        {
          method: "GET",
          path: `/parcels/${encodeURIComponent(carrierParcelId)}/documents/label`,
          query: { paper_size: "a6" },
          accept: "application/pdf",
        },
        [404],
      );
      if (!answered.ok) return answered;
      const { status, bytes, contentType } = answered.value;
      return status === 404 || bytes.byteLength === 0
        ? refused(refusal("label.not-ready", { parcel: "" }))
        : ok({ bytes, contentType });
    },
    async void(shipmentId) {
      const answered = await client.call(
        {
          method: "POST",
          path: `/shipments/${encodeURIComponent(shipmentId)}/cancel`,
        },
        [400, 404, 409],
      );
      if (!answered.ok) return answered;
      const { status } = answered.value;
      return ok(
        status === 202 ? "asked" : status < 300 ? "voided" : "too-late",
      );
    },
    async check() {
      const from = await senderAddress();
      return from.ok ? done : from;
    },
  };
}

/** Some carriers want it by itself as well. */
const houseNumber = (line: string): { readonly house_number?: string } => {
  const number = /\s(\d+[\w/-]*)\s*$/.exec(line)?.[1];
  return number === undefined ? {} : { house_number: number };
};

const announcement = (
  { recipient, weightGrams, parcel }: Consignment,
  service: CarrierService,
  reference: string,
  from: SenderAddress,
) => ({
  external_reference_id: reference,
  order_number: parcel,
  from_address: { sender_address_id: from.id },
  to_address: {
    name: recipient.name,
    address_line_1: recipient.addressLine1,
    address_line_2: recipient.addressLine2,
    ...houseNumber(recipient.addressLine1),
    postal_code: recipient.postalCode,
    city: recipient.city,
    country_code: recipient.countryCode,
    ...(recipient.phone !== "" && { phone_number: recipient.phone }),
  },
  ship_with: {
    type: "shipping_option_code",
    properties: { shipping_option_code: service.code },
  },
  parcels: [{ weight: weight(weightGrams) }],
});

/** A shipment the carrier turned down exists, and is worth nothing. */
const taken = ({ label, failure }: ReadShipment): Result<BoughtLabel> =>
  failure === null
    ? ok(label)
    : refused(refusal("carrier.refused", { parcel: "", message: failure }));
