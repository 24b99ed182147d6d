import { refusal } from "../../shared/contract/refusals.ts";
import type { DeviceAddress } from "../../shared/contract/devices-view.ts";
import { done, ok, refused, type Result } from "../../shared/result.ts";
import { findHid } from "../hid-identity.ts";
import { listeners } from "../listeners.ts";
import type { HidAddress, HidFound, HidWire, Wires } from "../wire.ts";

/** The device's end of a pretend USB cable. */
export interface PretendHidDevice {
  /** Lost, as on a real bus, while no program has the device open. */
  say(report: Uint8Array): void;
  isOpen(): boolean;
  /** Gone from the list; whoever has it open is told. */
  unplug(): void;
  /** @param path another socket gives another path */
  plugIn(path?: string): void;
  /** Another program takes the device: listed as ever, and out of reach. */
  claim(claimed: boolean): void;
}

export interface PretendHid {
  /**
   * @param hear gets what a program writes, report id first
   * @param opened called when a program opens or closes the device
   */
  addDevice(
    found: HidFound,
    hear: (report: Uint8Array) => void,
    opened: (isOpen: boolean) => void,
    /** What it says about its reports; null as on a system that does not tell. */
    descriptor?: Uint8Array | null,
    /** Gets the feature reports that programs send, if it takes any; says whether it took this one. */
    takesFeature?: (report: Uint8Array) => boolean,
  ): PretendHidDevice;
  openHid(address: HidAddress, device: string): Promise<Result<HidWire>>;
  listHid(): readonly HidFound[];
  has(address: DeviceAddress): boolean;
}

interface Plugged {
  found: HidFound;
  readonly hear: (report: Uint8Array) => void;
  readonly opened: (isOpen: boolean) => void;
  readonly descriptor: Uint8Array | null;
  readonly takesFeature: (report: Uint8Array) => boolean;
  pluggedIn: boolean;
  claimed: boolean;
  open: {
    readonly reports: ReturnType<typeof listeners<[Uint8Array]>>;
    readonly closed: ReturnType<typeof listeners<[]>>;
  } | null;
}

/** A USB bus of virtual devices: they are found, opened and lost the way real ones are. */
export function createPretendHid(): PretendHid {
  const devices: Plugged[] = [];
  const listHid = (): readonly HidFound[] =>
    devices.filter(({ pluggedIn }) => pluggedIn).map(({ found }) => found);

  return {
    addDevice(
      found,
      hear,
      opened,
      descriptor = null,
      takesFeature = () => false,
    ) {
      const device: Plugged = {
        found,
        hear,
        opened,
        descriptor,
        takesFeature,
        pluggedIn: true,
        claimed: false,
        open: null,
      };
      devices.push(device);
      const end = (): void => {
        const { open } = device;
        device.open = null;
        if (open === null) return;
        device.opened(false);
        open.closed.tell();
      };
      return {
        say: (report) => device.open?.reports.tell(report),
        isOpen: () => device.open !== null,
        unplug() {
          device.pluggedIn = false;
          end();
        },
        claim(claimed) {
          device.claimed = claimed;
          if (claimed) end();
        },
        plugIn(path = device.found.path) {
          device.found = { ...device.found, path };
          device.pluggedIn = true;
        },
      };
    },
    async openHid(address, name) {
      const found = findHid(address, listHid());
      const device = devices.find((plugged) => plugged.found === found);
      if (!device)
        return refused(refusal("device.not-found", { device: name }));
      if (device.claimed)
        return refused(refusal("device.port-busy", { device: name }));
      const open = {
        reports: listeners<[Uint8Array]>(),
        closed: listeners<[]>(),
      };
      device.open = open;
      device.opened(true);
      return ok({
        async write(report) {
          if (device.open !== open) {
            return refused(refusal("device.unplugged", { device: name }));
          }
          device.hear(report);
          return done;
        },
        async sendFeature(report) {
          return device.open === open && device.takesFeature(report)
            ? done
            : refused(refusal("device.unplugged", { device: name }));
        },
        descriptor: () => Promise.resolve(device.descriptor),
        onReport: open.reports.add,
        onClose: open.closed.add,
        async close() {
          open.reports.clear();
          open.closed.clear();
          if (device.open !== open) return;
          device.open = null;
          device.opened(false);
        },
      });
    },
    listHid,
    has: (address) =>
      address.wire === "hid" &&
      findHid(
        address,
        devices.map(({ found }) => found),
      ) !== null,
  };
}

/** Wires that reach pretend USB devices by their identity and everything else through the given ones. */
export const withPretendHid = (wires: Wires, pretend: PretendHid): Wires => ({
  ...wires,
  openHid: (address, device) =>
    (pretend.has(address) ? pretend : wires).openHid(address, device),
  async listHid() {
    const real = await wires.listHid();
    return { ...real, found: [...real.found, ...pretend.listHid()] };
  },
  isVirtual: (address) => pretend.has(address) || wires.isVirtual(address),
});
