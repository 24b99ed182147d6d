import { describe, expect, it, onTestFinished } from "vitest";
import { openLp } from "../../hardware/lp-wire.ts";
import {
  createStationDevices,
  type StationDevices,
} from "../../hardware/station-devices.ts";
import { systemWires } from "../../hardware/system-wires.ts";
import type { ByteWire } from "../../hardware/wire.ts";
import { systemClock } from "../../main/host/system-clock.ts";
import type { DeviceSetup } from "../../shared/contract/devices-view.ts";
import {
  canMakePseudoTerminals,
  openPseudoTerminal,
  type PseudoTerminal,
} from "./pseudo-terminal.ts";

const setupOn = (
  path: string,
  kind: "scanner" | "scale",
  driver: string,
): DeviceSetup => ({
  id: kind,
  kind,
  driver,
  name: kind,
  address: {
    wire: "serial",
    path,
    baudRate: 9600,
    dataBits: 8,
    parity: "none",
    stopBits: 1,
  },
  media: null,
});

const bench = (setups: readonly DeviceSetup[]): StationDevices => {
  const devices = createStationDevices({
    setups,
    wires: systemWires(systemClock),
    clock: systemClock,
    log: () => undefined,
  });
  onTestFinished(() => devices.stop());
  return devices;
};

const until = (devices: StationDevices, holds: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (holds()) resolve();
    };
    devices.onChange(look);
    devices.onSeen(look);
    devices.onReading(look);
    devices.onScan(look);
    look();
  });

const terminal = async (
  hear: (bytes: Uint8Array) => void,
): Promise<PseudoTerminal> => {
  const opened = await openPseudoTerminal(hear);
  onTestFinished(() => opened.unplug());
  return opened;
};

describe.skipIf(!canMakePseudoTerminals)(
  "serialport over a real pseudo-terminal",
  () => {
    it("weighs with a scale that answers in pieces, and notices when it is gone", async () => {
      let asked = "";
      const line = await terminal((bytes) => {
        asked += Buffer.from(bytes).toString("latin1");
        if (!asked.endsWith("SI\r\n")) return;
        asked = "";
        line.say(Buffer.from("S S      51"));
        line.say(Buffer.from("2.40 g\r\n"));
      });
      const devices = bench([setupOn(line.path, "scale", "mt-sics")]);

      await until(devices, () => devices.reading()?.grams === 512.4);
      await line.unplug();
      await until(devices, () => devices.cards()[0]?.state === "down");

      expect(devices.reading()).toBeNull();
      expect(devices.cards()[0]?.problem?.code).toBe("device.unplugged");
    });

    it("reads a scanner, every byte of GS included", async () => {
      const line = await terminal(() => undefined);
      const devices = bench([setupOn(line.path, "scanner", "serial-scanner")]);
      const scans: string[] = [];
      devices.onScan(({ text, aim }) => scans.push(`${aim} ${text}`));
      await until(devices, () => devices.cards()[0]?.state === "ready");

      line.say(Buffer.from("]C10104006381333931\u001d10LOT7\r"));
      await until(devices, () => scans.length > 0);

      expect(scans).toEqual(["]C1 0104006381333931\u001d10LOT7"]);
    });

    it("finds a port that another program holds to be busy", async () => {
      const line = await terminal(() => undefined);
      const first = bench([setupOn(line.path, "scanner", "serial-scanner")]);
      await until(first, () => first.cards()[0]?.state === "ready");

      const second = bench([setupOn(line.path, "scale", "mt-sics")]);
      await until(second, () => second.cards()[0]?.state === "down");

      expect(second.cards()[0]?.problem?.code).toBe("device.port-busy");
    });
  },
);

describe.skipIf(!canMakePseudoTerminals)(
  "a printer's node over a real pseudo-terminal",
  () => {
    it("is written to and answers on the same node", async () => {
      const heard: string[] = [];
      const line = await terminal((bytes) => {
        heard.push(Buffer.from(bytes).toString("latin1"));
        line.say(Buffer.from("\u0002030,0,0\u0003"));
      });
      const opened = await openLp(
        { wire: "lp", path: line.path },
        "Printer",
        systemClock,
      );
      if (!opened.ok) throw new Error(opened.refusal.code);
      const wire: ByteWire = opened.value;
      onTestFinished(() => wire.close());
      const answer = new Promise<string>((resolve) => {
        wire.onData((chunk) => {
          resolve(Buffer.from(chunk).toString("latin1"));
        });
      });

      await wire.write(Buffer.from("~HS"));

      expect(await answer).toBe("\u0002030,0,0\u0003");
      expect(heard.join("")).toBe("~HS");
    });
  },
);
