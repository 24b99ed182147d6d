import {
  createServer,
  type AddressInfo,
  type Server,
  type Socket,
} from "node:net";
import type { Clock, IdSource } from "../../shared/time.ts";
import type { PrinterMedia } from "../device.ts";
import { createLabelPipeline } from "../label/label-pipeline.ts";
import { zplReader, type ZplCommand } from "../printer/zpl-reader.ts";
import type { TcpAddress } from "../wire.ts";
import { openLabelTray, type LabelTray } from "./printed-labels.ts";
import {
  errorStatusReply,
  hostStatusReply,
  identityReply,
  settingReply,
  type PrinterTrouble,
} from "./virtual-zebra-replies.ts";

/** Everything that can be upset about the printer. */
export interface ZebraKnobs extends PrinterTrouble {
  /** Hears everything and says nothing. */
  readonly silent: boolean;
  /** A fault leaves the printer paused after it was put right, until somebody resumes it. */
  readonly latchPause: boolean;
  /** Runs out of media after this many more labels. */
  readonly mediaAfterLabels: number | null;
  /** Loses power after this many more bytes. */
  readonly dieAfterBytes: number | null;
  /** Switched off or its cable pulled: nobody answers at the address. */
  readonly unplugged: boolean;
  /** How long a label takes to come out. */
  readonly labelMs: number;
  readonly answerDelayMs: number;
  /** Answers come in pieces of this many bytes; null: in one. */
  readonly answerPieceBytes: number | null;
}

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
  /** See `createLabelPipeline`: labels are drawn in a thread of the printer's own. */
  readonly workerUrl: URL;
}

const quietKnobs: ZebraKnobs = {
  mediaOut: false,
  ribbonOut: false,
  headOpen: false,
  paused: false,
  silent: false,
  latchPause: false,
  mediaAfterLabels: null,
  dieAfterBytes: null,
  unplugged: false,
  labelMs: 700,
  answerDelayMs: 0,
  answerPieceBytes: null,
};

/** A desktop printer's memory; beyond it, it stops reading. */
const memoryBytes = 8 * 1024 * 1024;
const mostCopies = 100;
const dotsPerMm = 8;

const drawing = /^(FD|FV|SN|G[A-Z]|XG)$/;

interface Format {
  readonly zpl: Buffer;
  readonly media: PrinterMedia;
  copiesLeft: number;
  /** ^JZ: a label interrupted by a fault is printed again once that is mended. */
  readonly isRepeated: boolean;
}

