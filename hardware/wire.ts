import type { DeviceAddress } from "../shared/contract/devices-view.ts";
import type { LpFound } from "./lp-identity.ts";
import type { NetworkPrinter } from "./printer/mdns-message.ts";
import type { Refusal } from "../shared/contract/refusals.ts";
import type { Result } from "../shared/result.ts";

export type SerialAddress = Extract<DeviceAddress, { wire: "serial" }>;
export type LpAddress = Extract<DeviceAddress, { wire: "lp" }>;
export type QueueAddress = Extract<DeviceAddress, { wire: "queue" }>;
export type HidAddress = Extract<DeviceAddress, { wire: "hid" }>;
export type TcpAddress = Extract<DeviceAddress, { wire: "tcp" }>;

/**
 * Moves bytes both ways and knows nothing about what they mean.
 * Chunks arrive cut anywhere: a frame may come in pieces, or several in one chunk.
 */
export interface ByteWire {
  /**
   * Settles when the bytes have left this program, or with the reason why they could not
   * (`device.unplugged` once the other end is gone). A refusal may leave part of the bytes written.
   */
  write(bytes: Uint8Array): Promise<Result<void>>;
  /** Nothing that arrived before the first listener is lost. The returned function stops listening. */
  onData(hear: (chunk: Uint8Array) => void): () => void;
  /** Called once when the other end goes away by itself; never after `close`. */
  onClose(hear: () => void): () => void;
  /** Settles when the port is free for others again. May be called twice. */
  close(): Promise<void>;
}

/** USB HID reports both ways; the report id is the first byte. */
export interface HidWire {
  write(report: Uint8Array): Promise<Result<void>>;
  /** Sets a feature report; refused as well when the device has none of this id. */
  sendFeature(report: Uint8Array): Promise<Result<void>>;
  /** The device's own description of its reports; null where the system does not give it out. */
  descriptor(): Promise<Uint8Array | null>;
  /** Nothing is kept for a listener that comes late. */
  onReport(hear: (report: Uint8Array) => void): () => void;
  /** Called once when the device goes away by itself; never after `close`. */
  onClose(hear: () => void): () => void;
  close(): Promise<void>;
}

/** One interface of a HID device as the system lists it. Usages are null or 0 where the system does not tell them. */
export interface HidFound {
  readonly path: string;
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber: string | null;
  readonly product: string | null;
  readonly usagePage: number | null;
  readonly usage: number | null;
}

/** Why a print queue will not get a label onto paper now. */
export type SpoolTrouble =
  | "head-open"
  | "media-out"
  | "ribbon-out"
  | "paper-jam"
  | "offline"
  | "stopped"
  | "fault";

/** A print queue of the operating system, which takes raw jobs and cannot be talked to through. */
export interface SpoolQueue {
  /** Hands the bytes over unchanged; settles with the job's id in the queue, where it tells one. */
  submit(bytes: Uint8Array, title: string): Promise<Result<string | null>>;
  /** Refuses with `device.not-found` when the queue is gone. */
  look(job: string | null): Promise<
    Result<{
      readonly trouble: SpoolTrouble | null;
      readonly isJobWaiting: boolean;
    }>
  >;
}

export interface SpoolFound {
  readonly queue: string;
  /** Where it leads: a device address or a port's name. */
  readonly device: string;
}

/** A serial port as the system lists it. Vendor and product are four hexadecimal digits in upper case. */
export interface SerialPortFound {
  readonly path: string;
  readonly manufacturer: string | null;
  readonly serialNumber: string | null;
  readonly vendorId: string | null;
  readonly productId: string | null;
}

/** What a kind of connection leads to, and why that may not be all. */
export interface Listed<Found> {
  readonly found: readonly Found[];
  readonly problem: Refusal | null;
}

/**
 * Everything a driver may open, handed in by the host; training hands in pretend wires.
 * `device` is what people call the device; refusals carry it.
 * Refuses with `device.port-busy`, `device.no-permission`, `device.not-found`, `device.not-available`.
 */
export interface Wires {
  openSerial(address: SerialAddress, device: string): Promise<Result<ByteWire>>;
  openTcp(address: TcpAddress, device: string): Promise<Result<ByteWire>>;
  openHid(address: HidAddress, device: string): Promise<Result<HidWire>>;
  /** A printer's own node in the system, usually `/dev/usb/lp0`. */
  openLp(address: LpAddress, device: string): Promise<Result<ByteWire>>;
  openQueue(address: QueueAddress, device: string): Promise<Result<SpoolQueue>>;
  /** Problem: `device.serial-unlisted`, `device.not-available`. */
  listSerial(): Promise<Listed<SerialPortFound>>;
  /** Slow on some systems. Problem: `device.usb-support-missing`, `device.not-available`. */
  listHid(): Promise<Listed<HidFound>>;
  /** Printer nodes; none where the system has no such thing. */
  listLp(): Promise<readonly LpFound[]>;
  /** Problem: `printer.queues-unavailable`. */
  listQueues(): Promise<Listed<SpoolFound>>;
  /** Asks the network and waits about a second for printers to answer. */
  findNetworkPrinters(): Promise<readonly NetworkPrinter[]>;
  /** Whether this address leads to a virtual device instead of hardware. */
  isVirtual(address: DeviceAddress): boolean;
}
