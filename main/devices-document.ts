import {
  devicesDocumentSchema,
  type DeviceSetup,
  type DevicesDocument,
} from "../shared/contract/devices-view.ts";
import { refusal } from "../shared/contract/refusals.ts";
import { ok, refused, type Result } from "../shared/result.ts";

export const documentOf = (
  devices: readonly DeviceSetup[],
): DevicesDocument => ({
  format: "packbench-devices",
  version: 1,
  devices: [...devices],
});

/**
 * Reads a set-up somebody brought: a file or a code from another bench, so nothing in it is trusted. Drivers this version
 * does not know are kept; their cards say so.
 * Refuses with `device.setup-unreadable`.
 */
export function readDevicesDocument(text: string): Result<DevicesDocument> {
  const parsed = devicesDocumentSchema.safeParse(jsonOf(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.join(".") || "document";
    return unreadable(`${place}: ${issue?.message ?? "not understood"}`);
  }
  const { devices } = parsed.data;
  const ids = new Set(devices.map(({ id }) => id));
  return ids.size === devices.length
    ? ok(parsed.data)
    : unreadable("two devices have the same id");
}

export const unreadable = (reason: string): Result<never> =>
  refused(refusal("device.setup-unreadable", { reason: reason.slice(0, 200) }));

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The schema refuses what is not there, with the same words as for any other wrong document.
    return undefined;
  }
}
