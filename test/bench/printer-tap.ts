import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { zplReader } from "../../hardware/printer/zpl-reader.ts";
import type { TcpAddress } from "../../hardware/wire.ts";

/** A cable with a watch: everything passes to the printer, and the last byte of a label is timed as it arrives. */
export interface PrinterTap {
  readonly address: TcpAddress;
  /** When the next label's last byte arrives, as performance.now() counts. */
  nextLabel(): Promise<number>;
  stop(): Promise<void>;
}

/** Blocks that move no paper: a form that is stored, a directory that is asked for, a form that is deleted. */
const silent = new Set(["DF", "HW", "ID"]);

/** Says of each piece of the byte stream whether a block that prints ends in it. */
function blockWatch(): (chunk: Uint8Array) => boolean {
  const reader = zplReader();
  let prints = false;
  return (chunk) => {
    let ended = false;
    for (const { prefix, code } of reader.push(chunk)) {
      if (prefix !== "^") continue;
      if (code === "XA") prints = true;
      else if (silent.has(code)) prints = false;
      else if (code === "XZ") {
        ended ||= prints;
        prints = false;
      }
    }
    return ended;
  };
}

export async function openPrinterTap(printer: TcpAddress): Promise<PrinterTap> {
  const waiting = new Set<(at: number) => void>();
  /** Both ends of every cable: a printer that takes nothing any more would keep them for ever. */
  const ends = new Set<Socket>();
  const server = createServer((bench) => {
    const cable = connect(printer.port, printer.host);
    const endsLabel = blockWatch();
    for (const end of [bench, cable]) {
      ends.add(end);
      end.once("close", () => ends.delete(end));
    }
    bench.setNoDelay(true);
    cable.setNoDelay(true);
    bench.on("data", (chunk) => {
      const at = performance.now();
      if (endsLabel(chunk)) {
        for (const tell of waiting) tell(at);
        waiting.clear();
      }
    });
    bench.pipe(cable).pipe(bench);
    // Either end may hang up first; the other then hangs up too.
    bench.on("error", () => cable.destroy());
    cable.on("error", () => bench.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: { wire: "tcp", host: "127.0.0.1", port },
    nextLabel: () =>
      new Promise((resolve) => {
        waiting.add(resolve);
      }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const end of ends) end.destroy();
      }),
  };
}
