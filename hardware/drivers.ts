import type {
  DeviceKind,
  DeviceSetup,
} from "../shared/contract/devices-view.ts";
import type { Result } from "../shared/result.ts";
import type { Clock } from "../shared/time.ts";
import type { AnyDevice, DeviceLog } from "./device.ts";
import { adamCpw } from "./scale/adam-cpw.ts";
import { andStandard } from "./scale/and-standard.ts";
import { averyZk830 } from "./scale/avery-zk830.ts";
import { brazilEnq } from "./scale/brazil-enq.ts";
import { casEnq } from "./scale/cas-enq.ts";
import { openHidScale } from "./scale/hid-scale.ts";
import { dialog02 } from "./scale/dialog-02.ts";
import { kern } from "./scale/kern.ts";
import { mtSics } from "./scale/mt-sics.ts";
import { nci } from "./scale/nci.ts";
import { ohaus } from "./scale/ohaus.ts";
import { radwag } from "./scale/radwag.ts";
import { sartoriusSbi } from "./scale/sartorius-sbi.ts";
import { serialLine, type ScaleProtocol } from "./scale/scale-protocol.ts";
import { serialScale } from "./scale/serial-scale.ts";
import { sma } from "./scale/sma.ts";
import { diniArgeo, stGsLine } from "./scale/st-gs-line.ts";
import { toledo8217 } from "./scale/toledo-8217.ts";
import { toledoContinuous } from "./scale/toledo-continuous.ts";
import { openHidScanner } from "./scanner/hid-scanner.ts";
import { openSerialScanner } from "./scanner/serial-scanner.ts";
import { openWindowScanner } from "./scanner/window-scanner.ts";
import type { SerialAddress, Wires } from "./wire.ts";
import { openSpoolPrinter } from "./printer/spool-printer.ts";
import { openZebraPrinter } from "./printer/zebra-printer.ts";

/**
 * Opens a device, and settles when its wire is open (it may still be `starting`) or with the reason why not.
 * One call is one attempt: the station opens again, with back-off, whatever failed or went down.
 */
export type OpenDevice = (
  setup: DeviceSetup,
  wires: Wires,
  clock: Clock,
  log: DeviceLog,
) => Promise<Result<AnyDevice>>;

/** How a new device of this driver is reached until somebody says otherwise. */
export type DriverDefaults =
  | Omit<SerialAddress, "path">
  | { readonly wire: "tcp"; readonly port: number }
  | { readonly wire: "hid" }
  | { readonly wire: "lp" }
  | { readonly wire: "queue" }
  | { readonly wire: "window" };

export interface DriverEntry {
  /** Stored in settings: never changes. */
  readonly id: string;
  readonly kind: DeviceKind;
  /** Shown as is: a make or a protocol, the same in every language. */
  readonly name: string;
  readonly defaults: DriverDefaults;
  readonly open: OpenDevice;
}

const scale = (
  id: string,
  name: string,
  protocol: ScaleProtocol,
): DriverEntry => ({
  id,
  kind: "scale",
  name,
  defaults: protocol.line,
  open: serialScale(protocol),
});

/** Every driver Packbench has. A new one is a protocol file, a wire if none fits, and one line here. */
export const drivers: readonly DriverEntry[] = [
  {
    id: "keyboard-wedge",
    kind: "scanner",
    name: "Keyboard scanner",
    defaults: { wire: "window" },
    open: openWindowScanner,
  },
  {
    id: "serial-scanner",
    kind: "scanner",
    name: "USB-COM or serial scanner",
    defaults: serialLine(9600, "8N1"),
    open: openSerialScanner,
  },
  {
    id: "hid-scanner",
    kind: "scanner",
    name: "USB scanner (HID POS)",
    defaults: { wire: "hid" },
    open: openHidScanner,
  },

  {
    id: "hid-scale",
    kind: "scale",
    name: "USB scale (HID)",
    defaults: { wire: "hid" },
    open: openHidScale,
  },
  scale("mt-sics", "Mettler Toledo MT-SICS", mtSics),
  scale("toledo-8217-kg", "Toledo 8217 (kg)", toledo8217("kg")),
  scale("toledo-8217-lb", "Toledo 8217 (lb)", toledo8217("lb")),
  scale("toledo-continuous", "Toledo continuous output", toledoContinuous),
  scale("nci", "NCI / Weigh-Tronix SCP-01", nci),
  scale("sma", "SMA SCP-0499", sma),
  scale("st-gs-line", "ST,GS line (A&D, CAS, T-Scale)", stGsLine),
  scale("dini-argeo", "Dini Argeo", diniArgeo),
  scale("and-standard", "A&D standard", andStandard),
  scale("ohaus", "Ohaus", ohaus),
  scale("sartorius-sbi", "Sartorius SBI", sartoriusSbi),
  scale("adam-cpw", "Adam CPWplus", adamCpw),
  scale("radwag", "Radwag", radwag),
  scale("avery-zk830", "Avery ZK830", averyZk830),
  scale("kern", "Kern (DE and older)", kern),
  scale("cas-enq", "CAS PD-II, AP-1, SW-II", casEnq),
  scale("dialog-02", "Bizerba, Avery (Dialog 02)", dialog02),
  scale("brazil-enq", "Toledo Prix, Filizola, Urano", brazilEnq),

  {
    id: "zebra",
    kind: "printer",
    name: "Zebra (ZPL)",
    defaults: { wire: "tcp", port: 9100 },
    open: openZebraPrinter,
  },
  {
    id: "zebra-usb",
    kind: "printer",
    name: "Zebra (ZPL) on USB",
    defaults: { wire: "lp" },
    open: openZebraPrinter,
  },
  {
    id: "zebra-serial",
    kind: "printer",
    name: "Zebra (ZPL) on a serial port",
    // As it leaves the factory; without it a label larger than the printer's memory loses its middle.
    defaults: { ...serialLine(9600, "8N1"), flowControl: "xon-xoff" },
    open: openZebraPrinter,
  },
  {
    id: "zebra-queue",
    kind: "printer",
    name: "Zebra (ZPL) as a printer of this computer",
    defaults: { wire: "queue" },
    open: openSpoolPrinter,
  },
];

/** The driver a setup names, if it exists and reaches devices the way the setup does. */
export const driverOf = (setup: DeviceSetup): DriverEntry | undefined =>
  drivers.find(
    ({ id, kind, defaults }) =>
      id === setup.driver &&
      kind === setup.kind &&
      defaults.wire === setup.address.wire,
  );
