import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/websocket";
import { WebSocket as ReconnectingSocket } from "partysocket";
import {
  webLinkPath,
  webLinkProtocols,
} from "../../shared/contract/web-link.ts";
import type { StationClient, StationLink } from "./station-client.ts";

/** A WebSocket that reconnects by itself: at once, then ever slower up to two seconds. */
export function openSocketLink(
  page: Pick<Location, "protocol" | "host">,
  token: string,
): StationLink {
  const scheme = page.protocol === "https:" ? "wss" : "ws";
  const socket = new ReconnectingSocket(
    `${scheme}://${page.host}${webLinkPath}`,
    webLinkProtocols(token),
    {
      minReconnectionDelay: 200,
      maxReconnectionDelay: 2_000,
      connectionTimeout: 4_000,
      // Calls fail at once while the socket is down and are repeated by us, so nothing may pile up inside it.
      maxEnqueuedMessages: 0,
    },
  );
  const client: StationClient = createORPCClient(
    new RPCLink({ websocket: socket as unknown as WebSocket }),
  );
  return {
    client,
    renew: () => {
      socket.reconnect();
    },
    close: () => {
      socket.close();
    },
  };
}
