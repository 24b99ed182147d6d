import type { Clock } from "../../../shared/time.ts";
import { drawLabel } from "../packages/label-drawing.ts";
import { practiceSender } from "../practice-shop.ts";
import type { HttpAnswer } from "../server/envelope.ts";
import type { Arrival } from "../server/http-door.ts";
import {
  complaint,
  json,
  optionAnswer,
  shipmentAnswer,
} from "./carrier-answers.ts";
import {
  announceSchema,
  gramsOf,
  isPostalCode,
  optionOf,
  optionsSchema,
  type PracticeShipment,
} from "./carrier-book.ts";
import { carrierOptions } from "./carrier-options.ts";
import { practiceKeys } from "./practice-keys.ts";

/** What can be made to go wrong between station and account. */
export type CarrierFault =
  /** HTTP 503 whose body is not JSON; nothing was done. */
  | "overloaded"
  /** HTTP 429. */
  | "too-many-requests"
  /** It was done, and the answer is a gateway's 504. */
  | "answer-lost"
  /** The carrier turns the address down. */
  | "address-refused";

export interface CarrierState {
  readonly clock: Clock;
  readonly shipments: PracticeShipment[];
  sequence: number;
  labelDelayMs: number;
  /** Each befalls the first call whose path begins so. */
  readonly faults: { readonly fault: CarrierFault; readonly path: string }[];
  baseUrl(): string;
}

const unauthorised = complaint(
  401,
  "authentication_failed",
  "Invalid username/password.",
);
const notFound = complaint(404, "not_found", "Not found.");
const gatewayTimeout: HttpAnswer = {
  status: 504,
  headers: { "content-type": "text/html" },
  body: "<html><body><h1>504 Gateway Time-out</h1></body></html>",
};

const expected = `Basic ${Buffer.from(`${practiceKeys.publicKey}:${practiceKeys.secretKey}`).toString("base64")}`;

const senderId = 1;

/**
 * Answers the calls of Sendcloud's API v3 that a packing bench makes, with its checks and states.
 * Source: Sendcloud API v3 reference: Shipping options, Shipments, Parcel documents, Sender addresses.
 */
export async function answerCarrierCall(
  state: CarrierState,
  arrival: Arrival,
): Promise<HttpAnswer> {
  if (arrival.authorization !== expected) return unauthorised;
  const at = state.faults.findIndex(({ path }) =>
    arrival.path.startsWith(path),
  );
  const [armed] = at < 0 ? [] : state.faults.splice(at, 1);
  if (armed !== undefined) {
    const { fault } = armed;
    switch (fault) {
      case "overloaded":
        return { ...gatewayTimeout, status: 503 };
      case "too-many-requests":
        return complaint(429, "throttled", "Request was throttled.");
      case "address-refused":
        return complaint(
          400,
          "invalid",
          "The carrier does not know this address.",
          "/data/attributes/to_address",
        );
      case "answer-lost":
        await route(state, arrival);
        return gatewayTimeout;
      default:
        return fault satisfies never;
    }
  }
  return route(state, arrival);
}

async function route(
  state: CarrierState,
  arrival: Arrival,
): Promise<HttpAnswer> {
  const { method, path } = arrival;
  const call = `${method} ${path}`;
  if (call === "GET /addresses/sender-addresses") return senders;
  if (call === "POST /shipping-options") return options(arrival);
  if (call === "POST /shipments/announce") return announce(state, arrival);
  if (call === "GET /shipments") return search(state, arrival);
  const cancelled = /^POST \/shipments\/([\w-]+)\/cancel$/.exec(call)?.[1];
  if (cancelled !== undefined) return cancel(state, cancelled);
  const document = /^GET \/parcels\/(\d+)\/documents\/label$/.exec(call)?.[1];
  return document === undefined ? notFound : label(state, document);
}

const senders = json(200, {
  data: [
    {
      id: senderId,
      name: practiceSender.contactPerson,
      company_name: practiceSender.name,
      address_line_1: practiceSender.street,
      postal_code: practiceSender.postalCode,
      city: practiceSender.city,
      country_code: practiceSender.regionCode,
    },
  ],
});

/** Undefined for a body that is no JSON. */
function bodyOf(arrival: Arrival): unknown {
  try {
    return JSON.parse(Buffer.from(arrival.body).toString("utf8"));
  } catch {
    // No JSON: the schema says what is missing.
    return undefined;
  }
}

