import { describe, expect, it } from "vitest";
import { listCupsQueues, openCupsQueue } from "../../hardware/cups-wire.ts";
import type { RunProgram } from "../../hardware/program-wire.ts";
import { openPort, type PortStream } from "../../hardware/serial-wire.ts";

/** A port that fails to open with these words. */
const portThatSays = (message: string): PortStream =>
  ({
    isOpen: false,
    on: () => undefined,
    open(opened: (error: Error | null) => void) {
      opened(new Error(message));
    },
  }) as unknown as PortStream;

describe("a serial port that cannot be opened", () => {
  it.each([
    ["Error: No such file or directory, cannot open /dev/ttyUSB0", "not-found"],
    ["Opening COM3: File not found", "not-found"],
    ["Error Resource temporarily unavailable Cannot lock port", "port-busy"],
    ["Error: Device or resource busy, cannot open /dev/ttyUSB0", "port-busy"],
    ["Opening COM3: Access denied", "port-busy"],
    ["libudev.so.1: cannot open shared object file", "not-available"],
    ["something nobody has seen before", "not-available"],
  ])("%s is device.%s", async (message, code) => {
    const opened = await openPort(portThatSays(message), "Scale");

    expect(opened).toMatchObject({
      ok: false,
      refusal: { code: `device.${code}` },
    });
  });

  it.runIf(process.platform === "linux")(
    "for want of a permission comes with the command that gives it",
    async () => {
      const denied = "Error: Permission denied, cannot open /dev/ttyUSB0";

      expect(await openPort(portThatSays(denied), "Scale")).toMatchObject({
        refusal: {
          code: "device.no-port-permission",
          params: {
            device: "Scale",
            command: 'sudo usermod -aG dialout "$USER"',
          },
        },
      });
    },
  );
});

describe("a computer whose printing service does not run", () => {
  const stopped: RunProgram = async () => ({
    exitCode: 1,
    output: "",
    complaint: "lpstat: Bad file descriptor\n",
  });

  it("says so when its queues are listed, and when one of them is used", async () => {
    const queue = openCupsQueue(
      { wire: "queue", queue: "zebra" },
      "Zebra",
      stopped,
    );
    const unavailable = {
      ok: false,
      refusal: { code: "printer.queues-unavailable", params: {} },
    };

    expect(await listCupsQueues(stopped)).toEqual(unavailable);
    expect(queue.ok && (await queue.value.look(null))).toEqual(unavailable);
    expect(
      queue.ok && (await queue.value.submit(new Uint8Array(1), "label")),
    ).toEqual(unavailable);
  });
});
