import type { PretendSerial } from "./pretend-serial-wire.ts";
import type { ZebraBody } from "./zebra-body.ts";

/**
 * Puts a virtual printer at the end of a pretend serial line. A line is a cable: that the printer at its end lost power,
 * nobody is told.
 */
export function zebraOverSerial(
  body: ZebraBody,
  serial: PretendSerial,
  path: string,
): void {
  const port = serial.addPort(path, "Virtual Zebra", (bytes) => {
    program.hear(bytes);
  });
  const program = body.connect({
    say: (bytes) => port.say(bytes),
    hold: () => undefined,
    goOn: () => undefined,
    cut: () => undefined,
  });
}
