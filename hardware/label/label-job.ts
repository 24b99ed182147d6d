import type { PrinterMedia } from "../device.ts";

/** A label file as the marketplace or carrier sent it. */
export interface LabelFile {
  readonly bytes: Uint8Array;
  /** As the server named it. PDF and PNG are known by their bytes; it decides only whether text is ZPL. */
  readonly contentType: string;
  readonly media: PrinterMedia;
  /** The tracking number that a barcode must hold; null when any readable barcode will do. */
  readonly expectedBarcode: string | null;
  /** How people call the parcel; refusals carry it. */
  readonly parcel?: string;
}

/** A label the printer can take. */
export interface ConvertedLabel {
  readonly zpl: Uint8Array;
  /** How many labels the ZPL makes. */
  readonly labels: number;
  readonly widthDots: number;
  readonly heightDots: number;
  /** As the printer will draw it: PNG, one pixel per dot. */
  readonly previewPng: Uint8Array;
  /** Read back from those dots. */
  readonly barcodes: readonly string[];
}

/** ZPL to be drawn as a printer with this media would. */
export interface ZplDrawing {
  readonly zpl: Uint8Array;
  readonly media: PrinterMedia;
}

export interface DrawnLabel {
  readonly png: Uint8Array;
  readonly barcodes: readonly string[];
}
