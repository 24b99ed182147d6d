import { access, constants, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { refusal, type Refusal } from "../shared/contract/refusals.ts";
import { done, ok, refused, type Result } from "../shared/result.ts";
import { findHid, udevRule } from "./hid-identity.ts";
import type { HidAddress, HidFound, HidWire } from "./wire.ts";

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
 * Finds the interface that was set up and opens it. Never a keyboard: Windows and macOS forbid it, and on Linux its text
 * would be typed as well.
 * Refuses with `device.no-usb-permission` (Linux without a udev rule), `device.no-permission`, `device.port-busy`,
 * `device.not-found`, `device.not-available`.
 */
export async function openHid(
  address: HidAddress,
  device: string,
): Promise<Result<HidWire>> {
  const listed = await listHid();
  if (!listed.ok) return refused(named(listed.refusal, device));
  const found = findHid(address, listed.value);
  return found === null
    ? refused(refusal("device.not-found", { device }))
    : openPath(found, device);
}

async function openPath(
  { path, vendorId }: HidFound,
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
      async sendFeature(report) {
        try {
          if (closed) return refused(unplugged);
          await hid.sendFeatureReport(Buffer.from(report));
          return done;
        } catch {
          // As with a write: gone, or no such report.
          return refused(unplugged);
        }
      },
      descriptor: () => readDescriptor(path),
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
    if (await isForbidden(path)) {
      return refused(
        refusal("device.no-usb-permission", {
          device,
          rule: udevRule(vendorId),
        }),
      );
    }
    return refused(openRefusal(error, device));
  }
}

/**
 * Linux shows every device's report descriptor to everybody; elsewhere hidapi could tell, but node-hid does not pass it on.
 * Source: Linux kernel documentation, "hidraw", and its sysfs attribute `report_descriptor`.
 */
async function readDescriptor(path: string): Promise<Uint8Array | null> {
  if (process.platform !== "linux" || !/^\/dev\/hidraw\d+$/.test(path)) {
    return null;
  }
  try {
    return await readFile(
      `/sys/class/hidraw/${basename(path)}/device/report_descriptor`,
    );
  } catch {
    // A device that went away meanwhile, or a sandbox without /sys: the usual layout is read then.
    return null;
  }
}

/** hidapi says no more than "cannot open" on Linux; the device's node says why. */
async function isForbidden(path: string): Promise<boolean> {
  if (process.platform !== "linux") return false;
  try {
    await access(path, constants.R_OK | constants.W_OK);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EACCES";
  }
}

/** The list belongs to nobody; the refusal is about the device that was to be found in it. */
const named = (problem: Refusal, device: string): Refusal =>
  problem.code === "device.not-available"
    ? refusal(problem.code, { device, reason: problem.params.reason })
    : problem;

/** What node-hid's Linux build loads. Source: node-hid 3 README, "Compiling from source / Linux". */
const installLibraries = "sudo apt install libusb-1.0-0 libudev1";

/** node-hid has no error codes, only hidapi's words. */
function openRefusal(error: unknown, device: string): Refusal {
  const message = error instanceof Error ? error.message : String(error);
  // A missing library is also a "no such file", but not a missing device.
  if (/lib(usb|udev)[^:]*: cannot open shared object/i.test(message)) {
    return refusal("device.usb-support-missing", { command: installLibraries });
  }
  if (/shared object|dlopen|module/i.test(message)) {
    return refusal("device.not-available", { device, reason: message });
  }
  // Windows opens HID devices shared, so a denied one is held by a program that does not share.
  if (process.platform === "win32" && /access denied/i.test(message)) {
    return refusal("device.port-busy", { device });
  }
  if (/permission|access denied/i.test(message)) {
    return refusal("device.no-permission", { device });
  }
  return /no such|not found|cannot open device/i.test(message)
    ? refusal("device.not-found", { device })
    : refusal("device.not-available", { device, reason: message });
}
