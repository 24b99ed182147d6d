import type { Clock, Randomness } from "../../shared/time.ts";
import type { Cancellations } from "./after-sales/cancellation-book.ts";
import type { Returns } from "./after-sales/return-book.ts";
import type { Catalogue } from "./catalogue/sample-catalogue.ts";
import type { Agenda } from "./orders/agenda.ts";
import type { OrderBook } from "./orders/order-book.ts";
import type { OrderGenerator } from "./orders/order-generator.ts";
import type { LabelOffice } from "./packages/label-office.ts";
import type { Faults } from "./server/faults.ts";
import type { PracticeShop } from "./practice-shop.ts";
import type { Tokens } from "./server/tokens.ts";

/** All the shop knows and does: what every call of its API works on. */
export interface ShopState {
  /** Which one this is. */
  readonly identity: PracticeShop;
  /** Other shops behind the same door. */
  readonly neighbours: readonly ShopState[];
  readonly clock: Clock;
  readonly random: Randomness;
  readonly catalogue: Catalogue;
  readonly book: OrderBook;
  readonly generator: OrderGenerator;
  readonly cancellations: Cancellations;
  readonly returns: Returns;
  /** Addresses of pictures that were uploaded; gone when the shop closes. */
  readonly photos: Set<string>;
  readonly labels: LabelOffice;
  readonly agenda: Agenda;
  readonly faults: Faults;
  readonly tokens: Tokens;
  /** Where this shop's pictures and files are fetched: scheme, host and port, no slash at the end. */
  baseUrl(): string;
  /** Settles when everything done until now is on disk; at once where the shop is kept in memory only. */
  save(): Promise<void>;
}

/** Every shop behind the door of this one. */
export const shopsAt = (shop: ShopState): readonly ShopState[] => [
  shop,
  ...shop.neighbours,
];

/** Unix seconds. */
export const nowSeconds = ({ clock }: Pick<ShopState, "clock">): number =>
  Math.floor(clock.now() / 1000);
