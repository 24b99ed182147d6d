/** Where a screen in a browser finds the station: one WebSocket on the page's own host. */
export const webLinkPath = "/rpc";

/** The only protocol the station answers to; the token is offered beside it and never echoed. */
export const webLinkProtocol = "packbench";

const tokenPrefix = "token.";

/** The token stands in the page's address after `#token=`, where no server log and no referrer can see it. */
export function tokenOfAddress(hash: string): string | null {
  const match = /^#token=([0-9a-f]{64})$/.exec(hash);
  return match?.[1] ?? null;
}

export const addressHash = (token: string): string => `#token=${token}`;

/** What a screen passes as the WebSocket's protocols: a browser can set no other header. */
export const webLinkProtocols = (token: string): string[] => [
  webLinkProtocol,
  `${tokenPrefix}${token}`,
];

/** The token offered in a handshake, or null when there is none or the protocol is not ours. */
export function tokenOfProtocols(offered: Iterable<string>): string | null {
  const all = [...offered];
  if (!all.includes(webLinkProtocol)) return null;
  const token = all.find((protocol) => protocol.startsWith(tokenPrefix));
  return token === undefined ? null : token.slice(tokenPrefix.length);
}
