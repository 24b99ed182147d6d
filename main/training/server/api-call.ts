import type { PracticeShop } from "../practice-shop.ts";
import type { ShopState } from "../shop-state.ts";
import type { AccessScope } from "./access-scopes.ts";
import type { Answer } from "./envelope.ts";

/** A call that has passed every check of the gate. */
export interface ApiCall {
  readonly path: string;
  /** What stood in the path's `{…}`; "" where the path has none. */
  readonly pathId: string;
  readonly query: ReadonlyMap<string, string>;
  /** The JSON object sent, {} where nothing was. Unknown fields are ignored, as the platform does. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The file of a form; null where none was sent. */
  readonly file: Uint8Array | null;
  /** What the token opens. */
  readonly shops: readonly PracticeShop[];
}

export interface Route {
  readonly method: "GET" | "POST";
  /** At most one part of it is `{…}`. */
  readonly path: string;
  readonly scope: AccessScope;
  readonly needsCipher: boolean;
  /** What may be sent: an object, or a form with a file in it. */
  readonly takes: "json" | "form";
  /** A call after which the shop is another one: a lost answer leaves the client unsure. */
  readonly changes: boolean;
  readonly handle: (call: ApiCall, shop: ShopState) => Answer;
}
