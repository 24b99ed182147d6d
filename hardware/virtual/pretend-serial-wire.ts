import { refusal } from "../../shared/contract/refusals.ts";
import { refused, type Result } from "../../shared/result.ts";
import { findPort } from "../port-identity.ts";
import { openPort, type PortStream } from "../serial-wire.ts";
import type {
  ByteWire,
  SerialAddress,
  SerialPortFound,
  Wires,
} from "../wire.ts";

/** The device's end of a pretend port. */
export interface PretendPort {
  /** Lost, as on a real line, while no program has the port open. */
  say(bytes: Uint8Array): void;
  /** The port disappears from the list, and an open one reports that it is gone. */
  unplug(): void;
  /** @param path what the system calls it now: another socket may give another name */
  plugIn(path?: string): void;
}

export interface PretendSerial {
  /** @param hear gets what a program writes to the port, in order */
  addPort(
    path: string,
    manufacturer: string,
    hear: (bytes: Uint8Array) => void,
    /** What its adapter says about itself; nothing for a port on the mainboard. */
    usb?: SerialAddress["usb"],
  ): PretendPort;
  openSerial(address: SerialAddress, device: string): Promise<Result<ByteWire>>;
  listSerial(): readonly SerialPortFound[];
  has(address: SerialAddress): boolean;
}

interface Port {
  /** Name inside serialport's pretend binding. */
  readonly bindingPath: string;
  readonly manufacturer: string;
  readonly hear: (bytes: Uint8Array) => void;
  readonly usb: SerialAddress["usb"];
  pluggedIn: boolean;
  open: { say(bytes: Uint8Array): void; disconnect(): void } | null;
}

/** serialport's pretend binding has one list of ports for the whole process, so its names are counted there as well. */
let portsMade = 0;

/** serialport's own stream over its own pretend binding, so that virtual devices are reached the way real ones are. */
export async function createPretendSerial(): Promise<PretendSerial> {
  const { SerialPortMock } = await import("serialport");
  const { binding } = SerialPortMock;
  const ports = new Map<string, Port>();
  const found = (among: (port: Port) => boolean): SerialPortFound[] =>
    [...ports]
      .filter(([, port]) => among(port))
      .map(([path, { manufacturer, usb }]) => ({
        path,
        manufacturer,
        serialNumber: usb?.serialNumber ?? null,
        vendorId: usb?.vendorId ?? null,
        productId: usb?.productId ?? null,
      }));
  const listSerial = (): SerialPortFound[] =>
    found(({ pluggedIn }) => pluggedIn);

  return {
    addPort(path, manufacturer, hear, usb) {
      const bindingPath = `${path}#${portsMade++}`;
      binding.createPort(bindingPath, { manufacturer });
      const port: Port = {
        bindingPath,
        manufacturer,
        hear,
        usb,
        pluggedIn: true,
        open: null,
      };
      let name = path;
      ports.set(path, port);
      return {
        say: (bytes) => port.open?.say(bytes),
        unplug() {
          port.pluggedIn = false;
          port.open?.disconnect();
          port.open = null;
        },
        plugIn(now = name) {
          ports.delete(name);
          name = now;
          ports.set(name, port);
          port.pluggedIn = true;
        },
      };
    },
    async openSerial(address, device) {
      const port = ports.get(findPort(address, listSerial()) ?? "");
      if (!port?.pluggedIn) {
        return refused(refusal("device.not-found", { device }));
      }
      const stream = new SerialPortMock({
        ...address,
        path: port.bindingPath,
        autoOpen: false,
      });
      const opened = await openPort(stream as unknown as PortStream, device);
      const end = stream.port;
      if (!opened.ok || !end) return opened;
      const write = end.write.bind(end);
      end.write = async (bytes) => {
        await write(bytes);
        port.hear(Uint8Array.from(bytes));
      };
      port.open = {
        say(bytes) {
          if (end.isOpen) end.emitData(Buffer.from(bytes));
        },
        disconnect() {
          // What serialport reports when a cable is pulled: "close" with a disconnect error.
          stream.close(undefined, new Error("disconnected"));
        },
      };
      return opened;
    },
    listSerial,
    has: (address) =>
      ports.has(
        findPort(
          address,
          found(() => true),
        ) ?? "",
      ),
  };
}

/** Wires that reach pretend ports by their paths and everything else through the given ones. */
export const withPretendSerial = (
  wires: Wires,
  pretend: PretendSerial,
): Wires => ({
  ...wires,
  openSerial: (address, device) =>
    (pretend.has(address) ? pretend : wires).openSerial(address, device),
  async listSerial() {
    const real = await wires.listSerial();
    return { ...real, found: [...real.found, ...pretend.listSerial()] };
  },
  isVirtual: (address) =>
    address.wire === "serial" && pretend.has(address)
      ? true
      : wires.isVirtual(address),
});
