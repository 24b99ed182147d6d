import { z } from "zod";
import { keyboardSetupSchema } from "./keyboard-setup.ts";
import { answerSchema, refusalSchema, scaleReadingSchema } from "./plain.ts";

export const deviceKinds = ["scanner", "scale", "printer"] as const;
export type DeviceKind = (typeof deviceKinds)[number];

/** What a USB device says about itself; vendor and product are four hexadecimal digits in upper case. */
const usbIdentitySchema = z.object({
  vendorId: z.string().regex(/^[0-9A-F]{4}$/),
  productId: z.string().regex(/^[0-9A-F]{4}$/),
  serialNumber: z.string().min(1).max(128).nullable(),
});

/** A serial port with its line settings. */
export const serialAddressSchema = z.object({
  wire: z.literal("serial"),
  path: z.string().min(1).max(256),
  baudRate: z.number().int().min(300).max(921600),
  dataBits: z.union([z.literal(7), z.literal(8)]),
  parity: z.enum(["none", "even", "odd"]),
  stopBits: z.union([z.literal(1), z.literal(2)]),
  /** The adapter behind the path, where it has a name: a port is found again by it after its path has changed. */
  usb: usbIdentitySchema.optional(),
  /** DTR and RTS after opening: raised unless said otherwise; some scales stay mute until both are dropped. */
  controlLines: z.enum(["raised", "dropped"]).optional(),
  /** How the device says that it cannot take more for a moment; label printers need it, scales have none. */
  flowControl: z.enum(["none", "xon-xoff", "rts-cts"]).optional(),
});

/** Where a device is reached. One kind per wire; plain data, so that it can be stored and typed in. */
const deviceAddressSchema = z.discriminatedUnion("wire", [
  z.object({
    wire: z.literal("tcp"),
    host: z.string().min(1).max(253),
    port: z.number().int().min(1).max(65535),
  }),
  serialAddressSchema,
  /** One interface of a USB device: a scanner often has several, told apart by usage page and usage. */
  z.object({
    wire: z.literal("hid"),
    path: z.string().min(1).max(512),
    vendorId: z.number().int().min(0).max(0xffff),
    productId: z.number().int().min(0).max(0xffff),
    serialNumber: z.string().max(128).nullable(),
    usagePage: z.number().int().min(0).max(0xffff),
    usage: z.number().int().min(0).max(0xffff),
  }),
  /** A printer's own node in a Linux system, for example /dev/usb/lp0. */
  z.object({
    wire: z.literal("lp"),
    path: z.string().min(1).max(256),
    /** Maker, model and serial number: the printer is found again by them after its path has changed. */
    identity: z.string().min(1).max(200).optional(),
  }),
  /** A print queue of the operating system. */
  z.object({ wire: z.literal("queue"), queue: z.string().min(1).max(220) }),
  z.object({ wire: z.literal("window") }),
]);
export type DeviceAddress = z.infer<typeof deviceAddressSchema>;

/** What a printer prints on: dots per inch of its head, and the label in tenths of a millimetre. */
export const printerMediaSchema = z.object({
  dpi: z.union([z.literal(203), z.literal(300), z.literal(600)]),
  widthTenthsMm: z.number().int().min(200).max(2200),
  heightTenthsMm: z.number().int().min(100).max(6000),
});

/**
 * What a scanner's scans may do. labels: everything but articles, so that the scanner at the printer counts nothing;
 * look-up: shows what something is, and changes nothing.
 */
export const scannerRoles = ["everything", "labels", "look-up"] as const;
export type ScannerRole = (typeof scannerRoles)[number];

/** What makes a device: which driver at which address. Stored in the settings. */
export const deviceSetupSchema = z.object({
  id: z.string().min(1).max(64),
  kind: z.enum(deviceKinds),
  /** A key of the driver registry, for example "mt-sics". */
  driver: z.string().min(1).max(64),
  name: z.string().min(1).max(80),
  address: deviceAddressSchema,
  /** Printers: dots per inch and media in tenths of a millimetre; null takes the driver's defaults. */
  media: printerMediaSchema.nullable(),
  /** Printers: gets the labels that the bench's own printer refuses, as long as it does. */
  takesOver: z.boolean().optional(),
  /** Scales: boxes are packed on it, so that each scan expects its weight; unless said otherwise. */
  underParcel: z.boolean().optional(),
  /** Scanners: everything unless said otherwise. */
  role: z.enum(scannerRoles).optional(),
  /** Keyboard scanners: left out, one as it comes out of the box. */
  keyboard: keyboardSetupSchema.optional(),
});
export type DeviceSetup = z.infer<typeof deviceSetupSchema>;

