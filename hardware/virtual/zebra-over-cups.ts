import type { RunProgram } from "../program-wire.ts";
import type { ZebraBody } from "./zebra-body.ts";

type Run = Awaited<ReturnType<RunProgram>>;

const said = (output: string): Run => ({ exitCode: 0, output, complaint: "" });

/**
 * The programs of CUPS in front of a virtual printer, as far as a queue is used through them. The queue takes every job, hands
 * it on while the printer is plugged in, and knows of the printer what its back-end tells: not a pause, and not what was printed.
 */
export function zebraOverCups(body: ZebraBody, queue: string): RunProgram {
  let jobs = 0;
  let waiting: { readonly id: string; readonly bytes: Uint8Array }[] = [];

  const handOn = (): void => {
    if (body.knobs().unplugged) return;
    for (const { bytes } of waiting) {
      const program = body.connect({
        say: () => undefined,
        hold: () => undefined,
        goOn: () => undefined,
        cut: () => undefined,
      });
      program.hear(bytes);
      program.leave();
    }
    waiting = [];
  };

  const alerts = (): string => {
    const { mediaOut, headOpen, ribbonOut, unplugged } = body.knobs();
    const reasons = [
      headOpen ? "cover-open-error" : null,
      mediaOut ? "media-empty-error" : null,
      ribbonOut ? "marker-supply-empty-error" : null,
      unplugged ? "offline-report" : null,
    ].filter((reason) => reason !== null);
    return reasons.join(" ") || "none";
  };

  return async ({ program, args, input }) => {
    handOn();
    switch ([program, args[0]].join(" ")) {
      case "lp -d": {
        const id = `${queue}-${++jobs}`;
        waiting.push({ id, bytes: input });
        handOn();
        return said(`request id is ${id} (0 file(s))\n`);
      }
      case "lpstat -v":
        return said(`device for ${queue}: usb://Zebra/ZD421?serial=virtual\n`);
      case "lpstat -l":
        return said(
          `printer ${queue} is idle.  enabled since Mon\n\tAlerts: ${alerts()}\n`,
        );
      case "lpstat -a":
        return said(`${queue} accepting requests since Mon\n`);
      case "lpstat -o":
        return said(
          waiting.map(({ id }) => `${id}  bench  1024  Mon\n`).join(""),
        );
      default:
        return { exitCode: 1, output: "", complaint: `${program}: unknown` };
    }
  };
}
