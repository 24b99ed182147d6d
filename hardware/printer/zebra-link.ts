import { refusal } from "../../shared/contract/refusals.ts";
import type { Clock } from "../../shared/time.ts";
import { ok, refused, type Result } from "../../shared/result.ts";
import type {
  ByteWire,
  LpAddress,
  SerialAddress,
  TcpAddress,
  Wires,
} from "../wire.ts";
import { replySplitter, type PrinterReply } from "./reply-splitter.ts";

/** One connection to a printer: printers serve one at a time and drop idle ones, so each job and each question has its own. */
export interface ZebraLink {
  isOpen(): boolean;
  /**
   * Settles with what the printer answered: as soon as `isComplete` says so, else with what came by the time limit or
   * before the printer hung up. Only one question at a time.
   */
  ask(
    question: string,
    isComplete: (replies: readonly PrinterReply[]) => boolean,
    limitMs: number,
  ): Promise<readonly PrinterReply[]>;
  /** stuck: the printer stopped taking data, as it does when its memory is full and it cannot print. */
  send(bytes: Uint8Array, limitMs: number): Promise<"sent" | "gone" | "stuck">;
  close(): Promise<void>;
}

/** The ways to a printer that can be talked to; a print queue is none. */
export type ZebraAddress = TcpAddress | SerialAddress | LpAddress;

const openWire = (
  wires: Wires,
  address: ZebraAddress,
  name: string,
): Promise<Result<ByteWire>> => {
  switch (address.wire) {
    case "tcp":
      return wires.openTcp(address, name);
    case "serial":
      return wires.openSerial(address, name);
    case "lp":
      return wires.openLp(address, name);
    default:
      return address satisfies never;
  }
};

/**
 * Settles in the time the wire allows for connecting. Refuses with `printer.not-connected` when nothing answers at the address,
 * and with what keeps this program from using it (`device.no-permission`, `device.port-busy`, `device.not-available`).
 */
export async function openZebraLink(
  wires: Wires,
  address: ZebraAddress,
  name: string,
  clock: Clock,
): Promise<Result<ZebraLink>> {
  const opened = await openWire(wires, address, name);
  if (!opened.ok) {
    return opened.refusal.code === "device.not-found"
      ? refused(refusal("printer.not-connected", { printer: name }))
      : opened;
  }
  const wire = opened.value;
  const splitter = replySplitter();
  let open = true;
  let heard: PrinterReply[] = [];
  /** Whoever waits for the printer is told of every change. */
  let changed = (): void => undefined;

  wire.onData((chunk) => {
    heard.push(...splitter.push(chunk));
    changed();
  });
  wire.onClose(() => {
    open = false;
    changed();
  });

  const within = <Value>(
    limitMs: number,
    outcome: () => Value | undefined,
    late: () => Value,
  ): Promise<Value> =>
    new Promise((resolve) => {
      const settle = (value: Value): void => {
        cancel();
        changed = () => undefined;
        resolve(value);
      };
      const cancel = clock.after(limitMs, () => {
        settle(late());
      });
      changed = () => {
        const value = outcome();
        if (value !== undefined) settle(value);
      };
      changed();
    });

  return ok({
    isOpen: () => open,
    ask(question, isComplete, limitMs) {
      heard = [];
      if (open) {
        // Whether it left does not matter: the answer, or none in time, says it all.
        void wire.write(new TextEncoder().encode(question));
      }
      return within(
        limitMs,
        () => (!open || isComplete(heard) ? heard : undefined),
        () => heard,
      );
    },
    send(bytes, limitMs) {
      let written: "sent" | "gone" | undefined = open ? undefined : "gone";
      void wire.write(bytes).then((result) => {
        written = result.ok ? "sent" : "gone";
        changed();
      });
      return within<"sent" | "gone" | "stuck">(
        limitMs,
        () => written ?? (open ? undefined : "gone"),
        () => "stuck",
      );
    },
    async close() {
      open = false;
      changed();
      await wire.close();
    },
  });
}
