import type { HttpAnswer } from "../server/envelope.ts";
import { optionOf, type PracticeShipment } from "./carrier-book.ts";
import type { CarrierOption } from "./carrier-options.ts";

export const json = (status: number, body: object): HttpAnswer => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

/** As JSON:API errors, which is how Sendcloud's v3 complains. */
export const complaint = (
  status: number,
  code: string,
  detail: string,
  pointer?: string,
): HttpAnswer =>
  json(status, {
    errors: [
      {
        status: String(status),
        code,
        detail,
        ...(pointer !== undefined && { source: { pointer } }),
      },
    ],
  });

export const optionAnswer = (option: CarrierOption): object => ({
  code: option.code,
  name: option.name,
  carrier: option.carrier,
  product: { code: option.code, name: option.name },
  functionalities: { tracked: option.tracked, returns: false },
  quotes: [
    {
      price: {
        total: {
          value: (option.priceCents / 100).toFixed(2),
          currency: "EUR",
        },
      },
    },
  ],
});

const statusOf = (
  { cancelled, readyAt }: PracticeShipment,
  now: number,
): object =>
  cancelled
    ? { code: "CANCELLED", message: "Cancelled" }
    : now < readyAt
      ? { code: "ANNOUNCING", message: "Being announced" }
      : { code: "READY_TO_SEND", message: "Ready to send" };

export function shipmentAnswer(
  shipment: PracticeShipment,
  baseUrl: string,
  now: number,
): object {
  const isReady = now >= shipment.readyAt;
  const option = optionOf(shipment.option);
  return {
    id: shipment.id,
    external_reference_id: shipment.reference,
    order_number: shipment.orderNumber,
    carrier: option?.carrier ?? null,
    ship_with: {
      type: "shipping_option_code",
      properties: { shipping_option_code: shipment.option },
    },
    to_address: shipment.to,
    errors: [],
    parcels: [
      {
        id: shipment.parcelId,
        status: statusOf(shipment, now),
        tracking_number: isReady ? shipment.trackingNumber : "",
        weight: { value: (shipment.grams / 1000).toFixed(3), unit: "kg" },
        documents: isReady
          ? [
              {
                type: "label",
                size: "a6",
                link: `${baseUrl}/parcels/${String(shipment.parcelId)}/documents/label`,
              },
            ]
          : [],
      },
    ],
  };
}
