import type { PrinterMedia } from "../device.ts";

/** 4 x 6 inch at 203 dpi: what most carriers' labels and most desktop printers are. */
export const usualMedia: PrinterMedia = {
  dpi: 203,
  widthTenthsMm: 1016,
  heightTenthsMm: 1524,
};
