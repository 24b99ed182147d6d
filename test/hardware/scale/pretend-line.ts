import {
  withParity,
  withoutParity,
} from "../../../hardware/scale/seven-bit-line.ts";
import type { ByteWire, SerialAddress, Wires } from "../../../hardware/wire.ts";
import { refusal } from "../../../shared/contract/refusals.ts";
import { done, ok, refused } from "../../../shared/result.ts";
import type { StepClock } from "../../helpers/step-clock.ts";
import { noWires } from "../no-wires.ts";

/** A device on the end of a cable, as the shared detection cases describe one. */
export interface LineDevice {
  /** "9600 7E1" */
  readonly line: string;
  readonly mode: "stream" | "line" | "byte" | "silent" | "echo";
  readonly periodMs?: number;
  readonly frames?: readonly Uint8Array[];
  /** By what it was asked, in hexadecimal; a command without its line end in line mode. */
  readonly replies: Readonly<Record<string, Uint8Array>>;
  readonly unknown?: Uint8Array | null;
}

export interface PretendLine {
  readonly wires: Wires;
  /** Everything that was written, one entry per write, as the host meant it. */
  readonly sent: Uint8Array[];
  readonly opened: SerialAddress[];
  openNow(): number;
}

const hex = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString("hex").toUpperCase();

/** A serial line whose two ends need not agree on its settings: what arrives is what a UART would make of it. */
export function pretendLine(device: LineDevice, clock: StepClock): PretendLine {
  const [baud = "", format = ""] = device.line.split(" ");
  const deviceSeven = format.startsWith("7");
  const deviceParity = format[1] === "O" ? "odd" : "even";
  const sent: Uint8Array[] = [];
  const opened: SerialAddress[] = [];
  let pendingLine = "";
  let openCount = 0;

  const open = (address: SerialAddress): ByteWire => {
    let hear: (chunk: Uint8Array) => void = () => undefined;
    let isOpen = true;
    let cancel = (): void => undefined;
    const sameBaud = address.baudRate === Number(baud);
    openCount++;
    opened.push(address);

    const toHost = (bytes: Uint8Array): void => {
      if (!isOpen) return;
      if (!sameBaud) {
        // Bits read at another speed: mostly ones, and never text.
        hear(bytes.map((byte) => (byte % 3 === 0 ? 0xfe : 0xf8)));
        return;
      }
      const onWire = deviceSeven ? withParity(bytes, deviceParity) : bytes;
      if (address.dataBits === 8) hear(onWire);
      else hear(withoutParity(onWire.filter((byte) => fits(byte, address))));
    };
    const atDevice = (bytes: Uint8Array): Uint8Array => {
      if (!sameBaud) return new Uint8Array(0);
      const onWire =
        address.dataBits === 8
          ? bytes
          : withParity(bytes, address.parity === "odd" ? "odd" : "even");
      if (!deviceSeven) return onWire;
      return onWire.map((byte) =>
        withParity(Uint8Array.of(byte & 0x7f), deviceParity)[0] === byte
          ? byte & 0x7f
          : 0x7f,
      );
    };
    const reply = (asked: Uint8Array): void => {
      const answer = device.replies[hex(asked)] ?? device.unknown ?? null;
      if (answer !== null) clock.after(20, () => toHost(answer));
    };
    const stream = (at: number): void => {
      const frames = device.frames ?? [];
      const frame = frames[at % frames.length];
      if (frame === undefined) return;
      cancel = clock.after(device.periodMs ?? 100, () => {
        toHost(frame);
        stream(at + 1);
      });
    };
    if (device.mode === "stream") stream(0);

    return {
      async write(bytes) {
        sent.push(bytes);
        const heard = atDevice(bytes);
        if (device.mode === "byte") {
          for (const byte of heard) reply(Uint8Array.of(byte));
        }
        if (device.mode === "echo") toHost(heard);
        if (device.mode === "line") {
          pendingLine += Buffer.from(heard).toString("latin1");
          const lines = pendingLine.split("\r\n");
          pendingLine = lines.pop() ?? "";
          for (const line of lines) reply(Buffer.from(line, "latin1"));
        }
        return done;
      },
      onData(listener) {
        hear = listener;
        return () => undefined;
      },
      onClose: () => () => undefined,
      async close() {
        if (isOpen) openCount--;
        isOpen = false;
        cancel();
      },
    };
  };

  return {
    sent,
    opened,
    openNow: () => openCount,
    wires: {
      ...noWires,
      openSerial: async (address, name) =>
        openCount > 0
          ? refused(refusal("device.port-busy", { device: name }))
          : ok(open(address)),
    },
  };
}

function fits(byte: number, { parity }: SerialAddress): boolean {
  const right = withParity(
    Uint8Array.of(byte & 0x7f),
    parity === "odd" ? "odd" : "even",
  );
  return right[0] === byte;
}
