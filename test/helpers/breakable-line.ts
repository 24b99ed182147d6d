import {
  connect,
  createServer,
  type AddressInfo,
  type Server,
  type Socket,
} from "node:net";

/** A cable between the screens and the station that can be cut and mended. */
export interface BreakableLine {
  readonly port: number;
  /** Ends every connection at once and lets none through. */
  cut(): void;
  mend(): void;
  stop(): Promise<void>;
}

/** Carries bytes to a port on this machine. Stop it in afterAll. */
export async function breakableLine(toPort: number): Promise<BreakableLine> {
  const sockets = new Set<Socket>();
  let isCut = false;
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    // A cut line fails on both ends, which is the point.
    socket.on("error", () => socket.destroy());
  };
  const endAll = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  const server: Server = createServer((near) => {
    keep(near);
    if (isCut) {
      near.resetAndDestroy();
      return;
    }
    const far = connect(toPort, "127.0.0.1");
    keep(far);
    near.pipe(far).pipe(near);
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      isCut = true;
      endAll();
    },
    mend() {
      isCut = false;
    },
    async stop() {
      endAll();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
