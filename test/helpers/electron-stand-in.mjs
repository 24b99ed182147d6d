/**
 * Test only. Stands in for the part of the `electron` module that Packbench uses, over a headless Chromium, so that the
 * unchanged built main process, preload and page run together. It proves how they are wired; it proves nothing about
 * Electron itself (its sandbox, its isolation, safeStorage, fuses, native loading). Anything it does not know throws.
 */
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { browserFlags } from "./browser.ts";
import { mainWorld, preloadWorld } from "./electron-stand-in-page.mjs";

const folder = process.env["PACKBENCH_STAND_IN_FOLDER"];
if (!folder) throw new Error("PACKBENCH_STAND_IN_FOLDER is not set");
const world = "packbench-preload";
const binding = "packbenchSend";

/** Reading a member that the stand-in lacks is an error, not `undefined`. */
const strict = (name, object) =>
  new Proxy(object, {
    get(target, member) {
      if (member in target || typeof member === "symbol") {
        const value = target[member];
        return typeof value === "function" ? value.bind(target) : value;
      }
      if (member === "then") return undefined;
      throw new Error(`the stand-in has no ${name}.${member}`);
    },
  });

/** Emits a preventable event; says whether somebody prevented it. */
function isPrevented(emitter, name, details = {}) {
  let prevented = false;
  const preventDefault = () => {
    prevented = true;
  };
  emitter.emit(name, { ...details, preventDefault });
  return prevented;
}

let browser = null;
let windowsOpen = 0;

class App extends EventEmitter {
  isPackaged = process.env["PACKBENCH_STAND_IN_PACKAGED"] === "1";

  requestSingleInstanceLock() {
    return process.env["PACKBENCH_STAND_IN_SECOND"] !== "1";
  }

  async whenReady() {
    browser ??= await chromium.launchPersistentContext(folder, {
      executablePath: process.env["PB_CHROMIUM"],
      args: [
        ...browserFlags,
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        // Electron loads modules from files; Chromium wants to be asked.
        "--allow-file-access-from-files",
        // The port is written to DevToolsActivePort in the folder, for the test to connect to.
        "--remote-debugging-port=0",
      ],
    });
  }

  quit() {
    if (!isPrevented(this, "before-quit")) this.exit(0);
  }

  exit(code) {
    const closed = browser?.close() ?? Promise.resolve();
    closed.finally(() => process.exit(code));
  }
}

const appEvents = new App();
export const app = strict("app", appEvents);

const ipcEvents = new EventEmitter();
export const ipcMain = strict("ipcMain", ipcEvents);

/** One end inside this process; what is posted to it goes to its peer, or over the relay into the page. */
class MessagePortMain extends EventEmitter {
  #started = false;
  #waiting = [];
  peer = null;
  relay = null;

  postMessage(data) {
    if (this.peer.relay) this.peer.relay(data);
    else this.peer.receive(data);
  }

  receive(data) {
    if (this.#started) this.emit("message", { data, ports: [] });
    else this.#waiting.push(data);
  }

  start() {
    this.#started = true;
    for (const data of this.#waiting.splice(0)) this.receive(data);
  }

  close() {
    this.emit("close");
  }
}

export class MessageChannelMain {
  port1 = new MessagePortMain();
  port2 = new MessagePortMain();

  constructor() {
    this.port1.peer = this.port2;
    this.port2.peer = this.port1;
  }
}

const encode = (data) =>
  typeof data === "string"
    ? { text: data }
    : { base64: Buffer.from(data).toString("base64") };
const decode = ({ text, base64 }) =>
  text ?? new Uint8Array(Buffer.from(base64, "base64"));

class WebContents extends EventEmitter {
  #page;
  #session;
  #preloadContext = null;
  #ports = new Map();
  #openHandler = () => ({ action: "allow" });

  setWindowOpenHandler(handler) {
    this.#openHandler = handler;
  }

  async attach(page, preloadFile) {
    this.#page = page;
    const session = await page.context().newCDPSession(page);
    this.#session = session;
    session.on("Runtime.executionContextCreated", ({ context }) => {
      if (context.name === world) this.#preloadContext = context.id;
    });
    session.on("Runtime.executionContextsCleared", () => this.#closePorts());
    session.on("Runtime.bindingCalled", ({ name, payload }) => {
      if (name === binding) this.#receive(JSON.parse(payload));
    });
    await session.send("Runtime.enable");
    await session.send("Page.enable");
    await session.send("Runtime.addBinding", {
      name: binding,
      executionContextName: world,
    });
    await session.send("Page.addScriptToEvaluateOnNewDocument", {
      source: `(${mainWorld})()`,
    });
    const code = JSON.stringify(readFileSync(preloadFile, "utf8"));
    await session.send("Page.addScriptToEvaluateOnNewDocument", {
      worldName: world,
      source: `(${preloadWorld})(${code}, "${binding}")`,
    });
    page.on("popup", (popup) => {
      if (this.#openHandler({ url: popup.url() }).action === "deny") {
        void popup.close();
      }
    });
    await page.route("**/*", (route) => {
      const asked = route.request();
      const leaves = asked.isNavigationRequest() && this.#leaves(asked.url());
      return leaves ? route.abort("aborted") : route.continue();
    });
  }

  /** A page that navigates itself asks first; loading a file from outside does not. */
  #leaves(address) {
    const isFirst = this.#page.url() === "about:blank";
    return !isFirst && isPrevented(this, "will-navigate", { url: address });
  }

  #closePorts() {
    for (const port of this.#ports.values()) port.peer.close();
    this.#ports.clear();
    this.#preloadContext = null;
  }

  #receive(message) {
    if (message.kind === "port") {
      this.#ports.get(message.id)?.peer.receive(decode(message.data));
      return;
    }
    const senderFrame = strict("WebFrameMain", {
      url: this.#page.url(),
      parent: null,
      postMessage: (channel, body, ports) =>
        this.#post(channel, body, ports ?? []),
    });
    ipcEvents.emit(
      message.channel,
      strict("IpcMainEvent", { sender: this, senderFrame }),
      ...message.args,
    );
  }

  #post(channel, body, ports) {
    const portIds = ports.map((port) => {
      const id = this.#ports.size + 1;
      port.relay = (data) =>
        this.#send({ kind: "port", id, data: encode(data) });
      this.#ports.set(id, port);
      return id;
    });
    this.#send({ kind: "message", channel, body, portIds });
  }

