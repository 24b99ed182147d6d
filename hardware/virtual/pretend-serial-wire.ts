import { refusal } from "../../shared/contract/refusals.ts";
import { refused, type Result } from "../../shared/result.ts";
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
  plugIn(): void;
}

export interface PretendSerial {
  /** @param hear gets what a program writes to the port, in order */
  addPort(
    path: string,
    manufacturer: string,
    hear: (bytes: Uint8Array) => void,
  ): PretendPort;
  openSerial(address: SerialAddress, device: string): Promise<Result<ByteWire>>;
  listSerial(): readonly SerialPortFound[];
  has(path: string): boolean;
}

interface Port {
  /** Name inside serialport's pretend binding. */
  readonly bindingPath: string;
  readonly manufacturer: string;
  readonly hear: (bytes: Uint8Array) => void;
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

  return {
    addPort(path, manufacturer, hear) {
      const bindingPath = `${path}#${portsMade++}`;
      binding.createPort(bindingPath, { manufacturer });
      const port: Port = {
        bindingPath,
        manufacturer,
        hear,
        pluggedIn: true,
        open: null,
      };
      ports.set(path, port);
      return {
        say: (bytes) => port.open?.say(bytes),
        unplug() {
          port.pluggedIn = false;
          port.open?.disconnect();
          port.open = null;
        },
        plugIn() {
          port.pluggedIn = true;
        },
      };
    },
    async openSerial(address, device) {
      const port = ports.get(address.path);
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
    listSerial: () =>
      [...ports]
        .filter(([, port]) => port.pluggedIn)
        .map(([path, port]) => ({
          path,
          manufacturer: port.manufacturer,
          serialNumber: null,
          vendorId: null,
          productId: null,
        })),
    has: (path) => ports.has(path),
  };
}

/** Wires that reach pretend ports by their paths and everything else through the given ones. */
export const withPretendSerial = (
  wires: Wires,
  pretend: PretendSerial,
): Wires => ({
  ...wires,
  openSerial: (address, device) =>
    (pretend.has(address.path) ? pretend : wires).openSerial(address, device),
  async listSerial() {
    const real = await wires.listSerial();
    return { ...real, found: [...real.found, ...pretend.listSerial()] };
  },
  isVirtual: (address) =>
    address.wire === "serial" && pretend.has(address.path)
      ? true
      : wires.isVirtual(address),
});