/** Codes on a test label, each with a text of its own; what scanners read proves paper, ink and scanner at once. */
const testLabelSchema = z.object({
  printedAt: z.number(),
  codes: z.array(
    z.object({
      symbology: z.enum(["code-128", "data-matrix", "qr"]),
      /** For example "PB-TEST-7K2M-1". */
      text: z.string(),
      scannedAt: z.number().nullable(),
    }),
  ),
});
export type TestLabel = z.infer<typeof testLabelSchema>;

export const testPrintAnswerSchema = answerSchema({
  /** sent: it took the label and cannot say more. */
  proof: z.enum(["printed", "sent"]),
  codes: z.array(z.string()),
});

/** What a printer says about itself; null is what it does not tell. */
export const printerFactsSchema = z.object({
  model: z.string().nullable(),
  firmware: z.string().nullable(),
  dpi: printerMediaSchema.shape.dpi.nullable(),
  /** As the printer is set or has measured it, in tenths of a millimetre. */
  mediaWidthTenthsMm: z.number().int().nullable(),
  mediaHeightTenthsMm: z.number().int().nullable(),
  /** 0 to 30. */
  darkness: z.number().nullable(),
  printMode: z
    .enum(["tear-off", "peel", "rewind", "cutter", "applicator", "other"])
    .nullable(),
  /** Labels it has printed in its life. */
  labelCount: z.number().int().nullable(),
});
export type PrinterFacts = z.infer<typeof printerFactsSchema>;

export const deviceCardSchema = z.object({
  setup: deviceSetupSchema,
  virtual: z.boolean(),
  state: z.enum(["starting", "ready", "attention", "down"]),
  problem: refusalSchema.nullable(),
  /** The last thing it did: text scanned, weight shown, labels printed. */
  lastSeen: z.object({ at: z.number(), text: z.string() }).nullable(),
  reading: scaleReadingSchema.nullable(),
  /** Printers: the test label of the last ten minutes and which of its codes a scanner of this bench has read. */
  testLabel: testLabelSchema.nullable().optional(),
});
export type DeviceCard = z.infer<typeof deviceCardSchema>;

/** A thing on this computer or its network that could be set up, or is. */
const foundDeviceSchema = z.object({
  /** The same for as long as it is there. */
  id: z.string(),
  /** A serial port comes with the settings most devices have; a scale's are found by `detectScale`. */
  address: deviceAddressSchema,
  description: z.string(),
  /** What it is by its own words or by its maker; null: only a person knows. */
  kind: z.enum(deviceKinds).nullable(),
  /** Drivers that could fit, of every kind, the likeliest first. */
  drivers: z.array(z.string()),
  /** It says itself that it is a scanner or a scale, so it may be tried out before anybody has picked it. */
  declaresItself: z.boolean(),
  virtual: z.boolean(),
  /** The device it is set up as; null: it is new. */
  setUpAs: z.string().nullable(),
  /** What is worth knowing before it is used: a scanner in keyboard mode. */
  note: refusalSchema.nullable(),
});
export type FoundDevice = z.infer<typeof foundDeviceSchema>;

export const discoverySchema = z.object({
  found: z.array(foundDeviceSchema),
  /** Why some kind of connection cannot be looked through on this computer. */
  problems: z.array(refusalSchema),
  /** Some kind of connection has not been looked through yet. */
  looking: z.boolean(),
  drivers: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(deviceKinds),
      wire: z.enum(["tcp", "serial", "hid", "lp", "queue", "window"]),
      name: z.string(),
      /** How its makers usually set a serial port; null on other wires. */
      line: serialAddressSchema.omit({ path: true }).nullable(),
    }),
  ),
});
export type Discovery = z.infer<typeof discoverySchema>;

/** The search for the scale on a port, as it goes on; the last event carries what was recognised. */
export const scaleDetectionSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("trying"),
    phase: z.enum(["listening", "asking"]),
    line: serialAddressSchema.omit({ path: true }),
    done: z.number().int(),
    total: z.number().int(),
  }),
  z.object({
    kind: z.literal("finished"),
    /** The most likely first; a person confirms it by the sample. */
    candidates: z.array(
      z.object({
        driver: z.string(),
        address: serialAddressSchema,
        sample: z.string().nullable(),
      }),
    ),
    problem: refusalSchema.nullable(),
  }),
]);
export type ScaleDetection = z.infer<typeof scaleDetectionSchema>;

/** A bench's whole device set-up, to be kept in a file or taken to the next bench. */
export const devicesDocumentSchema = z.object({
  format: z.literal("packbench-devices"),
  version: z.literal(1),
  devices: z.array(deviceSetupSchema).max(64),
});
export type DevicesDocument = z.infer<typeof devicesDocumentSchema>;
