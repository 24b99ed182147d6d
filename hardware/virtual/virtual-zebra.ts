import {
  createServer,
  type AddressInfo,
  type Server,
  type Socket,
} from "node:net";
import type { Clock, IdSource } from "../../shared/time.ts";
import { createLabelPipeline } from "../label/label-pipeline.ts";
import type { TcpAddress } from "../wire.ts";
import { openLabelTray, type LabelTray } from "./printed-labels.ts";
import { createZebraBody, type ZebraBody } from "./zebra-body.ts";
import type { ZebraKnobs } from "./zebra-knobs.ts";

export interface VirtualZebra extends Pick<
  LabelTray,
  "labels" | "picture" | "labelCount" | "onPrinted"
> {
  readonly address: TcpAddress;
  /** The printer behind the socket, for whoever reaches it another way. */
  readonly body: ZebraBody;
  knobs(): ZebraKnobs;
  turn(change: Partial<ZebraKnobs>): Promise<void>;
  stop(): Promise<void>;
}

export interface VirtualZebraParts {
  /** Where printed labels are kept as ZPL and PNG, with the printer's odometer. */
  readonly folder: string;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** 0 takes a free one. */
  readonly port: number;
  /** See `createLabelPipeline`: labels are drawn in a thread of the printer's own. */
  readonly workerUrl: URL;
}

/** A ZD421 on this machine: a real TCP port with the real language behind it, and knobs for everything that goes wrong at a bench. */
export async function createVirtualZebra({
  folder,
  clock,
  ids,
  port,
  workerUrl,
}: VirtualZebraParts): Promise<VirtualZebra> {
  const pipeline = createLabelPipeline({ workerUrl, clock });
  const tray = await openLabelTray(folder, clock, ids, pipeline);
  const sockets = new Set<Socket>();
  const body = createZebraBody(tray, clock, () => {
    void turn({ unplugged: true });
  });

  const serve = (socket: Socket): void => {
    sockets.add(socket);
    socket.setNoDelay(true);
    const program = body.connect({
      say: (bytes) => {
        if (!socket.destroyed) socket.write(bytes);
      },
      hold: () => socket.pause(),
      goOn: () => socket.resume(),
    });
    socket.on("data", program.hear);
    // A client that goes away in the middle is a normal day for a printer.
    socket.on("error", () => undefined);
    socket.on("close", () => {
      sockets.delete(socket);
      program.leave();
    });
  };

  let server: Server | null = null;
  const listen = async (wanted: number): Promise<number> => {
    const opening = createServer(serve);
    await new Promise<void>((resolve, reject) => {
      opening.once("error", reject);
      opening.listen(wanted, "127.0.0.1", resolve);
    });
    server = opening;
    return (opening.address() as AddressInfo).port;
  };
  const hangUp = async (): Promise<void> => {
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

  const turn = async (change: Partial<ZebraKnobs>): Promise<void> => {
    const wasOut = body.knobs().unplugged;
    body.turn(change);
    const isOut = body.knobs().unplugged;
    if (isOut && !wasOut) await hangUp();
    else if (!isOut && wasOut) await listen(address.port);
  };

  return {
    address,
    body,
    labels: tray.labels,
    picture: tray.picture,
    labelCount: tray.labelCount,
    onPrinted: tray.onPrinted,
    knobs: body.knobs,
    turn,
    async stop() {
      body.stop();
      await hangUp();
      await tray.stop();
    },
  };
}
