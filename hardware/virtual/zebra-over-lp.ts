import { refusal } from "../../shared/contract/refusals.ts";
import { done, ok, refused } from "../../shared/result.ts";
import { listeners } from "../listeners.ts";
import type { ByteWire, Wires } from "../wire.ts";
import type { ZebraBody } from "./zebra-body.ts";

/** Wires on which a virtual printer is at a node of its own, as Linux makes one for a USB printer, and all else as it was. */
export const withZebraOverLp = (
  wires: Wires,
  body: ZebraBody,
  path: string,
): Wires => ({
  ...wires,
  async openLp(address, device) {
    if (address.path !== path) return wires.openLp(address, device);
    return body.knobs().unplugged
      ? refused(refusal("device.not-found", { device }))
      : ok(nodeOf(body, device));
  },
  isVirtual: (address) =>
    (address.wire === "lp" && address.path === path) ||
    wires.isVirtual(address),
});

function nodeOf(body: ZebraBody, device: string): ByteWire {
  const unplugged = refused(refusal("device.unplugged", { device }));
  const heard = listeners<[Uint8Array]>();
  const gone = listeners<[]>();
  /** Whoever waits for the printer to take bytes again. */
  const going = listeners<[]>();
  let isHeld = false;
  let isOpen = true;
  const leave = (): void => {
    isOpen = false;
    program.leave();
    going.tell();
  };
  const program = body.connect({
    say: (bytes) => heard.tell(Uint8Array.from(bytes)),
    hold: () => {
      isHeld = true;
    },
    goOn: () => {
      isHeld = false;
      going.tell();
    },
    cut: () => {
      if (!isOpen) return;
      leave();
      gone.tell();
    },
  });

  return {
    write: (bytes) =>
      new Promise((resolve) => {
        if (isOpen) program.hear(bytes);
        const look = (): void => {
          if (isOpen && isHeld) return;
          forget();
          resolve(isOpen ? done : unplugged);
        };
        const forget = going.add(look);
        look();
      }),
    onData: heard.add,
    onClose: gone.add,
    async close() {
      if (isOpen) leave();
    },
  };
}
