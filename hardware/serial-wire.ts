import type { SerialPort } from "serialport";
import { refusal, type Refusal } from "../shared/contract/refusals.ts";
import { done, ok, refused, type Result } from "../shared/result.ts";
import type { Clock } from "../shared/time.ts";
import { findPort } from "./port-identity.ts";
import type { ByteWire, SerialAddress, SerialPortFound } from "./wire.ts";

/** What we use of serialport's stream; the real port and the pretend one are both of this shape. */
export type PortStream = Pick<
  SerialPort,
  "isOpen" | "open" | "close" | "write" | "drain" | "set" | "on" | "off"
>;

/** A scale that is mute while DTR and RTS are raised needs a moment after they were dropped. */
const controlLinesSettleMs = 500;

/**
 * Opens a port of this machine, wherever its adapter is plugged in now. The package is loaded on first use: a bare machine
 * may not be able to load it.
 */
export async function openSerialPort(
  address: SerialAddress,
  device: string,
  clock: Clock,
): Promise<Result<ByteWire>> {
  try {
    const { SerialPort: Port } = await import("serialport");
    const path = await pathNow(address);
    if (path === null) return refused(refusal("device.not-found", { device }));
    const { baudRate, dataBits, parity, stopBits } = address;
    const port = new Port({
      path,
      baudRate,
      dataBits,
      parity,
      stopBits,
      ...flowControlOf(address),
      autoOpen: false,
    });
    const opened = await openPort(port, device);
    if (opened.ok && address.controlLines === "dropped") {
      await dropControlLines(port, clock);
    }
    return opened;
  } catch (error) {
    return refused(openRefusal(error, device));
  }
}

/** XON and XOFF both ways: the printer holds us back, and the system holds the printer back while nobody reads. */
const flowControlOf = ({ flowControl = "none" }: SerialAddress) => ({
  rtscts: flowControl === "rts-cts",
  xon: flowControl === "xon-xoff",
  xoff: flowControl === "xon-xoff",
});

/** Where ports cannot be listed, the path that was set up is all there is. */
async function pathNow(address: SerialAddress): Promise<string | null> {
  if (address.usb === undefined) return address.path;
  const listed = await listSerialPorts();
  return listed.ok ? findPort(address, listed.value) : address.path;
}

/** Settles in any case: a line without these signals has nothing to drop. */
const dropControlLines = (port: PortStream, clock: Clock): Promise<void> =>
  new Promise((resolve) => {
    port.set({ dtr: false, rts: false }, () => {
      clock.after(controlLinesSettleMs, resolve);
    });
  });

/** Refuses with `device.serial-unlisted` where the system's list cannot be read (a Linux without udevadm). */
export async function listSerialPorts(): Promise<
  Result<readonly SerialPortFound[]>
> {
  try {
    const { SerialPort: Port } = await import("serialport");
    const ports = await Port.list();
    return ok(
      ports.map((port) => ({
        path: port.path,
        manufacturer: port.manufacturer ?? null,
        serialNumber: port.serialNumber ?? null,
        vendorId: port.vendorId?.toUpperCase() ?? null,
        productId: port.productId?.toUpperCase() ?? null,
      })),
    );
  } catch (error) {
    const message = messageOf(error);
    return refused(
      isMissingPart(message)
        ? refusal("device.not-available", {
            device: "serial ports",
            reason: message,
          })
        : refusal("device.serial-unlisted", {}),
    );
  }
}

/** Opens a port stream and puts it behind the wire's interface. */
export async function openPort(
  port: PortStream,
  device: string,
): Promise<Result<ByteWire>> {
  // Without a listener Node throws stream errors; each one also ends in "close" or in a callback, where we handle it.
  port.on("error", () => undefined);
  const error = await new Promise<Error | null>((resolve) => {
    port.open(resolve);
  });
  return error === null
    ? ok(wireOf(port, device))
    : refused(openRefusal(error, device));
}

function wireOf(port: PortStream, device: string): ByteWire {
  let closedByUs = false;
  const unplugged = refusal("device.unplugged", { device });
  return {
    write: (bytes) =>
      new Promise((resolve) => {
        if (!port.isOpen) {
          resolve(refused(unplugged));
          return;
        }
        port.write(Buffer.from(bytes), undefined, (error) => {
          if (error) resolve(refused(unplugged));
          else {
            port.drain((undrained) => {
              resolve(undrained ? refused(unplugged) : done);
            });
          }
        });
      }),
    onData(hear) {
      port.on("data", hear);
      return () => {
        port.off("data", hear);
      };
    },
    onClose(hear) {
      const closed = (): void => {
        if (!closedByUs) hear();
      };
      port.on("close", closed);
      return () => {
        port.off("close", closed);
      };
    },
    close: () =>
      new Promise((resolve) => {
        closedByUs = true;
        if (!port.isOpen) {
          resolve();
          return;
        }
        // A close error means that the port is gone already: free is free.
        port.close(() => {
          resolve();
        });
      }),
  };
}

/** serialport has no error codes: the words of its three bindings (Linux, macOS, Windows) and of its pretend one. */
function openRefusal(error: unknown, device: string): Refusal {
  const message = messageOf(error);
  // A missing library or prebuild is also "not found", but not a missing port.
  if (isMissingPart(message)) {
    return refusal("device.not-available", { device, reason: message });
  }
  if (/permission denied|EACCES/i.test(message)) {
    return process.platform === "linux"
      ? refusal("device.no-port-permission", { device, command: joinGroup })
      : refusal("device.no-permission", { device });
  }
  if (/access denied|lock|busy|temporarily unavailable/i.test(message)) {
    return refusal("device.port-busy", { device });
  }
  if (/no such|not found|does not exist|ENOENT/i.test(message)) {
    return refusal("device.not-found", { device });
  }
  return refusal("device.not-available", { device, reason: message });
}

const isMissingPart = (message: string): boolean =>
  /shared object|dlopen|module|prebuild|native build/i.test(message);

/** Debian, Ubuntu and Fedora give serial ports to this group; Arch calls it uucp. Source: systemd, 50-udev-default.rules. */
const joinGroup = 'sudo usermod -aG dialout "$USER"';

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
