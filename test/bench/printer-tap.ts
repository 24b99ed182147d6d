import { connect, createServer, type AddressInfo } from "node:net";
import type { TcpAddress } from "../../hardware/wire.ts";

/** A cable with a watch: everything passes to the printer, and the last byte of a label is timed as it arrives. */
export interface PrinterTap {
  readonly address: TcpAddress;
  /** When the next label's last byte arrives, as performance.now() counts. */
  nextLabel(): Promise<number>;
  stop(): Promise<void>;
}

/** Status questions are single commands; only a label ends like this. */
const labelEnd = "^XZ";

export async function openPrinterTap(printer: TcpAddress): Promise<PrinterTap> {
  const waiting = new Set<(at: number) => void>();
  const server = createServer((bench) => {
    const cable = connect(printer.port, printer.host);
    let tail = "";
    bench.setNoDelay(true);
    cable.setNoDelay(true);
    bench.on("data", (chunk) => {
      const at = performance.now();
      const end = tail + chunk.toString("latin1");
      tail = end.slice(1 - labelEnd.length);
      if (end.includes(labelEnd)) {
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
      }),
  };
}
