/** The calls an order meets on its way, by path; each of them is a place to die. */
const kinds: readonly (readonly [kind: string, path: RegExp])[] = [
  ["find orders", /^\/order\/\d+\/orders\/search$/],
  ["read orders", /^\/order\/\d+\/orders$/],
  ["find cancellations", /\/cancellations\/search$/],
  ["ship", /^\/fulfillment\/\d+\/packages\/(\d+\/)?ship$/],
  ["read package", /^\/fulfillment\/\d+\/packages\/\d+$/],
  ["label's address", /\/shipping_documents$/],
  ["label's file", /^\/files\//],
];

/** Permission, articles, stock, returns, what packages say. */
const otherCall = "anything else";

export const callKinds: readonly string[] = [
  ...kinds.map(([kind]) => kind),
  otherCall,
];

/** @param path without its query */
export const callKind = (path: string): string =>
  kinds.find(([, pattern]) => pattern.test(path))?.[0] ?? otherCall;