function options(arrival: Arrival): HttpAnswer {
  const body = optionsSchema.safeParse(bodyOf(arrival));
  if (!body.success) return invalid(body.error.issues[0]);
  const grams = body.data.parcels.reduce(
    (sum, { weight }) => sum + gramsOf(weight),
    0,
  );
  const fitting = carrierOptions.filter(
    ({ mostGrams, countries }) =>
      grams <= mostGrams &&
      countries.includes(body.data.to_address.country_code),
  );
  return json(200, { data: fitting.map(optionAnswer) });
}

const invalid = (
  issue:
    | { readonly message: string; readonly path: readonly PropertyKey[] }
    | undefined,
): HttpAnswer =>
  complaint(
    400,
    "invalid",
    issue?.message ?? "Invalid input.",
    `/data/attributes/${(issue?.path ?? []).map(String).join("/")}`,
  );

function announce(state: CarrierState, arrival: Arrival): HttpAnswer {
  const body = announceSchema.safeParse(bodyOf(arrival));
  if (!body.success) return invalid(body.error.issues[0]);
  const { to_address: to, ship_with: shipWith, parcels } = body.data;
  if (body.data.from_address.sender_address_id !== senderId)
    return complaint(400, "invalid", "No such sender address.");
  if (!isPostalCode(to))
    return complaint(
      400,
      "invalid",
      "The postal code does not fit the country.",
      "/data/attributes/to_address/postal_code",
    );
  const option = optionOf(shipWith.properties.shipping_option_code);
  const grams = parcels.reduce((sum, { weight }) => sum + gramsOf(weight), 0);
  if (
    option === null ||
    grams > option.mostGrams ||
    !option.countries.includes(to.country_code)
  ) {
    return complaint(400, "invalid", "No such shipping option.");
  }
  const now = state.clock.now();
  const reference = body.data.external_reference_id ?? "";
  const before = state.shipments.find(
    (shipment) => reference !== "" && shipment.reference === reference,
  );
  if (before !== undefined)
    return json(409, { data: shipmentAnswer(before, state.baseUrl(), now) });
  state.sequence += 1;
  const shipment: PracticeShipment = {
    id: `sc-${String(state.sequence)}`,
    parcelId: 40_000_000 + state.sequence,
    reference,
    orderNumber: body.data.order_number ?? "",
    option: option.code,
    to,
    grams,
    trackingNumber: option.trackingNumber(state.sequence),
    announcedAt: now,
    readyAt: now + state.labelDelayMs,
    cancelled: false,
  };
  state.shipments.push(shipment);
  return json(201, { data: shipmentAnswer(shipment, state.baseUrl(), now) });
}

function search(state: CarrierState, { query }: Arrival): HttpAnswer {
  const wanted = new Map(query).get("external_reference_id");
  const found = state.shipments.filter(
    ({ reference }) => wanted === undefined || reference === wanted,
  );
  const now = state.clock.now();
  return json(200, {
    data: found.map((one) => shipmentAnswer(one, state.baseUrl(), now)),
  });
}

function cancel(state: CarrierState, id: string): HttpAnswer {
  const found = state.shipments.find((shipment) => shipment.id === id);
  if (found === undefined) return notFound;
  if (found.cancelled)
    return complaint(409, "conflict", "This shipment is cancelled already.");
  found.cancelled = true;
  return json(200, {
    data: { status: "cancelled", message: "Parcel has been cancelled." },
  });
}

async function label(state: CarrierState, id: string): Promise<HttpAnswer> {
  const found = state.shipments.find(({ parcelId }) => String(parcelId) === id);
  if (found === undefined || state.clock.now() < found.readyAt) return notFound;
  if (found.cancelled)
    return complaint(404, "not_found", "The label has been cancelled.");
  const { to } = found;
  const [firstName = "", ...names] = to.name.split(" ");
  const pdf = await drawLabel({
    buyer: {
      userId: "",
      firstName,
      lastName: names.join(" "),
      phone: "",
      regionCode: regionOf(to.country_code),
      country: "",
      province: "",
      city: to.city,
      postalCode: to.postal_code,
      street: to.address_line_1,
      addition: to.address_line_2 ?? "",
    },
    trackingNumber: found.trackingNumber,
    service: "standard",
    weightGrams: Math.round(found.grams),
    orderId: found.orderNumber,
    shippedAt: found.announcedAt,
  });
  return {
    status: 200,
    headers: { "content-type": "application/pdf" },
    body: pdf,
  };
}

const regionOf = (country: string): "NL" | "BE" | "DE" =>
  country === "BE" || country === "DE" ? country : "NL";
