import type {
  DeviceKind,
  FoundDevice,
} from "../../../shared/contract/devices-view.ts";

/** Where the installer is on the devices screen. */
export type DevicesPage =
  | { readonly at: "overview" }
  | { readonly at: "device"; readonly deviceId: string }
  /** A port that somebody said this is on. */
  | {
      readonly at: "set-up";
      readonly kind: DeviceKind;
      readonly found: FoundDevice;
    }
  | { readonly at: "by-hand" }
  | { readonly at: "doctor" }
  | { readonly at: "transfer" };

export type GoTo = (page: DevicesPage) => void;

export const overview: DevicesPage = { at: "overview" };
