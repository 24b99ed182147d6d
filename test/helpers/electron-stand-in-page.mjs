/**
 * What the stand-in puts into the page. Both functions are sent there as text, so they may use nothing from outside.
 *
 * The preload runs in a world of its own, as in Electron: it shares the document with the page, not its variables. A
 * binding that only this world has leads to the main process; `packbenchReceive` leads back.
 */
export function preloadWorld(preloadCode, binding) {
  const listeners = new Map();
  const ports = new Map();
  const send = (message) => globalThis[binding](JSON.stringify(message));

  const encode = (data) =>
    typeof data === "string"
      ? { text: data }
      : {
          base64: btoa(
            Array.from(new Uint8Array(data.buffer ?? data), (byte) =>
              String.fromCharCode(byte),
            ).join(""),
          ),
        };
  const decode = ({ text, base64 }) =>
    text ?? Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

  globalThis.packbenchReceive = (json) => {
    const message = JSON.parse(json);
    if (message.kind === "port") {
      ports.get(message.id).postMessage(decode(message.data));
      return;
    }
    const arrived = message.portIds.map((id) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", ({ data }) =>
        send({ kind: "port", id, data: encode(data) }),
      );
      port1.start();
      ports.set(id, port1);
      return port2;
    });
    for (const listener of listeners.get(message.channel) ?? []) {
      listener({ ports: arrived }, message.body);
    }
  };

  const ipcRenderer = {
    send: (channel, ...args) => send({ kind: "ipc", channel, args }),
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return this;
    },
  };
  const contextBridge = {
    exposeInMainWorld(name, api) {
      for (const [member, value] of Object.entries(api)) {
        if (typeof value !== "function" || value.length > 0) {
          throw new Error(`the stand-in cannot expose ${name}.${member}`);
        }
        document.addEventListener(`packbench-call:${name}.${member}`, () => {
          value();
        });
      }
      document.dispatchEvent(
        new CustomEvent("packbench-expose", {
          detail: { name, members: Object.keys(api) },
        }),
      );
    },
  };
  const electron = new Proxy(
    { contextBridge, ipcRenderer },
    {
      get(known, name) {
        if (name in known) return known[name];
        throw new Error(`the stand-in has no electron.${String(name)}`);
      },
    },
  );
  const require = (name) => {
    if (name === "electron") return electron;
    throw new Error(`module not found: ${name}`);
  };
  new Function("require", "module", "exports", preloadCode)(
    require,
    { exports: {} },
    {},
  );
}

/** The page's side of the bridge: frozen functions that call across the document. Runs before the preload. */
export function mainWorld() {
  document.addEventListener("packbench-expose", ({ detail }) => {
    const call = (member) => () => {
      document.dispatchEvent(
        new CustomEvent(`packbench-call:${detail.name}.${member}`),
      );
    };
    Object.defineProperty(globalThis, detail.name, {
      enumerable: true,
      value: Object.freeze(
        Object.fromEntries(
          detail.members.map((member) => [member, call(member)]),
        ),
      ),
    });
  });
}
