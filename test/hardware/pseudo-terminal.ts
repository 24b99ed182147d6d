import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** Makes a pair whose one end is a real terminal device, and carries bytes between the other end and this program. */
const script = `
import os, pty, select, sys, tty
master, slave = pty.openpty()
tty.setraw(slave)
print(os.ttyname(slave), file=sys.stderr, flush=True)
while True:
    ready, _, _ = select.select([master, 0], [], [])
    if master in ready:
        os.write(1, os.read(master, 4096))
    if 0 in ready:
        data = os.read(0, 4096)
        if not data:
            break
        os.write(master, data)
`;

/** Whether this system can make pseudo-terminals with what is installed. */
export const canMakePseudoTerminals =
  process.platform !== "win32" &&
  spawnSync("python3", ["-c", "import pty, tty"]).status === 0;

export interface PseudoTerminal {
  /** What serialport opens. */
  readonly path: string;
  /** The device's end. */
  say(bytes: Uint8Array): void;
  /** The device goes away, as an unplugged adapter does. */
  unplug(): Promise<void>;
}

/** @param hear gets what a program writes to the port */
export async function openPseudoTerminal(
  hear: (bytes: Uint8Array) => void,
): Promise<PseudoTerminal> {
  const device: ChildProcess = spawn("python3", ["-u", "-c", script], {
    stdio: "pipe",
  });
  const { stdin, stdout, stderr } = device;
  if (!stdin || !stdout || !stderr) throw new Error("no pipes");
  stdout.on("data", hear);
  stdin.on("error", () => undefined);
  const lines = createInterface({ input: stderr });
  const [path] = (await once(lines, "line")) as [string];
  lines.close();
  return {
    path,
    say: (bytes) => stdin.write(bytes),
    async unplug() {
      if (device.exitCode !== null || device.signalCode !== null) return;
      const gone = once(device, "close");
      stdin.destroy();
      device.kill("SIGKILL");
      await gone;
    },
  };
}
