import { once } from "node:events";
import { connect, createServer, type AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { openPrinterTap } from "../bench/printer-tap.ts";

test("whoever puts the bench away is not kept by a cable that was never pulled", async () => {
  const printer = createServer((cable) => cable.pipe(cable));
  printer.listen(0, "127.0.0.1");
  await once(printer, "listening");
  onTestFinished(() => {
    printer.close();
  });
  const { port } = printer.address() as AddressInfo;
  const tap = await openPrinterTap({ wire: "tcp", host: "127.0.0.1", port });
  const bench = connect(tap.address.port, tap.address.host);
  onTestFinished(() => {
    bench.destroy();
  });
  bench.write("~HS");
  await once(bench, "data");

  await expect(tap.stop()).resolves.toBeUndefined();
});