  #send(message) {
    this.#session
      .send("Runtime.callFunctionOn", {
        functionDeclaration: "(json) => globalThis.packbenchReceive(json)",
        executionContextId: this.#preloadContext,
        arguments: [{ value: JSON.stringify(message) }],
      })
      // The page has gone in the meantime: a real port drops the message as well.
      .catch(() => undefined);
  }
}

export class BrowserWindow extends EventEmitter {
  webContents = new WebContents();
  #preloadFile;

  constructor({ webPreferences }) {
    super();
    const { sandbox, contextIsolation, nodeIntegration } = webPreferences;
    if (!sandbox || !contextIsolation || nodeIntegration) {
      throw new Error("the stand-in refuses an insecure window");
    }
    this.#preloadFile = webPreferences.preload;
    windowsOpen += 1;
  }

  async loadFile(file) {
    const page = browser.pages()[0] ?? (await browser.newPage());
    page.on("close", () => {
      windowsOpen -= 1;
      this.emit("closed");
      if (windowsOpen === 0) appEvents.emit("window-all-closed");
    });
    await this.webContents.attach(page, this.#preloadFile);
    const address = pathToFileURL(file).href;
    await guardMedia(page, address);
    await page.goto(address);
    this.emit("ready-to-show");
  }

  removeMenu() {}
  show() {}
  focus() {}
  restore() {}
  isMinimized() {
    return false;
  }
}

let mayRequest = (_contents, _permission, answer) => answer(true);
let mayCheck = () => true;
export const session = {
  defaultSession: strict("session", {
    setPermissionRequestHandler: (handler) => {
      mayRequest = handler;
    },
    setPermissionCheckHandler: (handler) => {
      mayCheck = handler;
    },
  }),
};

/** Both handlers stand before camera and microphone; what they allow is Chromium's own, with a pretended camera. */
async function guardMedia(page, address) {
  await page.exposeBinding("standInMayUseMedia", (_source, mediaTypes) => {
    const asked = { isMainFrame: true, requestingUrl: address };
    let given = false;
    const answer = (allowed) => {
      given = allowed;
    };
    mayRequest(null, "media", answer, { ...asked, mediaTypes });
    return (
      given &&
      mediaTypes.every((mediaType) =>
        mayCheck(null, "media", "file:///", { ...asked, mediaType }),
      )
    );
  });
  await page.addInitScript(() => {
    const own = navigator.mediaDevices.getUserMedia.bind(
      navigator.mediaDevices,
    );
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const kinds = ["video", "audio"].filter((kind) => wanted[kind]);
      if (!(await globalThis.standInMayUseMedia(kinds)))
        throw new DOMException("", "NotAllowedError");
      return own(wanted);
    };
  });
}

export const dialog = strict("dialog", { showErrorBox: () => undefined });

/** Turned around, which hides nothing: it shows only that the key went through. */
const turned = (bytes) => Buffer.from(bytes).reverse();
export const safeStorage = strict("safeStorage", {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => "gnome_libsecret",
  encryptString: (text) => turned(Buffer.from(text)),
  decryptString: (bytes) => turned(bytes).toString(),
});
