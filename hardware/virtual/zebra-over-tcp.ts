import {
  createServer,
  type AddressInfo,
  type Server,
  type Socket,
} from "node:net";
import type { TcpAddress } from "../wire.ts";
import type { ZebraBody } from "./zebra-body.ts";

export interface ZebraOverTcp {
  readonly address: TcpAddress;
  /** Follows the printer's plug: nobody answers at the address of one that is out. */
  follow(): Promise<void>;
  stop(): Promise<void>;
}

/** Puts a virtual printer behind a real TCP port of this machine. @param port 0 takes a free one */
export async function zebraOverTcp(
  body: ZebraBody,
  port: number,
): Promise<ZebraOverTcp> {
  const sockets = new Set<Socket>();
  let server: Server | null = null;

  const serve = (socket: Socket): void => {
    sockets.add(socket);
    socket.setNoDelay(true);
    const program = body.connect({
      say: (bytes) => {
        if (!socket.destroyed) socket.write(bytes);
      },
      hold: () => socket.pause(),
      goOn: () => socket.resume(),
      cut: () => socket.destroy(),
    });
    socket.on("data", program.hear);
    // A client that goes away in the middle is a normal day for a printer.
    socket.on("error", () => undefined);
    socket.on("close", () => {
      sockets.delete(socket);
      program.leave();
    });
  };

  const listen = async (wanted: number): Promise<number> => {
    const opening = createServer(serve);
    await new Promise<void>((resolve, reject) => {
      opening.once("error", reject);
      opening.listen(wanted, "127.0.0.1", resolve);
    });
    server = opening;
    return (opening.address() as AddressInfo).port;
  };
  const stop = async (): Promise<void> => {
    const closing = server;
    server = null;
    for (const socket of sockets) socket.destroy();
    if (closing) await new Promise((resolve) => closing.close(resolve));
  };

  const address: TcpAddress = {
    wire: "tcp",
    host: "127.0.0.1",
    port: await listen(port),
  };
  return {
    address,
    async follow() {
      const { unplugged } = body.knobs();
      if (unplugged && server !== null) await stop();
      else if (!unplugged && server === null) await listen(address.port);
    },
    stop,
  };
}