/**
 * A ZD421 on this machine: a real TCP port with the real language behind it, and knobs for everything that goes wrong at a bench.
 * It answers at once, also while it prints.
 */
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
  const receiving = new Set<Socket>();
  const timers = new Set<() => void>();
  let knobs = quietKnobs;
  let formats: Format[] = [];
  let held = 0;
  let isPrinting = false;
  let labelLengthDots = 1219;

  const later = (milliseconds: number, run: () => void): void => {
    const forget = (): void => {
      cancel();
      timers.delete(forget);
    };
    const cancel = clock.after(milliseconds, () => {
      timers.delete(forget);
      run();
    });
    timers.add(forget);
  };

  const isFaulty = (): boolean =>
    knobs.mediaOut || knobs.ribbonOut || knobs.headOpen;

  const printOn = (): void => {
    const format = formats[0];
    if (isPrinting || format === undefined) return;
    if (isFaulty() || knobs.paused || knobs.unplugged) return;
    isPrinting = true;
    later(knobs.labelMs, () => {
      isPrinting = false;
      if (formats[0] !== format || isFaulty() || knobs.unplugged) {
        if (!format.isRepeated) forget(format);
        printOn();
        return;
      }
      format.copiesLeft--;
      if (format.copiesLeft === 0) forget(format);
      tray.add(format.zpl, format.media);
      useMedia();
      printOn();
    });
  };

  const useMedia = (): void => {
    const { mediaAfterLabels } = knobs;
    if (mediaAfterLabels === null) return;
    const left = mediaAfterLabels - 1;
    knobs = { ...knobs, mediaAfterLabels: left > 0 ? left : null };
    if (left <= 0) knobs = { ...knobs, mediaOut: true };
  };

  const forget = (format: Format): void => {
    formats = formats.filter((each) => each !== format);
    held -= format.zpl.length;
    if (held < memoryBytes) for (const socket of sockets) socket.resume();
  };

  const loseMemory = (): void => {
    formats = [];
    held = 0;
    isPrinting = false;
    for (const cancel of timers) cancel();
  };

  const answer = (socket: Socket, text: string): void => {
    if (knobs.silent) return;
    const bytes = Buffer.from(text, "latin1");
    const piece = knobs.answerPieceBytes ?? bytes.length;
    const say = (): void => {
      for (let at = 0; at < bytes.length; at += piece) {
        if (!socket.destroyed) socket.write(bytes.subarray(at, at + piece));
      }
    };
    if (knobs.answerDelayMs > 0) later(knobs.answerDelayMs, say);
    else say();
  };

  const statusText = (): string =>
    hostStatusReply({
      ...knobs,
      paused: knobs.paused || (knobs.latchPause && isFaulty()),
      labelLengthDots,
      formatsWaiting: formats.length,
      isPrinting,
      isReceiving: receiving.size > 0,
      bufferFull: held >= memoryBytes,
    });

  const obey = (socket: Socket, command: ZplCommand): void => {
    switch (command.prefix + command.code) {
      case "~HS":
        answer(socket, statusText());
        break;
      case "~HI":
        answer(socket, identityReply);
        break;
      case "~HQ":
        if (command.data.toUpperCase() === "ES") {
          answer(socket, errorStatusReply(knobs));
        }
        break;
      case "!U1": {
        const reply = settingReply(command.data, tray.labelCount());
        if (reply !== null) answer(socket, reply);
        break;
      }
      case "~JA":
        // The label that is coming out does so; one that a fault has stopped does not.
        formats = formats.slice(0, isPrinting && !isFaulty() ? 1 : 0);
        held = formats.reduce((sum, { zpl }) => sum + zpl.length, 0);
        break;
      case "~PP":
        knobs = { ...knobs, paused: true };
        break;
      case "~PS":
        knobs = { ...knobs, paused: false };
        printOn();
        break;
    }
  };

  const receive = (block: readonly ZplCommand[]): void => {
    if (!block.some(({ code }) => drawing.test(code))) return;
    const number = (code: string): number | null => {
      const data = block.findLast((each) => each.code === code)?.data ?? "";
      const value = Number.parseInt(data, 10);
      return value > 0 ? value : null;
    };
    const widthDots = Math.min(number("PW") ?? 812, 832);
    labelLengthDots = Math.min(number("LL") ?? 1219, 9_999);
    const text = block.map(({ prefix, code, data }) => prefix + code + data);
    const zpl = Buffer.from(text.join(""), "latin1");
    formats.push({
      zpl,
      media: {
        dpi: 203,
        widthTenthsMm: Math.ceil((widthDots * 10) / dotsPerMm),
        heightTenthsMm: Math.ceil((labelLengthDots * 10) / dotsPerMm),
      },
      copiesLeft: Math.min(number("PQ") ?? 1, mostCopies),
      // Y is how it comes from the factory.
      isRepeated: !block.some(
        ({ code, data }) => code === "JZ" && data.trim().startsWith("N"),
      ),
    });
    held += zpl.length;
    printOn();
  };

  const serve = (socket: Socket): void => {
    const reader = zplReader();
    let block: ZplCommand[] | null = null;
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on("data", (chunk) => {
      const eaten = feel(chunk);
      for (const command of reader.push(eaten)) {
        if (command.prefix !== "^") obey(socket, command);
        else if (command.code === "XA") block = [command];
        else block?.push(command);
        if (command.prefix === "^" && command.code === "XZ") {
          if (block !== null) receive(block);
          block = null;
        }
      }
      if (block === null) receiving.delete(socket);
      else receiving.add(socket);
      if (eaten.length < chunk.length) void turn({ unplugged: true });
      else if (held >= memoryBytes) socket.pause();
    });
    // A client that goes away in the middle is a normal day for a printer.
    socket.on("error", () => undefined);
    socket.on("close", () => {
      sockets.delete(socket);
      receiving.delete(socket);
    });
  };

  /** The bytes that arrive before power is lost. */
  const feel = (chunk: Buffer): Buffer => {
    const { dieAfterBytes } = knobs;
    if (dieAfterBytes === null) return chunk;
    const left = dieAfterBytes - chunk.length;
    knobs = { ...knobs, dieAfterBytes: left >= 0 ? left : null };
    return chunk.subarray(0, dieAfterBytes);
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
    const before = knobs;
    const wasFaulty = isFaulty();
    knobs = { ...knobs, ...change };
    if (wasFaulty && !isFaulty() && knobs.latchPause) {
      knobs = { ...knobs, paused: change.paused ?? true };
    }
    if (knobs.unplugged && !before.unplugged) {
      loseMemory();
      await hangUp();
    } else if (!knobs.unplugged && before.unplugged) {
      await listen(address.port);
    }
    printOn();
  };

  return {
    address,
    labels: tray.labels,
    picture: tray.picture,
    labelCount: tray.labelCount,
    onPrinted: tray.onPrinted,
    knobs: () => knobs,
    turn,
    async stop() {
      loseMemory();
      await hangUp();
      await tray.stop();
    },
  };
}
