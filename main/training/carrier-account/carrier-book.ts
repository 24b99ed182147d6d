import { z } from "zod";
import { carrierOptions, type CarrierOption } from "./carrier-options.ts";

const address = z.object({
  name: z.string().min(1),
  address_line_1: z.string().min(1),
  address_line_2: z.string().optional(),
  house_number: z.string().optional(),
  postal_code: z.string().min(1),
  city: z.string().min(1),
  country_code: z.string().length(2),
  phone_number: z.string().optional(),
});
export type ToAddress = z.infer<typeof address>;

const weight = z.object({
  value: z.coerce.number().positive().max(1_000),
  unit: z.enum(["kg", "g"]),
});

/** What an announcement must say. Source: Sendcloud API v3, "Create and announce a shipment synchronously". */
export const announceSchema = z.object({
  external_reference_id: z.string().min(1).max(255).optional(),
  order_number: z.string().max(255).optional(),
  from_address: z.object({ sender_address_id: z.number().int() }),
  to_address: address,
  ship_with: z.object({
    type: z.literal("shipping_option_code"),
    properties: z.object({ shipping_option_code: z.string() }),
  }),
  parcels: z.array(z.object({ weight })).min(1).max(15),
});

export const optionsSchema = z.object({
  from_address: z.object({ country_code: z.string().length(2) }).loose(),
  to_address: z.object({ country_code: z.string().length(2) }).loose(),
  parcels: z.array(z.object({ weight })).min(1),
  calculate_quotes: z.boolean().optional(),
});

export const gramsOf = ({ value, unit }: z.infer<typeof weight>): number =>
  unit === "kg" ? value * 1000 : value;

const shipmentSchema = z.object({
  id: z.string(),
  parcelId: z.int(),
  reference: z.string(),
  orderNumber: z.string(),
  option: z.string(),
  to: address,
  grams: z.number(),
  trackingNumber: z.string(),
  /** UTC milliseconds. */
  announcedAt: z.int(),
  /** From when the label is there. */
  readyAt: z.int(),
  cancelled: z.boolean(),
});
export type PracticeShipment = z.infer<typeof shipmentSchema>;

export const accountSchema = z.object({
  version: z.literal(1),
  port: z.int().min(0).max(65_535),
  sequence: z.int().min(0),
  shipments: z.array(shipmentSchema),
});
export type KeptAccount = z.infer<typeof accountSchema>;

export const optionOf = (code: string): CarrierOption | null =>
  carrierOptions.find((option) => option.code === code) ?? null;

/** How a postal code looks there; other countries are not checked. */
const postalCodes: Readonly<Record<string, RegExp>> = {
  NL: /^\d{4}\s?[A-Za-z]{2}$/,
  BE: /^\d{4}$/,
  DE: /^\d{5}$/,
};

export const isPostalCode = (to: ToAddress): boolean =>
  postalCodes[to.country_code]?.test(to.postal_code) ?? true;
