import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { StationClient, StationLink } from "./station-client.ts";

/** What the preload gives the page: a way to ask for the one port to the station. */
export interface PortSource {
  connect(): void;
}

export const portMessage = "packbench:port";

/** Asks the preload for the port to the station and waits until it is posted to this window. */
export function openPortLink(
  source: PortSource,
  page: Window,
): Promise<StationLink> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent<unknown>): void => {
      const port = event.ports[0];
      if (event.source !== page || event.data !== portMessage || !port) return;
      page.removeEventListener("message", receive);
      port.start();
      const client: StationClient = createORPCClient(new RPCLink({ port }));
      resolve({
        client,
        // A port cannot be broken off and made anew: its station lives in the same program.
        renew: () => undefined,
        close: () => {
          port.close();
        },
      });
    };
    page.addEventListener("message", receive);
    source.connect();
  });
}
