import { RPCHandler } from "@orpc/server/message-port";
import { ipcMain, MessageChannelMain, type BrowserWindow } from "electron";
import type { IdSource } from "../../shared/time.ts";
import { callGuard } from "../host/call-guard.ts";
import type { OpenStation } from "../host/open-station.ts";

const portMessage = "packbench:port";

/** Gives our page, and only our page's main frame, a port to the station each time it asks (it asks anew on reload). */
export function handOverPort(
  window: BrowserWindow,
  pageAddress: string,
  station: OpenStation,
  ids: IdSource,
): void {
  const { log } = station;
  ipcMain.on(portMessage, (event) => {
    const frame = event.senderFrame;
    const isOurs =
      event.sender === window.webContents &&
      frame !== null &&
      frame.parent === null &&
      withoutHash(frame.url) === pageAddress;
    if (!isOurs) {
      log.write("warning", "port-refused");
      return;
    }
    const { port1, port2 } = new MessageChannelMain();
    const calls = new RPCHandler(station.router(), callGuard(log, ids));
    calls.upgrade(port1);
    port1.start();
    frame.postMessage(portMessage, null, [port2]);
  });
}

const withoutHash = (address: string): string => address.split("#", 1)[0] ?? "";
