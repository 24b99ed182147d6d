import { z } from "zod";
import { keyboardSetupSchema } from "./keyboard-setup.ts";
import { refusalSchema, scaleReadingSchema } from "./plain.ts";

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
});

/** Where a device is reached. One kind per wire; plain data, so that it can be stored and typed in. */
export const deviceAddressSchema = z.discriminatedUnion("wire", [
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
  z.object({ wire: z.literal("lp"), path: z.string().min(1).max(256) }),
  /** A print queue of the operating system. */
  z.object({ wire: z.literal("queue"), queue: z.string().min(1).max(220) }),
  z.object({ wire: z.literal("window") }),
]);
export type DeviceAddress = z.infer<typeof deviceAddressSchema>;

/** What makes a device: which driver at which address. Stored in the settings. */
export const deviceSetupSchema = z.object({
  id: z.string().min(1).max(64),
  kind: z.enum(deviceKinds),
  /** A key of the driver registry, for example "mt-sics". */
  driver: z.string().min(1).max(64),
  name: z.string().min(1).max(80),
  address: deviceAddressSchema,
  /** Printers: dots per inch and media in tenths of a millimetre; null takes the driver's defaults. */
  media: z
    .object({
      dpi: z.union([z.literal(203), z.literal(300), z.literal(600)]),
      widthTenthsMm: z.number().int().min(200).max(2200),
      heightTenthsMm: z.number().int().min(100).max(6000),
    })
    .nullable(),
  /** Keyboard scanners: left out, one as it comes out of the box. */
  keyboard: keyboardSetupSchema.optional(),
});
export type DeviceSetup = z.infer<typeof deviceSetupSchema>;

export const deviceCardSchema = z.object({
  setup: deviceSetupSchema,
  virtual: z.boolean(),
  state: z.enum(["starting", "ready", "attention", "down"]),
  problem: refusalSchema.nullable(),
  /** The last thing it did: text scanned, weight shown, labels printed. */
  lastSeen: z.object({ at: z.number(), text: z.string() }).nullable(),
  reading: scaleReadingSchema.nullable(),
});
export type DeviceCard = z.infer<typeof deviceCardSchema>;

/** Something that could be set up: a port the system lists, or the reason why it cannot list any. */
export const foundDeviceSchema = z.object({
  address: deviceAddressSchema,
  description: z.string(),
  drivers: z.array(z.string()),
});
export const discoverySchema = z.object({
  found: z.array(foundDeviceSchema),
  problems: z.array(refusalSchema),
  drivers: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(deviceKinds),
      wire: z.enum(["tcp", "serial", "hid", "lp", "queue", "window"]),
      name: z.string(),
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
