import { constants } from "node:fs";
import { open, readdir, readFile, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { refusal, type Refusal } from "../shared/contract/refusals.ts";
import { done, ok, refused, type Result } from "../shared/result.ts";
import type { Clock } from "../shared/time.ts";
import { findLp, readPrinterIdentity, type LpFound } from "./lp-identity.ts";
import type { ByteWire, LpAddress } from "./wire.ts";

const folder = "/dev/usb";

/** Where Linux' usblp driver shows what a printer says about itself: `lp0/device/ieee1284_id`. */
const identities = "/sys/class/usbmisc";

/** Nothing tells when a printer node has something to say, so it is asked; a status answer comes within 50 ms. */
const readEveryMs = 30;
/** A printer that is busy takes no data for a moment. */
const writeAgainMs = 20;
const readBytes = 4096;

/** The kernel's printer nodes, as Linux' usblp driver makes them; none on every other machine. */
export async function listLp(): Promise<readonly LpFound[]> {
  try {
    const names = (await readdir(folder))
      .filter((name) => /^lp\d+$/.test(name))
      .toSorted();
    return await Promise.all(
      names.map(async (name) => ({
        path: join(folder, name),
        identity: await identityOf(name),
      })),
    );
  } catch {
    // No such folder: no such printer, or no such system.
    return [];
  }
}

async function identityOf(name: string): Promise<string | null> {
  try {
    const file = join(identities, name, "device", "ieee1284_id");
    return readPrinterIdentity(await readFile(file, "latin1"));
  } catch {
    // A printer need not say who it is; it is known by its path then.
    return null;
  }
}

/**
 * A printer's own node. Both ways where the printer has a way back, else writing only.
 * Refuses with `device.no-port-permission`, `device.port-busy`, `device.not-found`, `device.not-available`.
 */
export async function openLp(
  address: LpAddress,
  device: string,
  clock: Clock,
): Promise<Result<ByteWire>> {
  try {
    const path =
      address.identity === undefined
        ? address.path
        : findLp(address, await listLp());
    if (path === null) return refused(refusal("device.not-found", { device }));
    const node = await open(path, constants.O_RDWR | constants.O_NONBLOCK);
    return ok(wireOf(node, device, clock));
  } catch (error) {
    return refused(openRefusal(error, device));
  }
}

function wireOf(node: FileHandle, device: string, clock: Clock): ByteWire {
  const unplugged = refusal("device.unplugged", { device });
  const heard = new Set<(chunk: Uint8Array) => void>();
  const gone = new Set<() => void>();
  let isOpen = true;
  let reading = false;
  let cancelRead = (): void => undefined;

  const lose = (): void => {
    if (!isOpen) return;
    isOpen = false;
    cancelRead();
    for (const hear of gone) hear();
  };
  const read = async (): Promise<void> => {
    const buffer = new Uint8Array(readBytes);
    const got = await node.read(buffer, 0, readBytes, null).catch(codeOf);
    if (!isOpen) return;
    if (typeof got === "string") {
      if (goneCodes.has(got)) return lose();
      // A printer without a way back says so once.
      if (!again.has(got)) return;
    } else if (got.bytesRead > 0) {
      for (const hear of heard) hear(buffer.slice(0, got.bytesRead));
    }
    cancelRead = clock.after(readEveryMs, () => void read());
  };
  const waitToWrite = (): Promise<void> =>
    new Promise((resolve) => {
      clock.after(writeAgainMs, resolve);
    });

  return {
    async write(bytes) {
      let at = 0;
      while (isOpen && at < bytes.length) {
        const wrote = await node
          .write(bytes, at, bytes.length - at, null)
          .catch(codeOf);
        if (typeof wrote !== "string") at += wrote.bytesWritten;
        else if (again.has(wrote)) await waitToWrite();
        else lose();
      }
      return at === bytes.length ? done : refused(unplugged);
    },
    onData(hear) {
      heard.add(hear);
      if (!reading) void read();
      reading = true;
      return () => {
        heard.delete(hear);
      };
    },
    onClose(hear) {
      gone.add(hear);
      return () => {
        gone.delete(hear);
      };
    },
    async close() {
      isOpen = false;
      cancelRead();
      // Closing twice, or after the printer left, closes nothing more.
      await node.close().catch(codeOf);
    },
  };
}

const again = new Set(["EAGAIN", "EWOULDBLOCK", "EBUSY", "ENOSPC"]);
const goneCodes = new Set(["ENODEV", "ENXIO", "EIO", "EPIPE", "EBADF"]);

/** Who may write to printer nodes. Source: systemd, 50-udev-default.rules. */
const joinGroup = 'sudo usermod -aG lp "$USER"';

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "unknown";

function openRefusal(error: unknown, device: string): Refusal {
  switch (codeOf(error)) {
    case "EACCES":
    case "EPERM":
      return refusal("device.no-port-permission", {
        device,
        command: joinGroup,
      });
    case "EBUSY":
      return refusal("device.port-busy", { device });
    case "ENOENT":
    case "ENXIO":
    case "ENODEV":
      return refusal("device.not-found", { device });
    default:
      return refusal("device.not-available", {
        device,
        reason: error instanceof Error ? error.message : String(error),
      });
  }
}
