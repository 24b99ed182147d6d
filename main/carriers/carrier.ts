import type { Result } from "../../shared/result.ts";
import type { Recipient } from "./recipient.ts";

/** What is to be carried. */
export interface Consignment {
  readonly recipient: Recipient;
  readonly weightGrams: number;
  /** What people call the parcel: printed on the label where the carrier does that. */
  readonly parcel: string;
}

/** One way a carrier would take it. */
export interface CarrierService {
  /** The account's own name for it, to be given back when buying. */
  readonly code: string;
  readonly name: string;
  readonly carrierCode: string;
  readonly carrierName: string;
  /** Null when the account does not say. */
  readonly priceCents: number | null;
  /** ISO 4217; "" without a price. */
  readonly currency: string;
}

/** A label that was paid for. */
export interface BoughtLabel {
  readonly shipmentId: string;
  readonly carrierParcelId: string;
  /** "" while the carrier has not given one. */
  readonly trackingNumber: string;
  readonly carrierCode: string;
  readonly carrierName: string;
  readonly serviceCode: string;
  readonly voided: boolean;
}

/**
 * A seller's account with one carrier or many. All refuse with `carrier.unreachable`, `carrier.keys-refused` and
 * `carrier.refused` (`parcel` left "" for the caller to fill).
 */
export interface CarrierAccount {
  /** Ways to send it now, with prices where the account tells them; empty when nobody takes it. */
  services(
    consignment: Consignment,
  ): Promise<Result<readonly CarrierService[]>>;
  /**
   * Buys one label. The same reference never buys twice: it gives back what was bought the first time.
   *
   * @param reference ours, unique for this purchase
   */
  buy(
    consignment: Consignment,
    service: CarrierService,
    reference: string,
  ): Promise<Result<BoughtLabel>>;
  /** What was bought under this reference; null when nothing was. */
  find(reference: string): Promise<Result<BoughtLabel | null>>;
  /** The label as the carrier made it: PDF or ZPL. Refuses with `label.not-ready` while it is being made. */
  label(
    bought: BoughtLabel,
  ): Promise<
    Result<{ readonly bytes: Uint8Array; readonly contentType: string }>
  >;
  /** "asked": the carrier decides later. "too-late": it stays paid for. */
  void(shipmentId: string): Promise<Result<"voided" | "asked" | "too-late">>;
  /** Whether the keys open the account. */
  check(): Promise<Result<void>>;
}
