import type { Clock, IdSource } from "../../shared/time.ts";
import type { LabelPipeline } from "../label/label-pipeline.ts";
import type { TcpAddress } from "../wire.ts";
import { openLabelTray, type LabelTray } from "./printed-labels.ts";
import { createZebraBody } from "./zebra-body.ts";
import type { ZebraKnobs } from "./zebra-knobs.ts";
import { zebraOverTcp } from "./zebra-over-tcp.ts";

export interface VirtualZebra extends Pick<
  LabelTray,
  "labels" | "picture" | "labelCount" | "onPrinted"
> {
  readonly address: TcpAddress;
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
  /** What comes out is drawn with it. */
  readonly draw: LabelPipeline["draw"];
}

/** A ZD421 on this machine: a real TCP port with the real language behind it, and knobs for everything that goes wrong at a bench. */
export async function createVirtualZebra({
  folder,
  clock,
  ids,
  port,
  draw,
}: VirtualZebraParts): Promise<VirtualZebra> {
  const tray = await openLabelTray(folder, clock, ids, draw);
  const body = createZebraBody(tray, clock, () => {
    void turn({ unplugged: true });
  });
  const line = await zebraOverTcp(body, port);

  const turn = async (change: Partial<ZebraKnobs>): Promise<void> => {
    body.turn(change);
    await line.follow();
  };

  return {
    address: line.address,
    labels: tray.labels,
    picture: tray.picture,
    labelCount: tray.labelCount,
    onPrinted: tray.onPrinted,
    knobs: body.knobs,
    turn,
    async stop() {
      body.stop();
      await line.stop();
      await tray.stop();
    },
  };
}
