import type { PrinterMedia } from "../hardware/device.ts";
import type { DeviceSetup } from "../shared/contract/devices-view.ts";

/** What a label is drawn for until a printer says otherwise: 4 × 6 inch at 203 dpi. */
export const usualMedia: PrinterMedia = {
  dpi: 203,
  widthTenthsMm: 1016,
  heightTenthsMm: 1524,
};

/** What every bench has from the first minute: a scanner that types. */
export const keyboardScanner: DeviceSetup = {
  id: "keyboard",
  kind: "scanner",
  driver: "keyboard-wedge",
  name: "Keyboard scanner",
  address: { wire: "window" },
  media: null,
};
