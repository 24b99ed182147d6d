import {
  deviceKinds,
  type DeviceCard,
} from "../../../shared/contract/devices-view.ts";

/** The bench's own, one of each kind. A scanner that types is always there, so one on a cable goes before it. */
export const ownDevices = (
  devices: readonly DeviceCard[],
): readonly DeviceCard[] =>
  deviceKinds.flatMap((kind) => {
    const ofKind = devices.filter(({ setup }) => setup.kind === kind);
    const own =
      ofKind.find(({ setup }) => setup.address.wire !== "window") ?? ofKind[0];
    return own === undefined ? [] : [own];
  });
