import { contextBridge, ipcRenderer } from "electron";

/** The page gets one function and, for calling it, one port to the station; nothing else of Electron. */
const portMessage = "packbench:port";

/** The one browser thing used here; this folder is checked with Node's types. */
declare const window: {
  postMessage(message: string, origin: string, ports: readonly unknown[]): void;
};

contextBridge.exposeInMainWorld("packbench", {
  connect: (): void => {
    ipcRenderer.send(portMessage);
  },
});

ipcRenderer.on(portMessage, (event) => {
  const [port] = event.ports;
  // The page's own origin is "null" when it comes from a file; only this window can hear its own message.
  if (port) window.postMessage(portMessage, "*", [port]);
});
