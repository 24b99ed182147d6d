import { refusal, type Refusal } from "../shared/contract/refusals.ts";
import { done, ok, refused, type Result } from "../shared/result.ts";

/** Reports both ways; the report id is the first byte. */
export interface HidWire {
  write(report: Uint8Array): Promise<Result<void>>;
  onReport(hear: (report: Uint8Array) => void): () => void;
  /** Called once when the device goes away by itself; never after `close`. */
  onClose(hear: () => void): () => void;
  close(): Promise<void>;
}

/** One interface of a device: a scanner often has several, told apart by usage page and usage. */
export interface HidFound {
  readonly path: string;
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber: string | null;
  readonly product: string | null;
  readonly usagePage: number | null;
  readonly usage: number | null;
}

/** HID usage tables: point-of-sale pages, and their application usages. */
export const scannerUsagePage = 0x8c;
export const scaleUsagePage = 0x8d;

/**
 * Lists HID devices. The package is loaded on first use: without libusb it cannot be, which is a refusal.
 * Slow on some systems: never in a loop.
 */
export async function listHid(): Promise<Result<readonly HidFound[]>> {
  try {
    const { devicesAsync } = (await import("node-hid")).default;
    const devices = await devicesAsync();
    return ok(
      devices.flatMap((device) =>
        device.path === undefined
          ? []
          : [
              {
                path: device.path,
                vendorId: device.vendorId,
                productId: device.productId,
                serialNumber: device.serialNumber ?? null,
                product: device.product ?? null,
                usagePage: device.usagePage ?? null,
                usage: device.usage ?? null,
              },
            ],
      ),
    );
  } catch (error) {
    return refused(openRefusal(error, "HID devices"));
  }
}

/**
 * Opens one interface. Never a keyboard: Windows and macOS forbid it, and on Linux its text would be typed as well.
 * Refuses with `device.no-permission` (Linux without a udev rule), `device.not-found`, `device.not-available`.
 */
export async function openHid(
  path: string,
  device: string,
): Promise<Result<HidWire>> {
  try {
    const { HIDAsync } = (await import("node-hid")).default;
    const hid = await HIDAsync.open(path);
    const unplugged = refusal("device.unplugged", { device });
    let closed = false;
    // The first error means that the device is gone; reading stops and nothing brings this handle back.
    hid.on("error", () => {
      closed = true;
    });
    return ok({
      async write(report) {
        try {
          if (closed) return refused(unplugged);
          await hid.write(Buffer.from(report));
          return done;
        } catch {
          // A write that fails on an open handle is a device that is gone or has no OUT endpoint: neither can be repaired here.
          return refused(unplugged);
        }
      },
      onReport(hear) {
        hid.on("data", hear);
        return () => {
          hid.off("data", hear);
        };
      },
      onClose(hear) {
        hid.on("error", hear);
        return () => {
          hid.off("error", hear);
        };
      },
      async close() {
        closed = true;
        hid.removeAllListeners("data");
        await hid.close();
      },
    });
  } catch (error) {
    return refused(openRefusal(error, device));
  }
}

/** node-hid has no error codes, only hidapi's words. */
function openRefusal(error: unknown, device: string): Refusal {
  const message = error instanceof Error ? error.message : String(error);
  // A missing library is also a "no such file", but not a missing device.
  if (/shared object|dlopen|module/i.test(message)) {
    return refusal("device.not-available", { device, reason: message });
  }
  if (/permission|access denied/i.test(message)) {
    return refusal("device.no-permission", { device });
  }
  return /no such|not found|cannot open device/i.test(message)
    ? refusal("device.not-found", { device })
    : refusal("device.not-available", { device, reason: message });
}
